import type { Heading } from 'mdast'
import { placeOf } from '../collect.ts'
import type { Page, Remark } from '../types.ts'
import type { Block } from './blocks.ts'
import { nodesOf } from './nodes.ts'

const rule = 'lost-markup'
const HEADING = /^(#{2,6})[^\s#\uFFFC!]|^#(?=[A-Z][^#\n]*$)|^#{1,6}\uFFFC/
const TOO_DEEP = /^#{7,}\s+\S/
/** A blank that nobody can tell from another, and that ends no sign. */
const NO_BREAK = /^(?:#{1,6}|[-*+>]|\d{1,2}[.)])\u00A0/
/** A fence of the quotes that text programs make of backticks. */
const QUOTES = /^(?:[‘’'´′“”"]{3}|‘{2}`|`‘{2})\s*[a-z]*$/
/** `-item`, `1.item`, `• item`, and what may not begin a list right after a text: `2. item` */
const ITEM = /^(?:[-+](?=[\p{L}[]{2})|\*(?=\p{L}{2})(?![^\n]*\*)|\d{1,2}[.)](?=\p{L}{2})|[•◦▪‣·●–—](?=\s*\S)|\d{1,2}[.)] (?=\S))/u

/** `lost-markup`: lines of a paragraph that were meant as headings or as the items of a list. */
export function checkLines(block: Block): Remark[] {
  if (block.node.type !== 'paragraph') return []
  const found: Remark[] = []
  const lines = block.text.split('\n')
  let offset = 0
  let items: number[] = []
  const endItems = () => {
    if (items.length > 1) found.push({ ...block.at(items[0] ?? 0), rule, message: 'these lines look like a list and are one paragraph: write `- ` or `1. ` before each, with a blank after it, and an empty line above the first' })
    items = []
  }
  for (const line of lines) {
    if (HEADING.test(line) && (lines.length === 1 || line.startsWith('##'))) found.push({ ...block.at(offset), rule, message: headingMessage(line) })
    else if (NO_BREAK.test(line)) found.push({ ...block.at(offset), rule, message: `the blank after \`${line.split('\u00A0')[0]}\` is a no-break space (U+00A0), so the line is text: write an ordinary one` })
    else if (QUOTES.test(line)) found.push({ ...block.at(offset), rule, message: `these quotes make no fence: write \`\`\`${line.replace(/[^a-z]/g, '')} with three backticks` })
    else if (TOO_DEEP.test(line)) found.push({ ...block.at(offset), rule, message: 'a heading has at most six `#`: take some away' })
    if (ITEM.test(line)) items.push(offset)
    else endItems()
    offset += line.length + 1
  }
  endItems()
  return found
}

function headingMessage(line: string): string {
  const marks = /^#+/.exec(line)?.[0] ?? ''
  return `\`${marks}\` without a blank after it makes no heading: write \`${marks} \` before its words, or \`\\#\` if none is meant`
}

/** `lost-markup`: paragraphs that a line of hyphens below them has made a heading. */
export function checkUnderlined({ markdown: { tree, lines, frontmatter } }: Page): Remark[] {
  // of fields that were meant as frontmatter, the rule about that tells
  const isField = ({ position }: Heading) => !frontmatter && /^[\w-]+:\s/.test(lines[(position?.start.line ?? 0) - 1] ?? '')
  return nodesOf(tree, 'heading').filter(({ node }) => isParagraph(node, lines) && !isField(node)).map(({ node }): Remark => ({ ...placeOf(node), rule, message: 'the line of `-` or `=` right below makes a heading of this paragraph: put an empty line between them, or write `##` before a heading' }))
}

function isParagraph({ position }: Heading, lines: readonly string[]): boolean {
  const { start, end } = position ?? {}
  if (!start || !end) return false
  const first = (lines[start.line - 1] ?? '').slice(start.column - 1)
  // the underline is the last of its lines
  return !first.startsWith('#') && end.line > start.line && (end.line - start.line > 1 || /[.:]\s*$/.test(first))
}
