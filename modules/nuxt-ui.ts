import { defineNuxtModule } from '@nuxt/kit'

/** Writes 6 kB of colours into every page; `assets/css/linked/nuxt-ui.css` has them once. */
const COLORS = /\/@nuxt\/ui\/dist\/runtime\/plugins\/colors(\.m?[jt]s)?$/

/** Nuxt UI without its plugin for colours. */
export default defineNuxtModule({
  meta: { name: 'nuxt-ui-colors' },
  setup(_options, nuxt) {
    nuxt.hook('app:resolve', (app) => {
      const kept = app.plugins.filter(({ src }) => !COLORS.test(src))
      if (kept.length === app.plugins.length) {
        throw new Error('Nuxt UI has no plugin runtime/plugins/colors any more: see whether modules/nuxt-ui.ts can go')
      }
      app.plugins = kept
    })
  }
})
