import { relative } from 'node:path'
import { createResolver, defineNuxtModule } from '@nuxt/kit'

/**
 * A page is HTML and one script, `components/furniture/main.ts`.
 *
 * Nuxt's build for the browser gets that script as its entry, in place of Nuxt's client: hashed names, styles, preloads of what an import
 * needs and, in dev, hot reload are Nuxt's and Vite's. The route rule `noScripts` keeps Nuxt's scripts, its payload and its hints out of
 * pages; `server/plugins/page-assets.ts` writes the tag.
 */
export default defineNuxtModule({
  meta: { name: 'page-script' },
  setup(_options, nuxt) {
    const entry = createResolver(import.meta.url).resolve('../components/furniture/main.ts')
    /** Below the folder of built assets. A build knows the name once the browser's part is built. */
    let scripts = nuxt.options.dev ? ['@vite/client', relative(nuxt.options.srcDir, entry)] : []

    nuxt.hook('vite:extendConfig', (config, { isClient }) => {
      if (!isClient) return
      const { build = {}, optimizeDeps = {}, server = {}, define = {} } = config
      build.rolldownOptions = { ...build.rolldownOptions, input: { entry } }
      optimizeDeps.entries = [entry]
      server.warmup = { clientFiles: [entry] }
      // players are written with `<script setup>`, and no component of a library reaches the browser
      define.__VUE_OPTIONS_API__ = 'false'
      Object.assign(config, { build, optimizeDeps, server, define })
    })
    nuxt.hook('build:manifest', (manifest) => {
      if (nuxt.options.dev) return
      scripts = Object.values(manifest).filter(({ isEntry, resourceType }) => isEntry && resourceType === 'script').map(({ file }) => file)
      if (scripts.length === 1) return
      throw new Error(`page-script: Nuxt's build for the browser has ${scripts.length} scripts as entries, and one is expected, ${entry}`)
    })
    nuxt.hook('nitro:config', (config) => {
      config.virtual = { ...config.virtual, '#page-scripts': () => `export const scripts = ${JSON.stringify(scripts)}\n` }
    })
    // nuxt-site-config takes a route without a rule `ssr` for one that is not rendered, and writes a script into it
    nuxt.options.routeRules = { ...nuxt.options.routeRules, '/**': { ...nuxt.options.routeRules?.['/**'], noScripts: true, ssr: true } }
  }
})
