import { defineNuxtModule } from '@nuxt/kit'
// for the types of its hooks
import type {} from '@nuxt/content'
import { rehypeCodeColours } from '../shared/code-colours.ts'

/**
 * Colours of code from one theme and one stylesheet. Nuxt UI adds two themes of its own to whatever theme is configured, each of which
 * would be written out for every token; and Content would write a stylesheet of its own into every page with code.
 */
export default defineNuxtModule({
  meta: { name: 'highlight' },
  setup(_options, nuxt) {
    const { content, mdc } = nuxt.options
    if (mdc && mdc.highlight) delete mdc.highlight.theme
    // tokens keep their styles until our plugin makes classes of them
    if (content) Object.assign(((content.build ??= {}).markdown ??= {}).highlight ??= {}, { compress: false })
    nuxt.hook('content:file:beforeParse', ({ parserOptions }) => {
      if (!parserOptions?.markdown) return
      const { markdown } = parserOptions
      markdown.rehypePlugins = { ...markdown.rehypePlugins, 'code-colours': { instance: rehypeCodeColours } }
    })
  }
})
