import type { Element, ElementContent, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { toHtml } from 'hast-util-to-html'
import { toString as toHastString } from 'hast-util-to-string'
import { defaultHandlers, toMdast } from 'hast-util-to-mdast'
import type { Handle, NodeHandle, State } from 'hast-util-to-mdast'
import type { Html, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Node } from 'unist'
import { SKIP, visit } from 'unist-util-visit'
import { isParent, isPhrasing, link, paragraph, phrasing, strong, text } from './nodes.ts'

/** A node of Markdown among HTML: its place in the list that is read, and the element that it counts as there. */
interface Kept extends Node { type: 'kept', at: number, hName: 'p' | 'section' | 'span' | 'ul' }

declare module 'hast' {
  interface RootContentMap { kept: Kept }
  interface ElementContentMap { kept: Kept }
}
declare module 'mdast' {
  interface HtmlData { kept?: number }
  interface ParagraphData { kept?: number }
}

/** Elements of which Markdown can show nothing but the text. */
const PLAIN = new Set(['code', 'kbd', 'math', 'pre', 'samp', 'tt', 'var'])

const BLOCKS: Partial<Record<RootContent['type'], Kept['hName']>> = { paragraph: 'p', list: 'ul' }
/** What no cell of a table in Markdown can hold: a table that has it is there for its looks. */
const SECTIONS = new Set(['blockquote', 'details', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'pre', 'section', 'table'])
const PARTS = new Set(['table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'])

const inlineHtml = (value: string): Html => ({ type: 'html', value, data: { hName: 'span' } })
const all: Handle = (state, node) => state.all(node)
const apart: Handle = (state, node) => [...state.all(node), text(' ')]
/** What Markdown has no form for, and would mean something else without. */
const asHtml: Handle = (state, node) => [inlineHtml(`<${node.tagName}>`), ...state.all(node), inlineHtml(`</${node.tagName}>`)]
const bold = (state: State, node: Element) => paragraph(strong(...phrasing(state.all(node))))

/** Those of hast-util-to-mdast drop some texts, and leave links and pictures without an address. */
const handlers: Record<string, Handle> = {
  sub: asHtml,
  sup: asHtml,
  math: (_, node) => inlineHtml(toHtml(node)),
  svg: (state, node) => [...state.all(node), text(String(node.properties.ariaLabel ?? ''))],
  title: apart,
  desc: apart,
  text: apart,
  rt(state, node, parent) {
    const hasParentheses = parent?.children.some(child => child.type === 'element' && child.tagName === 'rp')
    return hasParentheses ? state.all(node) : [text('('), ...state.all(node), text(')')]
  },
  picture: all,
  a: (state, node) => node.properties.href === undefined ? state.all(node) : defaultHandlers.a(state, node),
  img: (state, node) => node.properties.src ? defaultHandlers.img(state, node) : text(String(node.properties.alt ?? '')),
  audio(state, node) {
    const media = defaultHandlers.audio(state, node)
    if (Array.isArray(media)) return media
    return media.url ? link(media.url, ...media.children.length ? media.children : [text(media.title ?? media.url)]) : media.children
  },
  menu: defaultHandlers.ul,
  // the usual handler drops empty lines at the end
  pre(state, node) {
    const code = defaultHandlers.pre(state, node)
    if ('type' in code && code.type === 'code') code.value += /\n*$/.exec(toHastString(node))?.[0].slice(1) ?? ''
    return code
  },
  summary: bold,
  dt: (state, node) => ({ type: 'listItem', spread: false, children: [paragraph(strong(...phrasing(state.all(node))))] }),
  table(state, node) {
    if (isLayout(node)) {
      dissolve(node)
      return state.toFlow(state.all(node))
    }
    const caption = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'caption')
    const above = caption ? [bold(state, caption)] : []
    const table = defaultHandlers.table(state, node)
    const isEmpty = table.type === 'table' && table.children.every(row => row.children.every(cell => !cell.children.length))
    return isEmpty ? above : [...above, table]
  }
}

const nodeHandlers: Record<string, NodeHandle> = {
  comment: () => undefined,
  kept(_, { at, hName }: Kept): Html | Paragraph {
    const inline: Html = { type: 'html', value: '', data: { kept: at, hName: 'span' } }
    // in a block, for what is round it to go into
    return hName === 'span' ? inline : { type: 'paragraph', children: [inline], data: { kept: at, hName } }
  }
}

function isLayout(table: Element): boolean {
  let found = false
  visit(table, (node) => {
    found ||= node !== table && SECTIONS.has(node.type === 'element' ? node.tagName : node.type === 'kept' ? node.hName : '')
  })
  return found
}

/** Makes plain blocks of the parts of a table. */
function dissolve(table: Element): void {
  visit(table, 'element', (part) => {
    if (part.tagName === 'caption') part.tagName = 'summary'
    else if (PARTS.has(part.tagName)) part.tagName = 'div'
  })
}

/**
 * Makes Markdown of the raw HTML among neighbouring nodes, and of what they have between them, such as the paragraphs between
 * `<details>` and `</details>`. Comments go. What Markdown has no form for stays HTML if it would mean something else without:
 * `10<sup>6</sup>`.
 */
export function fromHtml(nodes: RootContent[]): RootContent[] {
  if (!nodes.some(({ type }) => type === 'html')) return nodes
  const tree = readHtml(nodes)
  visit(tree, 'element', (element, index = 0, parent) => {
    if (PLAIN.has(element.tagName)) {
      visit(element, 'kept', ({ at }, place = 0, whole) => void whole?.children.splice(place, 1, text(toString(nodes[at]))))
    }
    // where a word may break, there is no blank, and those beside it stay
    if (element.tagName === 'wbr') parent?.children.splice(index, 1, text(''))
  })
  const read = toMdast(tree, { newlines: true, handlers, nodeHandlers })
  return 'children' in read ? restored(read.children, nodes) : []
}

/** In an element, as the content of a page: elsewhere a `<td>` without a table would be one. */
function readHtml(nodes: readonly RootContent[]): Root {
  const children = nodes.map((node, at): ElementContent => {
    if (node.type === 'html') return { type: 'raw', value: node.value }
    if (node.type === 'text') return { type: 'text', value: node.value }
    return { type: 'kept', at, hName: node.type === 'textComponent' || isPhrasing(node) ? 'span' : BLOCKS[node.type] ?? 'section' }
  })
  const read = raw({ type: 'root', children: [{ type: 'element', tagName: 'div', properties: {}, children }] }, { passThrough: ['kept'] })
  // a stray `</div>` ends the element before its time
  const [element, ...rest] = 'children' in read ? read.children : []
  return { type: 'root', children: [...element?.type === 'element' ? element.children : [], ...rest] }
}

/** A block in the link or deletion that is round it: each of its texts is in one. Where it has links itself, they stay. */
function inLink(block: RootContent, around: PhrasingContent | undefined): RootContent {
  if (around?.type !== 'link' && around?.type !== 'delete') return block
  visit(block, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return
    if (!node.children.some(child => child.type === 'link')) node.children = [{ ...around, children: node.children }]
    return SKIP
  })
  return block
}

/** Puts the nodes of Markdown back. An item that is in no list is what it holds. */
function restored(read: RootContent[], nodes: readonly RootContent[], isList = false): RootContent[] {
  return read.flatMap((node): RootContent[] => {
    const kept = node.type === 'html' || node.type === 'paragraph' ? node.data?.kept : undefined
    if (kept !== undefined) return nodes.slice(kept, kept + 1).map(block => node.type === 'paragraph' ? inLink(block, node.children[0]) : block)
    const at: Node = node
    if (isParent(at)) at.children = restored(at.children, nodes, node.type === 'list')
    return node.type === 'listItem' && !isList ? node.children : [node]
  })
}
