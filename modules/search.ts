import { resolve } from 'node:path'
import { addDevServerHandler, defineNuxtModule, useLogger } from '@nuxt/kit'
import { writeSearchIndex } from './search/pagefind.ts'

/**
 * Search: Pagefind's index over the generated pages, at `/pagefind/`. In dev, where there are none, over the Markdown
 * files, made when the first search asks for it.
 */
export default defineNuxtModule({
  meta: { name: 'search' },
  setup(_options, nuxt) {
    const logger = useLogger('search')

    if (nuxt.options.dev) {
      const contentDir = resolve(nuxt.options.rootDir, process.env.SITE_DIR ?? '.', 'content')
      const ready = import('./search/dev.ts').then(({ createDevIndex }) => createDevIndex(contentDir, message => logger.warn(message)))
      addDevServerHandler({
        route: `${nuxt.options.app.baseURL}pagefind`,
        async handler(event) {
          const path = event.path.replace(/[?#].*$/, '').replace(/^(.*\/pagefind)?\//, '')
          const file = await (await ready)(decodeURIComponent(path))
          const { res } = event.node
          res.statusCode = file ? 200 : 404
          res.setHeader('content-type', file?.type ?? 'text/plain')
          res.setHeader('cache-control', 'no-store')
          res.end(file?.content ?? `There is no ${path} in the search index.`)
        }
      })
      return
    }

    nuxt.hook('nitro:init', (nitro) => {
      nitro.hooks.hook('prerender:done', async ({ failedRoutes }: { failedRoutes: unknown[] }) => {
        if (failedRoutes.length && nitro.options.prerender.failOnError) return // Nitro is about to say so itself
        const pages = await writeSearchIndex(nitro.options.output.publicDir)
        logger.success(`${pages} pages can be searched`)
      })
    })
  }
})
