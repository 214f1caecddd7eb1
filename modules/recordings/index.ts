import { resolve } from 'node:path'
import { addVitePlugin, defineNuxtModule } from '@nuxt/kit'
import { recordingsPlugin } from './plugin.ts'

/** Recordings of flows/ as the module `#recordings`, for components on the server and for raw Markdown in Nitro. */
export default defineNuxtModule({
  meta: { name: 'recordings' },
  setup(_options, nuxt) {
    const folder = resolve(nuxt.options.rootDir, 'flows')
    addVitePlugin(() => recordingsPlugin(folder))
    // in dev, raw Markdown keeps the recordings it began with: at each edit Nitro would build for seconds and answer no page meanwhile
    nuxt.hook('nitro:config', (config) => {
      config.rollupConfig = { ...config.rollupConfig, plugins: [config.rollupConfig?.plugins, recordingsPlugin(folder, false)] }
    })
  }
})
