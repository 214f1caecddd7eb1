import type { MDCNode, MDCRoot } from '@nuxtjs/mdc'
import { isSameLabel } from './inline-code.ts'
import { ITEM_PARAGRAPH } from './markdown/list-items.ts'
import { keyOf, PLACE } from './source-line.ts'
import { isActiveElement, isElement } from './vocabulary/elements.ts'

/** A node of Nuxt Content's stored body (minimark): text, or a tag with its props and children. */
export type BodyNode = string | [tag: string, props: Record<string, unknown>, ...children: BodyNode[]]

const RE_HEADING = /^h([1-6])$/
/** Components that begin with a heading of their own; its level depends on where they stand. */
const TITLED = new Set(['feature-reference-list', 'challenge-list', 'content-kinds', 'series-overview'])

/** @returns the text below a node, without markup */
export function textOf(node: BodyNode): string {
  if (typeof node === 'string') return node
  const [, , ...children] = node
  return children.map(textOf).join('')
}

const childrenOf = ([, , ...children]: Exclude<BodyNode, string>) => children
const isBlank = (node: BodyNode) => typeof node === 'string' && !node.trim()
/** A picture among words, or in a link, stands in its line. */
const isLine = (tag: string, children: BodyNode[]) => /^(a|em|strong|del|span)$/.test(tag) || children.some(child => typeof child === 'string' && child.trim())
const isPicture = (node: BodyNode) => Array.isArray(node) && node[0] === 'img'
/** Components that bring no link into a sentence; of others nobody knows. */
const WITHOUT_LINK = new Set(['badge', 'icon', 'recorded'])
const mayHoldLink = (node: BodyNode): boolean => typeof node !== 'string'
  && (node[0] === 'a' || !(isElement(node[0]) || WITHOUT_LINK.has(node[0])) || childrenOf(node).some(mayHoldLink))

/** Whether a heading is a link to itself or has one after it. One that nobody sees, as that of the footnotes, has none. */
function anchorOf({ id, className }: Record<string, unknown>, children: BodyNode[]): 'around' | 'after' | undefined {
  if (!id || (Array.isArray(className) && className.includes('sr-only'))) return
  return children.some(mayHoldLink) ? 'after' : 'around'
}

/**
 * Makes a stored body fit the page round it.
 *
 * - The page has its h1 already: a body's own h1 is dropped where it repeats the title, else it is a section.
 * - Levels follow nesting, without gaps, whatever number of `#` the author wrote; components with a title continue them.
 * - A heading is a link to itself, or has one after it.
 * - A paragraph that holds nothing but pictures is no paragraph: they are marked `block` and stand for themselves.
 */
export function prepareBody(nodes: BodyNode[], title: string): BodyNode[] {
  const open: number[] = []
  const level = () => Math.min(6, open.length + 1)

  const prepare = (node: BodyNode): BodyNode[] => {
    if (typeof node === 'string') return [node]
    const [named, props, ...children] = node
    const tag = named === ITEM_PARAGRAPH ? 'p' : named
    const heading = RE_HEADING.exec(tag)
    if (heading) {
      const depth = Number(heading[1])
      if (depth === 1 && isSameLabel(textOf(node), title)) return []
      while (open.length && (open.at(-1) ?? 0) >= depth) open.pop()
      open.push(depth)
      return [[`h${level()}`, { ...props, anchor: anchorOf(props, children) }, ...children]]
    }
    if (tag === 'p' && children.some(isPicture) && children.every(child => isPicture(child) || isBlank(child))) {
      return children.filter(isPicture).flatMap(prepare)
    }
    if (tag === 'img') return [[tag, { ...props, block: true }]]
    if (tag === 'picture') return [[tag, props, ...children]]
    if (tag === 'p') return [[tag, props, ...children]]
    if (TITLED.has(tag)) return [[tag, { ...props, level: Math.min(5, level() + 1) }, ...children.flatMap(prepare)]]
    return [[tag, props, ...children.flatMap(child => isPicture(child) && isLine(tag, children) ? [child] : prepare(child))]]
  }
  return nodes.flatMap(prepare)
}

/** Props that Vue makes HTML or text of, in place of an attribute; those that begin with `on` MDC leaves out. */
const RAW = new Set(['innerHTML', 'outerHTML', 'textContent'])

/** @returns a body as MDC's renderer takes it, without what would act or become HTML of a text; where an element comes from is its key. A picture in a `<picture>` is `plain`: there the browser chooses among files. */
export function toRenderTree(nodes: BodyNode[]): MDCRoot {
  const convert = (node: BodyNode, around?: string): MDCNode => {
    if (typeof node === 'string') return { type: 'text', value: node }
    const [tag, { [PLACE]: place, ...written }, ...children] = node
    if (isActiveElement(tag)) return { type: 'text', value: '' }
    const props = Object.fromEntries(Object.entries(written).filter(([name]) => !RAW.has(name)))
    const plain = around === 'picture' && tag === 'img' && { plain: true }
    const key = typeof place === 'string' && { key: keyOf(place, tag) }
    return { type: 'element', tag, props: { ...props, ...plain, ...key }, children: children.map(child => convert(child, tag)) }
  }
  return { type: 'root', children: nodes.map(node => convert(node)) }
}
