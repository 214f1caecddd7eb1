import { resolve } from 'node:path'
import { addVitePlugin, defineNuxtModule } from '@nuxt/kit'
import { liveRecordingsPlugin, recordingsPlugin } from './plugin.ts'
import { recordingsIn } from './read.ts'

/** Recordings of flows/ as the module `#recordings`, for components on the server and for raw Markdown in Nitro. */
export default defineNuxtModule({
  meta: { name: 'recordings' },
  setup(_options, nuxt) {
    const folder = resolve(nuxt.options.rootDir, 'flows')
    // one for both bundles, so that each graph is laid out once
    const recordings = recordingsIn(folder)
    const plugin = () => nuxt.options.dev ? liveRecordingsPlugin(folder) : recordingsPlugin(folder, recordings)
    addVitePlugin(plugin)
    nuxt.hook('nitro:config', (config) => {
      config.rollupConfig = { ...config.rollupConfig, plugins: [config.rollupConfig?.plugins, plugin()] }
    })
  }
})
