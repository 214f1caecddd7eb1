/**
 * Links a stylesheet from the pages that need it. For components that are rendered on the server only, see
 * `modules/page-styles.ts`; it comes after the site's own rules, as the imports of `main.css` would.
 *
 * @param href of `import href from '…/x.css?url'`
 */
export function useStylesheet(href: string): void {
  useHead({ link: [{ rel: 'stylesheet', href, tagPriority: 'low' }] })
}
