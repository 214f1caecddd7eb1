import { resolve } from 'node:path'
import { addVitePlugin, defineNuxtModule } from '@nuxt/kit'
import { contentDataPlugin } from './plugin.ts'

/** The glossary and the statements of `content/` as modules, for components on the server and for raw Markdown in Nitro. */
export default defineNuxtModule({
  meta: { name: 'content-data' },
  setup(_options, nuxt) {
    const content = resolve(nuxt.options.rootDir, process.env.SITE_DIR ?? '.', 'content')
    const plugin = () => contentDataPlugin(content, nuxt.options.dev)
    addVitePlugin(plugin)
    nuxt.hook('nitro:config', (config) => {
      config.rollupConfig = { ...config.rollupConfig, plugins: [config.rollupConfig?.plugins, plugin()] }
    })
  }
})
