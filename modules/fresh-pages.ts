import { defineNuxtModule } from '@nuxt/kit'
import type { ViteDevServer } from 'vite'

/** How long Vite and Nuxt take to forget what they compiled of a file, roughly. */
const SETTLED_MS = 100

/**
 * In dev, asks open pages to refresh themselves (`components/furniture/refresh.dev.ts`) after an edit of any file that pages are rendered
 * from: a browser has no module of what the server renders, so Vite does not reload it there.
 */
export default defineNuxtModule({
  meta: { name: 'fresh-pages' },
  setup(_options, nuxt) {
    if (!nuxt.options.dev) return
    let browser: ViteDevServer | undefined
    let waiting: NodeJS.Timeout | undefined
    nuxt.hook('vite:serverCreated', (server, { isClient, isServer }) => {
      if (isClient) browser = server
      if (!isServer) return
      server.watcher.on('change', (file) => {
        if (!server.environments.ssr.moduleGraph.getModulesByFile(file)?.size) return
        clearTimeout(waiting)
        waiting = setTimeout(() => browser?.ws.send({ type: 'custom', event: 'site:changed' }), SETTLED_MS)
      })
    })
  }
})
