import type { BlockContent, Blockquote, DefinitionContent, Emphasis, Heading, Html, InlineCode, Link, List, ListItem, Paragraph, PhrasingContent, RootContent, Strong, Text } from 'mdast'
import type { Node } from 'unist'
import { inlineCode } from '../inline-code.ts'

type FlowContent = BlockContent | DefinitionContent

const PHRASING = new Set(['break', 'delete', 'emphasis', 'footnoteReference', 'image', 'imageReference', 'inlineCode', 'link', 'linkReference', 'strong', 'text'])

/** HTML isn't among them, as it may be either. */
export const isPhrasing = (node: Node): node is Exclude<PhrasingContent, Html> => PHRASING.has(node.type)
export const isFlow = (node: RootContent): node is FlowContent =>
  !isPhrasing(node) && !['listItem', 'tableRow', 'tableCell', 'yaml'].includes(node.type)

export const text = (value: string): Text => ({ type: 'text', value })
export const code = (value: string): InlineCode => ({ type: 'inlineCode', value })
/** A title or another label, in which backticks mark code and nothing else is Markdown: as `InlineCode.vue` shows it on the page. */
export const inline = (label: string): PhrasingContent[] => inlineCode(label).map(piece => piece.code ? code(piece.text) : text(piece.text))
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
  return blocks.filter(block => block.type !== 'paragraph' || !isBlank(block.children))
}

const isBlank = (nodes: PhrasingContent[]) => nodes.every(node => node.type === 'text' && !node.value.trim())

/** Puts a bold label before blocks: in front of the first paragraph, or on a line of its own where there is none. */
export function labelled(label: PhrasingContent[], blocks: RootContent[]): RootContent[] {
  const [first, ...rest] = blocks
  return first?.type === 'paragraph'
    ? [paragraph(strong(...label), text(' '), ...first.children), ...rest]
    : [paragraph(strong(...label)), ...blocks]
}
