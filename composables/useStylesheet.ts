declare module 'h3' {
  interface H3EventContext {
    /** The addresses of what may be linked, by name: `server/plugins/page-assets.ts`. */
    stylesheets?: Readonly<Record<string, string>>
  }
}

/**
 * Links a stylesheet from the pages that need it, after the site's own. In a render of a component alone, as in a test, there is no
 * request, and nothing is linked.
 *
 * @param name of a file in `assets/css/linked` (`modules/page-styles.ts`)
 * @throws where there is none of that name
 */
export function useStylesheet(name: string): void {
  const stylesheets = useRequestEvent()?.context.stylesheets
  if (!stylesheets) return
  const href = stylesheets[name]
  if (!href) throw new Error(`There is no stylesheet assets/css/linked/${name}.css; there are ${Object.keys(stylesheets).join(', ')}.`)
  useHead({ link: [{ rel: 'stylesheet', href, tagPriority: 'low' }] })
}
