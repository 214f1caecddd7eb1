import type { Node, Parent, PhrasingContent, Root, RootContent, Text } from 'mdast'
import type { Place } from '../types.ts'

/** Stands for what the parser has understood: marks, code, pictures, components, and characters that are escaped. */
export const MARK = '\uFFFC'

/** The text of a paragraph, heading or cell that the parser left as text, as it is in the file. */
export interface Block {
  node: RootContent
  parent: Parent
  index: number
  /** Lines without what quotes, lists and components put before them; everything that is not plain text is a `MARK`. */
  text: string
  /** Where the character at an offset of `text` is in the file. */
  at: (offset: number) => Place
}

interface Piece extends Place { offset: number }

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell'])
const ESCAPED = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g
/** Elements whose text is code. */
const CODE = /^<(\/?)(?:code|kbd|pre|samp|tt|var)\b/i
const PREFIX = /^[\s>]*/

/** Every block of a page, in the order of the page. */
export function blocksOf(tree: Root, lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  const walk = (parent: Parent) => parent.children.forEach((node, index) => {
    if (BLOCKS.has(node.type)) blocks.push({ node, parent, index, ...flatten(node, lines) })
    else if ('children' in node) walk(node)
  })
  walk(tree)
  return blocks
}

/** The lines of a text as they are in the file, what is escaped as `MARK`s. */
export function textLines(node: Text, lines: readonly string[]): (Place & { text: string })[] {
  const { start, end } = node.position ?? {}
  if (!start || !end) return []
  return lines.slice(start.line - 1, end.line).map((source, index) => {
    const line = start.line + index
    const from = index ? PREFIX.exec(source)?.[0].length ?? 0 : start.column - 1
    const text = source.slice(from, line === end.line ? end.column - 1 : undefined)
    // what the value has too is not an entity
    return { line, column: from + 1, text: text.replace(ESCAPED, escaped => escaped.startsWith('&') && node.value.includes(escaped) ? escaped : MARK.repeat(escaped.length)) }
  })
}

function flatten(block: Node, lines: readonly string[]): Pick<Block, 'text' | 'at'> {
  const pieces: Piece[] = []
  let text = ''
  const add = (part: string, { line, column }: Place) => {
    pieces.push({ offset: text.length, line, column })
    text += part
  }
  let isCode = false
  const walk = (node: Node) => {
    const [tag, slash] = (node.type === 'html' && 'value' in node && CODE.exec(String(node.value))) || []
    if (tag) isCode = !slash
    if (node.type === 'text' && node.position && !isCode) {
      textLines(node as Text, lines).forEach((part, index) => add(index ? `\n${part.text}` : part.text, index ? { ...part, column: (part.column ?? 1) - 1 } : part))
      return
    }
    const start = node.position?.start ?? { line: 1, column: 1 }
    add(node.type === 'break' ? '\n' : MARK, start)
    if (!('children' in node)) return
    for (const child of node.children as PhrasingContent[]) walk(child)
    add(MARK, node.position?.end ?? start)
  }
  for (const child of (block as Parent).children) walk(child)
  const at = (offset: number): Place => {
    const piece = pieces.findLast(one => one.offset <= offset) ?? { offset: 0, ...block.position?.start ?? { line: 1, column: 1 } }
    return { line: piece.line, column: (piece.column ?? 1) + offset - piece.offset }
  }
  return { text, at }
}
