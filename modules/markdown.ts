import { defineNuxtModule } from '@nuxt/kit'
// for the types of its hooks
import type {} from '@nuxt/content'
import { rehypeLines } from '../shared/markdown/lines.ts'
import { bodyPlugins } from '../shared/markdown/reader.ts'

/** Raise it when the same Markdown is read differently: Content keeps parsed pages as long as its options are the same. */
const VERSION = 9

/** Has Nuxt Content read Markdown as all others here do. */
export default defineNuxtModule({
  meta: { name: 'markdown' },
  setup(_options, nuxt) {
    const { content } = nuxt.options
    if (content) Object.assign((content.build ??= {}).markdown ??= {}, { reader: VERSION })
    nuxt.hook('content:file:beforeParse', ({ parserOptions }) => {
      if (!parserOptions?.markdown) return
      const { remarkPlugins, rehypePlugins } = parserOptions.markdown
      const { remark, rehype } = bodyPlugins({ remark: remarkPlugins, rehype: { ...rehypePlugins, lines: { instance: rehypeLines } } })
      Object.assign(parserOptions.markdown, { remarkPlugins: remark, rehypePlugins: rehype })
    })
  }
})
