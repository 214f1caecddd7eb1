import type { ElementContent, Nodes } from 'hast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toHast } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'

/** Longer docstrings end after a paragraph, in characters: a page may hold dozens of them. */
const MAX_DOCS = 200
/** How docstrings of Python's own functions often begin: with what the hover says already. */
const SIGNATURE = /^\w+\(.*\) -> [\s\S]*?\n{2,}/
/** A last paragraph that is one link, as docstrings of stubs have it. */
const LAST_LINK = /\n\n(\[[^\]]+\]\([^)\s]+\))$/

/** A docstring as elements. Raw HTML and pictures are left out, and links lead to the web only. */
export function renderDocs(docs: string): ElementContent[] {
  const tree: Nodes = toHast(fromMarkdown(shorten(docs), { mdastExtensions: [gfmFromMarkdown()] }))
  visit(tree, 'element', (node, index, parent) => {
    delete node.position
    if (node.tagName === 'img' && parent && index !== undefined) parent.children[index] = { type: 'text', value: String(node.properties.alt ?? '') }
    if (node.tagName === 'a' && !/^https?:/.test(String(node.properties.href))) node.properties = {}
  })
  return tree.type === 'root' ? tree.children.filter(node => node.type !== 'doctype') : []
}

/** The beginning of a long docstring, and the link at its end. */
export function shorten(docs: string): string {
  const link = LAST_LINK.exec(docs)
  const body = (link ? docs.slice(0, link.index) : docs).replace(SIGNATURE, '')
  const kept = body.length <= MAX_DOCS ? body : `${body.slice(0, paragraphEnd(body)).trimEnd()}\n\n…`
  // a row of dots on its own would read as the end
  return link ? `${kept}${kept.endsWith('…') ? ' ' : '\n\n'}${link[1]}` : kept
}

/** The end of the last paragraph that fits, outside of code blocks; without one, where the space ends. */
function paragraphEnd(docs: string): number {
  let end = docs.lastIndexOf('\n\n', MAX_DOCS)
  while (end > 0 && docs.slice(0, end).split(/^ *```/m).length % 2 === 0) end = docs.lastIndexOf('\n\n', end - 1)
  if (end > 0) return end
  const space = docs.lastIndexOf(' ', MAX_DOCS)
  return space > 0 ? space : MAX_DOCS
}
