import { resolve } from 'node:path'
import { addVitePlugin, defineNuxtModule } from '@nuxt/kit'
import { liveRecordingsPlugin, recordingsPlugin } from './plugin.ts'

/** Recordings of flows/ as the module `#recordings`, for components on the server and for raw Markdown in Nitro. */
export default defineNuxtModule({
  meta: { name: 'recordings' },
  setup(_options, nuxt) {
    const folder = resolve(nuxt.options.rootDir, 'flows')
    const plugin = () => nuxt.options.dev ? liveRecordingsPlugin(folder) : recordingsPlugin(folder)
    addVitePlugin(plugin)
    nuxt.hook('nitro:config', (config) => {
      config.rollupConfig = { ...config.rollupConfig, plugins: [config.rollupConfig?.plugins, plugin()] }
    })
  }
})
