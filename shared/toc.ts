import { textOf, type BodyNode } from './body.ts'
import { keyName } from './keys.ts'

/** A heading of the page. */
export interface TocEntry {
  id: string
  text: string
  children: TocEntry[]
}

/** What a reader meets while reading on. What must be opened or chosen, is said by the way or is in a list has no place in the contents. */
const OPEN = new Set(['article', 'div', 'main', 'section', 'steps'])

/**
 * The table of contents, in two levels.
 *
 * @param nodes the body as the page shows it: after `prepareBody`
 */
export function tableOfContents(nodes: readonly BodyNode[]): TocEntry[] {
  const entries: TocEntry[] = []
  for (const node of nodes.flatMap(headings)) {
    const [tag, { id }] = node
    const text = headingText(node)
    if (!text) continue
    const entry = { id: String(id), text, children: [] }
    const parent = tag === 'h3' ? entries.at(-1) : undefined
    if (parent) parent.children.push(entry)
    else entries.push(entry)
  }
  return entries
}

type BodyElement = Exclude<BodyNode, string>

function headings(node: BodyNode): BodyElement[] {
  if (typeof node === 'string') return []
  const [tag, props, ...children] = node
  if (tag === 'h2' || tag === 'h3') return [node]
  return OPEN.has(tag) && !('dataFootnotes' in props) ? children.flatMap(headings) : []
}

/** The words of a heading as a reader reads them, on one line: with keys, badges and what pictures show, without numbers of footnotes. */
export function headingText(node: BodyNode): string {
  return wordsOf(node).replace(/\s+/g, ' ').trim()
}

function wordsOf(node: BodyNode): string {
  if (typeof node === 'string') return node
  const [tag, { alt, value, label, dataFootnoteRef }, ...children] = node
  if (dataFootnoteRef !== undefined) return ''
  if (tag === 'br') return ' '
  if (tag === 'img') return typeof alt === 'string' ? alt : ''
  if (tag === 'kbd' && typeof value === 'string') return keyName(value)
  if (tag === 'badge' && typeof label === 'string' && !textOf(node)) return label
  return children.map(wordsOf).join('')
}
