import { globSync } from 'node:fs'
import { basename, relative, resolve } from 'node:path'
import { defineNuxtModule } from '@nuxt/kit'

/**
 * Lets a component link a stylesheet of its own (`composables/useStylesheet.ts`), so that pages without it don't carry its rules.
 *
 * Each file of `assets/css/linked`, of this site and of the one in `SITE_DIR`, is one more entry of the build for browsers, since
 * components are not in that. Their names in the build reach the server as `#page-styles`.
 */
export default defineNuxtModule({
  meta: { name: 'page-styles' },
  setup(_options, nuxt) {
    const sites = new Set([nuxt.options.rootDir, resolve(nuxt.options.rootDir, process.env.SITE_DIR ?? '.')])
    /** By name; of two of one name the later counts. */
    const found = [...sites].flatMap(dir => globSync(`${dir}/assets/css/linked/*.css`).sort())
    const sources = Object.fromEntries(found.map(file => [basename(file, '.css'), file]))
    const idOf = (file: string) => relative(nuxt.options.srcDir, file)
    /** By name, below the folder of built assets. */
    let files = Object.fromEntries(Object.entries(sources).map(([name, file]) => [name, idOf(file)]))

    nuxt.hook('nitro:config', (config) => {
      config.virtual = { ...config.virtual, '#page-styles': () => `export const stylesheets = ${JSON.stringify(files)}\n` }
    })
    if (nuxt.options.dev) return
    nuxt.hook('vite:extendConfig', (config, { isClient }) => {
      const input = config.build?.rolldownOptions?.input
      if (!isClient || !input || typeof input !== 'object' || Array.isArray(input)) return
      Object.assign(input, sources)
    })
    nuxt.hook('build:manifest', (manifest) => {
      files = Object.fromEntries(Object.entries(sources).map(([name, file]) => {
        const chunk = manifest[idOf(file)]
        if (!chunk) throw new Error(`page-styles: the build for browsers has no ${file}`)
        // an entry would be linked from every page
        chunk.isEntry = false
        return [name, chunk.file]
      }))
    })
  }
})
