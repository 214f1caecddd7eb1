import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { defineNuxtModule } from '@nuxt/kit'

/** What the build writes for browsers that query content or fetch islands; ours navigate by documents and do neither. */
const FOLDERS = ['__nuxt_content', '__nuxt_island', '__sitemap__', '_og-static-fonts']
const RE_SQLITE = /^sqlite3[.-]/

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
        if (route.route === '/not-found') route.fileName = '/404.html'
      })
      nitro.hooks.hook('compiled', async () => {
        const { publicDir } = nitro.options.output
        const assets = join(publicDir, nuxt.options.app.buildAssetsDir)
        const sqlite = (await readdir(assets)).filter(name => RE_SQLITE.test(name)).map(name => join(assets, name))
        const folders = FOLDERS.map(name => join(publicDir, name))
        await Promise.all([...folders, ...sqlite].map(path => rm(path, { recursive: true, force: true })))
      })
    })
  }
})
