import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { defineNuxtModule } from '@nuxt/kit'

/**
 * Lets a component that is rendered on the server only link a stylesheet of its own (`import href from 'x.css?url'`), so that
 * pages without it don't carry its rules. Vite writes such files in the client build alone, which knows none of these
 * components: here the server build writes them too, and they go to what is served. `composables/useStylesheet.ts` links them.
 */
export default defineNuxtModule({
  meta: { name: 'page-styles' },
  setup(_options, nuxt) {
    if (nuxt.options.dev) return
    nuxt.hook('vite:extendConfig', (config, { isServer }) => {
      if (isServer && config.build) Object.assign(config.build, { ssrEmitAssets: true, emitAssets: true })
    })
    nuxt.hook('nitro:build:before', async () => {
      const [server, client] = ['server', 'client'].map(side => join(nuxt.options.buildDir, 'dist', side, nuxt.options.app.buildAssetsDir))
      if (server && client) await cp(server, client, { recursive: true, force: false, filter: file => !/\.(m?js|map|json)$|server\.[\w-]+\.css$/.test(file) })
    })
  }
})
