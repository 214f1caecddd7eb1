import { globSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { defineNuxtModule } from '@nuxt/kit'

/**
 * Lets a component link a stylesheet of its own (`composables/useStylesheet.ts`), so that pages without it don't carry its rules.
 *
 * Each file of `assets/css/linked` is one more entry of the build for browsers, since components are not in that. Their names in the
 * build reach the server as `#page-styles`.
 */
export default defineNuxtModule({
  meta: { name: 'page-styles' },
  setup(_options, nuxt) {
    const folder = join(nuxt.options.rootDir, 'assets/css/linked')
    const names = () => globSync('*.css', { cwd: folder }).map(file => basename(file, '.css')).sort()
    const idOf = (name: string) => relative(nuxt.options.srcDir, join(folder, `${name}.css`))
    /** By name, below the folder of built assets. */
    let files = Object.fromEntries(names().map(name => [name, idOf(name)]))

    nuxt.hook('nitro:config', (config) => {
      config.virtual = { ...config.virtual, '#page-styles': () => `export const stylesheets = ${JSON.stringify(files)}\n` }
    })
    if (nuxt.options.dev) return
    nuxt.hook('vite:extendConfig', (config, { isClient }) => {
      const input = config.build?.rolldownOptions?.input
      if (!isClient || !input || typeof input !== 'object' || Array.isArray(input)) return
      for (const name of names()) input[name] = join(folder, `${name}.css`)
    })
    nuxt.hook('build:manifest', (manifest) => {
      files = Object.fromEntries(names().map((name) => {
        const chunk = manifest[idOf(name)]
        if (!chunk) throw new Error(`page-styles: the build for browsers has no ${idOf(name)}`)
        // an entry would be linked from every page
        chunk.isEntry = false
        return [name, chunk.file]
      }))
    })
  }
})
