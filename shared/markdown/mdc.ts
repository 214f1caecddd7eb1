import { parseMarkdown } from '@nuxtjs/mdc/runtime'
import type { MDCParseOptions } from '@nuxtjs/mdc'
import { bodyPlugins } from './reader.ts'

/** Parses Markdown into the body that a page is rendered from, with the page's own plugins round those of `options`. */
export function parseBody(markdown: string, options: MDCParseOptions = {}): ReturnType<typeof parseMarkdown> {
  const { remark, rehype } = bodyPlugins({ remark: options.remark?.plugins, rehype: options.rehype?.plugins })
  return parseMarkdown(markdown, {
    ...options,
    remark: { ...options.remark, plugins: remark },
    rehype: { ...options.rehype, plugins: rehype }
  })
}
