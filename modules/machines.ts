import { resolve } from 'node:path'
import { addServerHandler, createResolver, defineNuxtModule } from '@nuxt/kit'
import { loadSite, siteFolders } from '../shared/check/read.ts'
import { markdownPath } from '../shared/markdown/llms.ts'

/**
 * What machines read: each page's raw Markdown at its address with `.md` behind it, and `/llms.txt` (in `server/routes`),
 * both written out by `nuxt generate`.
 */
export default defineNuxtModule({
  meta: { name: 'machines' },
  setup(_options, nuxt) {
    const { resolve: here } = createResolver(import.meta.url)
    // Added here and not in server/middleware, which Nitro runs before the middleware that sets up the site's config
    addServerHandler({ middleware: true, handler: here('../server/machines/raw-markdown.ts') })

    if (nuxt.options.dev) return
    const folders = siteFolders(resolve(nuxt.options.rootDir, process.env.SITE_DIR ?? '.'))
    nuxt.hook('prerender:routes', async ({ routes }) => {
      routes.add('/llms.txt')
      for (const path of (await loadSite(folders)).pages.keys()) routes.add(markdownPath(path))
    })
  }
})
