import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addVitePlugin, defineNuxtModule } from '@nuxt/kit'
import type { Plugin } from 'vite'
import { conceptsIn } from '../../shared/concepts/read.ts'

const ID = '#concepts'
/** without a `#`, behind which a browser sends nothing: in dev it asks for what only the server uses, too */
const RESOLVED = '\0concepts'
const IN_BROWSERS = 'export const glossary = () => []\n'

/** The glossary `content/concepts.yml` as the module `#concepts`, for components on the server and for raw Markdown in Nitro. */
export default defineNuxtModule({
  meta: { name: 'concepts' },
  setup(_options, nuxt) {
    const content = resolve(nuxt.options.rootDir, process.env.SITE_DIR ?? '.', 'content')
    const plugin = () => conceptsPlugin(nuxt.options.dev ? liveModule(content) : builtModule(content))
    addVitePlugin(plugin)
    nuxt.hook('nitro:config', (config) => {
      config.rollupConfig = { ...config.rollupConfig, plugins: [config.rollupConfig?.plugins, plugin()] }
    })
  }
})

function conceptsPlugin(source: string): Plugin {
  return {
    name: 'concepts',
    enforce: 'pre',
    resolveId: id => id === ID ? RESOLVED : undefined,
    load: (id, options) => id === RESOLVED ? options?.ssr === false ? IN_BROWSERS : source : undefined
  }
}

function builtModule(content: string): string {
  return `const concepts = ${JSON.stringify(conceptsIn(content))}\nexport const glossary = () => concepts\n`
}

/** In dev the file is read whenever it is asked for: nothing has to be built again after an edit. */
function liveModule(content: string): string {
  const read = fileURLToPath(new URL('../../shared/concepts/read.ts', import.meta.url))
  return `import { conceptsIn } from ${JSON.stringify(read)}\nexport const glossary = () => conceptsIn(${JSON.stringify(content)})\n`
}
