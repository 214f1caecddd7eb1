import { existsSync, globSync } from 'node:fs'
import { resolve } from 'node:path'
import { addComponentsDir, addTemplate, defineNuxtModule } from '@nuxt/kit'

/** What is imported by path, on the server; Nuxt Content registers `components/content` by itself. */
const BY_PATH = /\/node_modules\/(@nuxt\/ui|@nuxtjs\/mdc|@nuxt\/content)\/|\/components\/content\//

/**
 * Says which components may reach the browser: `components/players`, and nothing else.
 *
 * Any registered component may be a player for Nuxt, so each becomes a chunk of the client build: 400 files with those of
 * the libraries, shiki's grammars among them. They are imported by path where they are used, on the server.
 *
 * A site built over another folder (`SITE_DIR`) may bring `components/content` and `components/players` of its own.
 */
export default defineNuxtModule({
  meta: { name: 'components' },
  setup(_options, nuxt) {
    const siteDir = resolve(nuxt.options.rootDir, process.env.SITE_DIR ?? '.')
    const own = siteDir !== resolve(nuxt.options.rootDir)
    const content = own ? globSync(`${siteDir}/components/content/*.vue`) : []
    if (own && existsSync(`${siteDir}/components/players`)) addComponentsDir({ path: `${siteDir}/components/players`, pathPrefix: false })
    addTemplate({
      filename: 'site-components.mjs',
      write: true,
      getContents: () => [
        ...content.map((file, index) => `import c${index} from ${JSON.stringify(file)}`),
        `export const siteComponents = { ${content.map((file, index) => `${JSON.stringify(file)}: c${index}`).join(', ')} }\n`
      ].join('\n')
    })
    addTemplate({
      filename: 'site-components.d.mts',
      write: true,
      getContents: () => `import type { DefineComponent } from 'vue'\n/** by file */\nexport declare const siteComponents: Record<string, DefineComponent>\n`
    })

    nuxt.hook('components:extend', (components) => {
      const kept = components.filter(({ filePath }) => !BY_PATH.test(filePath))
      components.splice(0, components.length, ...kept)
    })
    // Every page would carry MDC's map of Nuxt UI's components in its runtime config; our vocabulary is passed to the renderer.
    nuxt.hook('modules:done', () => {
      Reflect.deleteProperty(nuxt.options.runtimeConfig.public, 'mdc')
    })
  }
})
