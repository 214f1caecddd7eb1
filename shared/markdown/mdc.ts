import { parseMarkdown } from '@nuxtjs/mdc/runtime'
import type { MDCParseOptions } from '@nuxtjs/mdc'
import { readerPlugins } from './reader.ts'

/** Parses Markdown into the body that a page is rendered from, with the page's own plugins before those of `options`. */
export const parseBody = (markdown: string, options: MDCParseOptions = {}) =>
  parseMarkdown(markdown, { ...options, remark: { ...options.remark, plugins: { ...readerPlugins, ...options.remark?.plugins } } })
