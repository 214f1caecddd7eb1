import { addVitePlugin, createResolver, defineNuxtModule } from '@nuxt/kit'

/** What draws an icon for `@nuxt/icon`. */
const DRAWS = /\/@nuxt\/icon\/dist\/runtime\/components\/svg\.js$/

/** Draws icons without the attribute `style=""` that Iconify's own component gives each, and a Content-Security-Policy refuses. */
export default defineNuxtModule({
  meta: { name: 'icons' },
  setup() {
    const { resolve } = createResolver(import.meta.url)
    const own = resolve('runtime/icon.ts')
    addVitePlugin({
      name: 'icons',
      enforce: 'pre',
      resolveId: (source, importer) => source === '@iconify/vue' && importer && DRAWS.test(importer.replace(/\?.*$/, '')) ? own : undefined
    })
  }
})
