import { resolve } from 'node:path'
import { addVitePlugin, defineNuxtModule } from '@nuxt/kit'
import { EXAMPLES } from '../../shared/check/rule-cards.ts'
import { contentDataPlugin } from './plugin.ts'

/**
 * The glossary and the statements of `content/`, and the rules of the check with their examples, as modules: for components on
 * the server and for raw Markdown in Nitro.
 */
export default defineNuxtModule({
  meta: { name: 'content-data' },
  setup(_options, nuxt) {
    const { rootDir } = nuxt.options
    const folders = { content: resolve(rootDir, process.env.SITE_DIR ?? '.', 'content'), rules: resolve(rootDir, EXAMPLES) }
    const plugin = () => contentDataPlugin(folders, nuxt.options.dev)
    addVitePlugin(plugin)
    nuxt.hook('nitro:config', (config) => {
      config.rollupConfig = { ...config.rollupConfig, plugins: [config.rollupConfig?.plugins, plugin()] }
    })
  }
})
