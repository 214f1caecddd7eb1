import { addPlugin, createResolver, defineNuxtModule } from '@nuxt/kit'
import { putToSleep } from './manifest.ts'
import { neededPlugins } from './plugins.ts'

/**
 * Nuxt sleeps: a page loads the plain furniture script, which imports Nuxt's entry when a player comes near or is touched.
 * In dev Nuxt is awake from the start, so that hot reload works; the furniture is then imported by a plugin.
 */
export default defineNuxtModule({
  meta: { name: 'sleep' },
  setup(_options, nuxt) {
    const { resolve } = createResolver(import.meta.url)
    const furniture = resolve('../../components/furniture/main.ts')
    nuxt.hook('app:resolve', (app) => {
      app.plugins = neededPlugins(app.plugins)
    })
    addPlugin({ src: resolve('runtime/awake.client.ts'), mode: 'client' })
    if (nuxt.options.dev) {
      addPlugin({ src: resolve('runtime/furniture.dev.client.ts'), mode: 'client' })
      return
    }
    nuxt.hook('vite:extendConfig', (config, { isClient }) => {
      const input = config.build?.rolldownOptions?.input
      if (isClient && input && typeof input === 'object' && !Array.isArray(input)) input.furniture = furniture
    })
    nuxt.hook('build:manifest', manifest => putToSleep(manifest, /nuxt\/dist\/app\/entry(\.async)?\.js$/, /components\/furniture\/main\.ts$/))
  }
})
