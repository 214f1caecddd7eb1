import remarkGfm from 'remark-gfm'
import type { Options } from 'remark-gfm'
import remarkMdc from 'remark-mdc'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Pluggable } from 'unified'
import { remarkMdcAttributes } from './attributes.ts'
import { rehypeCode, remarkCode } from './code.ts'
import { remarkMdcConstructs } from './constructs.ts'
import { remarkFences } from './fences.ts'
import { rehypeFootnotes } from './footnotes.ts'
import { rehypeHeadings, remarkHeadings } from './headings.ts'
import { remarkInfo } from './info.ts'
import { rehypeLineEnds, remarkLineEnds } from './line-ends.ts'
import { rehypeListItems } from './list-items.ts'
import { rehypeLooseText } from './loose-text.ts'

/** Two tildes strike text through. One is a character: `~5 minutes`, `20~25`, `H~2~O`. */
const GFM = { singleTilde: false } satisfies Options

/** A processor that reads GFM and no components. */
export const plainReader = () => unified().use(remarkParse).use(remarkGfm, GFM)

/** With GFM before MDC, `[^1]` and `[x]` would read differently. */
const READER: Record<string, Pluggable> = {
  'remark-mdc': remarkMdc,
  'remark-gfm': [remarkGfm, GFM],
  'mdc-attributes': remarkMdcAttributes,
  'mdc-constructs': remarkMdcConstructs,
  'fences': remarkFences,
  'info': remarkInfo,
  'headings': remarkHeadings
}

/** A processor that reads Markdown as pages do. */
export const markdownReader = () => unified().use(remarkParse).use(Object.values(READER))

/**
 * The plugins of `markdownReader` for @nuxtjs/mdc, which makes a page's body of what they read, with other plugins among them.
 * Both kinds are by their names and run in the order of these.
 */
export function bodyPlugins<Remark extends object, Rehype extends object>({ remark, rehype }: { remark?: Remark, rehype?: Rehype }) {
  const reader = Object.fromEntries(Object.entries(READER).map(([name, plugin]) => {
    const [instance, options] = [plugin].flat()
    return [name, { instance, options }]
  }))
  return {
    remark: { ...reader, ...remark, 'code': { instance: remarkCode }, 'line-ends': { instance: remarkLineEnds } },
    rehype: {
      'line-ends': { instance: rehypeLineEnds },
      'loose-text': { instance: rehypeLooseText },
      'list-items': { instance: rehypeListItems },
      'headings': { instance: rehypeHeadings },
      'footnotes': { instance: rehypeFootnotes },
      'code': { instance: rehypeCode },
      ...rehype
    }
  }
}
