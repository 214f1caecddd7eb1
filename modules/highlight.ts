import { defineNuxtModule } from '@nuxt/kit'

/** Nuxt UI adds two themes of its own to whatever theme is configured; each would be written out for every token. */
export default defineNuxtModule({
  meta: { name: 'highlight' },
  setup(_options, nuxt) {
    const { mdc } = nuxt.options
    if (mdc && mdc.highlight) delete mdc.highlight.theme
  }
})
