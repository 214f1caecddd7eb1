import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { defineNuxtModule } from '@nuxt/kit'
import { FALLBACKS } from '../shared/output-files.ts'

/** What the build writes for browsers that query content, and what only the build itself asks for. */
const FOLDERS = ['__nuxt_content', '_og-static-fonts']

/**
 * The generated site as static hosts want it: the page `/not-found` as `404.html` with real content in it, and nothing that
 * no page asks for (a page that did would get a 404, and a test would see it).
 */
export default defineNuxtModule({
  meta: { name: 'static-output' },
  setup(_options, nuxt) {
    if (nuxt.options.dev) return
    nuxt.hook('nitro:init', (nitro) => {
      if (!nitro.options.static) return
      nitro.hooks.hook('prerender:generate', (route: { route: string, fileName?: string }) => {
        if (route.route === '/not-found') route.fileName = FALLBACKS.notFound
      })
      nitro.hooks.hook('compiled', async () => {
        const { publicDir } = nitro.options.output
        await Promise.all(FOLDERS.map(name => rm(join(publicDir, name), { recursive: true, force: true })))
      })
    })
  }
})
