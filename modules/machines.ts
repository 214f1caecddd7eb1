import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { addServerHandler, createResolver, defineNuxtModule } from '@nuxt/kit'
import { pagePath } from '../shared/check/files.ts'
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
    const content = resolve(nuxt.options.rootDir, process.env.SITE_DIR ?? '.', 'content')
    nuxt.hook('prerender:routes', ({ routes }) => {
      routes.add('/llms.txt')
      for (const file of globSync('**/*.md', { cwd: content })) routes.add(markdownPath(pagePath(file.replaceAll('\\', '/'))))
    })
  }
})
