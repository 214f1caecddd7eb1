import type {
  BlockContent, Blockquote, DefinitionContent, Emphasis, Heading, Html, InlineCode, Link, List, ListItem, Paragraph, Parent,
  PhrasingContent, RootContent, Strong, Text
} from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Node } from 'unist'
import { inlineCode } from '../inline-code.ts'

type FlowContent = BlockContent | DefinitionContent

const PHRASING = new Set(['break', 'delete', 'emphasis', 'footnoteReference', 'image', 'imageReference', 'inlineCode', 'link', 'linkReference', 'strong', 'text'])

/** HTML isn't among them, as it may be either. */
export const isPhrasing = (node: Node): node is Exclude<PhrasingContent, Html> => PHRASING.has(node.type)
export const isFlow = (node: RootContent): node is FlowContent =>
  !isPhrasing(node) && !['listItem', 'tableRow', 'tableCell', 'yaml'].includes(node.type)

export const isParent = (node: Node): node is Parent => 'children' in node && Array.isArray(node.children)

export const text = (value: string): Text => ({ type: 'text', value })
export const code = (value: string): InlineCode => ({ type: 'inlineCode', value })
/** A title or another label, in which backticks mark code and nothing else is Markdown: as `InlineCode.vue` shows it on the page. */
export const inline = (label: string): PhrasingContent[] =>
  inlineCode(label).map(piece => piece.code ? code(piece.text) : text(piece.text))
export const strong = (...children: PhrasingContent[]): Strong => ({ type: 'strong', children })
export const emphasis = (...children: PhrasingContent[]): Emphasis => ({ type: 'emphasis', children })
export const link = (url: string, ...children: PhrasingContent[]): Link => ({ type: 'link', url, children })
export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })
export const heading = (depth: Heading['depth'], ...children: PhrasingContent[]): Heading => ({ type: 'heading', depth, children })

/** A list is tight unless one of its items holds more than a paragraph and a nested list. */
export function bullets(items: ListItem[]): List {
  const loose = items.some(({ children }) => children.length > 2 || children.some(child => child.type !== 'paragraph' && child.type !== 'list'))
  return { type: 'list', ordered: false, spread: loose, children: items }
}

export function item(...children: RootContent[]): ListItem {
  const content = flow(children).filter(isFlow)
  return { type: 'listItem', spread: content.some(child => child.type !== 'paragraph' && child.type !== 'list'), children: content }
}

export const quote = (...children: RootContent[]): Blockquote => ({ type: 'blockquote', children: flow(children).filter(isFlow) })

/** Makes blocks of a mixture: neighbouring inline nodes become one paragraph. */
export function flow(nodes: RootContent[]): RootContent[] {
  const blocks: RootContent[] = []
  let open: Paragraph | undefined
  for (const node of nodes) {
    if (!isPhrasing(node)) {
      open = undefined
      blocks.push(node)
      continue
    }
    if (!open) {
      open = paragraph()
      blocks.push(open)
    }
    open.children.push(node)
  }
  return blocks.flatMap((block) => {
    const line = block.type === 'paragraph' ? trimmed(block.children) : undefined
    return line?.length === 0 ? [] : [line ? paragraph(...line) : block]
  })
}

/** Makes one line of a mixture, for where nothing else may be, as in a cell: blocks are set apart, items of a list by semicolons. */
export function phrasing(nodes: readonly RootContent[]): PhrasingContent[] {
  return nodes.flatMap((node, index): PhrasingContent[] => {
    const before = nodes[index - 1]
    const gap = before && !(isInline(before) && isInline(node)) ? [text(node.type === 'listItem' ? '; ' : ' ')] : []
    return [...gap, ...inOneLine(node)]
  })
}

const isInline = (node: RootContent): node is PhrasingContent => isPhrasing(node) || node.type === 'html'

function inOneLine(node: RootContent): PhrasingContent[] {
  if (isInline(node)) return [node]
  const at: Node = node
  if (isParent(at)) return phrasing(at.children)
  return [node.type === 'code' ? code(node.value.replaceAll('\n', ' ')) : text(toString(node))]
}

const isGap = (node: PhrasingContent) => node.type === 'break' || (node.type === 'text' && !node.value.trim())

/** A line without what is empty at its ends: a break there would be read as a backslash. */
export function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.slice(nodes.findIndex(node => !isGap(node)), nodes.findLastIndex(node => !isGap(node)) + 1)
}

/** Puts a bold label before blocks: in front of the first paragraph, or on a line of its own where there is none. */
export function labelled(label: PhrasingContent[], blocks: RootContent[]): RootContent[] {
  const [first, ...rest] = blocks
  return first?.type === 'paragraph'
    ? [paragraph(strong(...label), text(' '), ...first.children), ...rest]
    : [paragraph(strong(...label)), ...blocks]
}
