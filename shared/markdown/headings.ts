import type { Element, Root as HastRoot } from 'hast'
import { toString } from 'hast-util-to-string'
import GithubSlugger from 'github-slugger'
import type { Heading, Root, Text } from 'mdast'
import type { Processor } from 'unified'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import { ownEntry } from '../own.ts'
import { isComponent, propsOf } from './component.ts'
import { isParent } from './nodes.ts'

declare module 'mdast' {
  interface HeadingData {
    /** its address on the page */
    id: string
    /** the id is one that the author wrote: `## Title {#id}` */
    isOwn: boolean
    /** what a reader reads, on one line: neither numbers of footnotes nor icons */
    words: string
  }
}

/** What an author may write as an id. MDC would change others: it joins hyphens and puts `_` before a digit. */
export const isId = (id: string): boolean => /^\p{L}[\p{L}\p{M}\p{N}_.]*(?:-[\p{L}\p{M}\p{N}_.]+)*$/u.test(id)

const OWN = /\s*\{\s*#([^\s{}]+)\s*\}\s*$/
/** `\{#id}` is text. */
const ESCAPED = /\\\{[^{}]*\}\s*$/
/** What closes a heading may stand before its id, too. */
const CLOSING = /(?:^|\s+)#+$/
/** The prop that an empty component shows. */
const SHOWN: Partial<Record<string, string>> = { badge: 'label', kbd: 'value' }
/** A heading that has no letter and no digit has no slug. */
const NAMELESS = 'section'

/**
 * A remark plugin that gives each heading its id: one of the author's, `## Title {#id}`, which it takes out of the text, or the
 * slug of its words. All that read Markdown have the same ids from here.
 */
export function remarkHeadings(this: Processor): void {
  const parse = this.parser
  if (!parse) throw new Error('remarkHeadings needs a parser: use it after remark-parse')
  this.parser = (document, file) => {
    const tree = parse(document, file) as Root
    const slugs = new Slugs()
    visit(tree, 'heading', (heading) => {
      const own = takeId(heading, document)
      const words = wordsIn(heading)
      const id = own ?? slugs.of(words)
      heading.data = { ...heading.data, id, isOwn: own !== undefined, words, hProperties: { ...heading.data?.hProperties, id } }
    })
    return tree
  }
}

/** A rehype plugin that gives an id to the headings of raw HTML. It runs after that has become elements. */
export function rehypeHeadings(): (tree: HastRoot) => void {
  return (tree) => {
    const headings: Element[] = []
    const taken: string[] = []
    visit(tree, 'element', (element) => {
      const { tagName, properties: { id } } = element
      if (id) taken.push(String(id))
      else if (/^h[1-6]$/.test(tagName)) headings.push(element)
    })
    const slugs = new Slugs(taken)
    for (const heading of headings) heading.properties.id = slugs.of(toString(heading))
  }
}

/** Ids from words, each of them once, as MDC makes them. */
class Slugs {
  readonly #slugger = new GithubSlugger()
  readonly #taken: Set<string>

  constructor(taken: readonly string[] = []) {
    this.#taken = new Set(taken)
  }

  of(words: string): string {
    const slug = () => this.#slugger.slug(/[\p{L}\p{N}]/u.test(words) ? words : NAMELESS).replace(/-+/g, '-').replace(/^-|-$/g, '').replace(/^(?=\d)/, '_')
    let id = slug()
    while (this.#taken.has(id)) id = slug()
    this.#taken.add(id)
    return id
  }
}

function takeId(heading: Heading, document: string): string | undefined {
  const last = heading.children.at(-1)
  if (last?.type !== 'text') return
  const [all = '', id = ''] = OWN.exec(last.value) ?? []
  if (!isId(id) || ESCAPED.test(sourceOf(last, document))) return
  last.value = last.value.slice(0, -all.length).replace(isAtx(heading, document) ? CLOSING : '', '')
  if (!last.value) heading.children.pop()
  return id
}

const sourceOf = ({ position }: Text, document: string) => document.slice(position?.start.offset, position?.end.offset)
const isAtx = ({ position }: Heading, document: string) => document[position?.start.offset ?? 0] === '#'

function wordsIn(heading: Heading): string {
  const text = wordsOf(heading) || wordsOf(heading, true)
  return text.replace(/\s+/g, ' ').trim()
}

/** @param pictures whether what they show is said as well: a heading may consist of one */
function wordsOf(node: Node, pictures = false): string {
  if ('alt' in node) return pictures ? String(node.alt ?? '') : ''
  if (node.type === 'footnoteReference' || node.type === 'html') return ''
  if (node.type === 'break') return ' '
  if (isComponent(node) && !node.children.length) return propsOf(node).text(ownEntry(SHOWN, node.name) ?? '') ?? ''
  if (isParent(node)) return node.children.map(child => wordsOf(child, pictures)).join('')
  return 'value' in node ? String(node.value) : ''
}
