import { globSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { addTemplate, addVitePlugin, defineNuxtModule } from '@nuxt/kit'
import type { Plugin } from 'vite'

/** Nuxt's app, which is there on the server alone. */
const NUXT = [
  /^#(app|imports|components)(\/|$)/, /^#(ui|content|mdc)/, /^#build\/(?!css$|islands\.mjs$)/,
  /(^|\/node_modules\/)(nuxt|vue-router|@nuxt\/(ui|icon|content)|@nuxtjs\/[\w-]+)(\/|$)/
]
/** What runs in the browser. */
const BROWSER = /\/components\/(players|furniture)\//

/**
 * The players of `components/players`, of this site and of the one in `SITE_DIR`, by name: `#build/islands.mjs`, from which the page's
 * script imports those that a page has (`components/furniture/islands.ts`).
 *
 * What runs in the browser is plain Vue and TypeScript: nothing is imported by itself, and an import of Nuxt is refused.
 */
export default defineNuxtModule({
  meta: { name: 'islands' },
  setup(_options, nuxt) {
    const sites = new Set([nuxt.options.rootDir, resolve(nuxt.options.rootDir, process.env.SITE_DIR ?? '.')])
    const folders = [...sites].map(dir => join(dir, 'components/players'))
    const players = () => folders.flatMap(dir => globSync('*.vue', { cwd: dir }).sort().map(file => join(dir, file)))
    addTemplate({
      filename: 'islands.mjs',
      write: true,
      getContents: () => nuxt.options.dev ? live(table(players())) : `export const islands = ${table(players())}\n`
    })
    addTemplate({
      filename: 'islands.d.mts',
      write: true,
      getContents: () => `import type { Component } from 'vue'\n/** by name */\nexport declare const islands: Record<string, () => Promise<{ default: Component }>>\n`
    })
    const { transform } = nuxt.options.imports
    nuxt.options.imports.transform = { ...transform, exclude: [...transform?.exclude ?? [], BROWSER] }
    addVitePlugin(refuseNuxt, { server: false })
  }
})

const importOf = (file: string) => `  ${JSON.stringify(basename(file, '.vue'))}: () => import(${JSON.stringify(file)})`
const table = (files: readonly string[]) => `{\n${files.map(importOf).join(',\n')}\n}`

/** In dev, players come and go: one and the same table follows them, as no module that imports it is loaded again. */
const live = (entries: string) => `export const islands = import.meta.hot?.data.islands ?? {}
Object.assign(islands, ${entries})
if (import.meta.hot) {
  import.meta.hot.data.islands = islands
  import.meta.hot.accept()
}
`

/** In the browser there is no Nuxt: a player that imports it would bring all of it. */
export function refuseNuxt(): Plugin {
  return {
    name: 'islands:refuse-nuxt',
    enforce: 'pre',
    resolveId(id, importer) {
      if (!NUXT.some(pattern => pattern.test(id))) return
      throw new Error(`${importer ?? 'the page\'s script'} imports ${id}, and Nuxt is on the server only. `
        + 'Give the player what it needs as props, from the component in components/content that shows it.')
    }
  }
}
