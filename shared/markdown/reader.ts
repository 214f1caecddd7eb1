import remarkGfm from 'remark-gfm'
import type { Options } from 'remark-gfm'
import remarkMdc from 'remark-mdc'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { remarkMdcAttributes } from './attributes.ts'

/** Two tildes strike text through. One is a character: `~5 minutes`, `20~25`, `H~2~O`. */
const GFM = { singleTilde: false } satisfies Options

/**
 * What reads Markdown on this site, in the shape and order in which @nuxtjs/mdc takes plugins: with GFM first, `[^1]` and `[x]`
 * would read differently. Pages, the check, the prose test, raw Markdown and the search all read with these.
 */
export const readerPlugins = {
  'remark-mdc': { instance: remarkMdc },
  'remark-gfm': { instance: remarkGfm, options: GFM },
  'mdc-attributes': { instance: remarkMdcAttributes }
}

/** A processor that reads GFM and no components. */
export const plainReader = () => unified().use(remarkParse).use(remarkGfm, GFM)

/** A processor that reads Markdown as pages do. */
export const markdownReader = () => unified().use(remarkParse).use(remarkMdc).use(remarkGfm, GFM).use(remarkMdcAttributes)
