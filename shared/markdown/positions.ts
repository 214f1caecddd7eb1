import { toString } from 'mdast-util-to-string'
import type { Node, Parent, Root } from 'mdast'
import { visit } from 'unist-util-visit'

type Point = Required<Node>['position']['start']

/**
 * Gives each node its place in the file. GFM makes links of addresses in a text that it has read, such as `[https://x.org]`, and
 * leaves these, and the pieces of the text round them, without one.
 *
 * @param source what was parsed
 */
export function addPositions(tree: Root, source: string): void {
  visit(tree, (node) => {
    if ('children' in node && node.position && node.children.some(({ position }) => !position)) place(node, source.split('\n'))
  })
}

function place({ children, position }: Parent, lines: readonly string[]): void {
  let from = children[0]?.position?.start ?? position?.start
  children.forEach((child, index) => {
    if (!from) return
    if (!child.position) {
      const next = children.slice(index + 1).find(one => one.position || one.type === 'link')
      const limit = next?.position?.start ?? position?.end ?? from
      const start = child.type === 'link' ? find(toString(child), from, limit, lines) : from
      const end = child.type === 'link' ? after(start, toString(child)) : next && !next.position ? find(toString(next), from, limit, lines) : limit
      child.position = { start, end }
      // the text of such a link is all that is in it
      if (child.type === 'link') for (const inner of child.children) inner.position = { start, end }
    }
    from = child.position.end
  })
}

const after = ({ line, column }: Point, text: string): Point => ({ line, column: column + text.length })

/** Where a text of one line is, between two places. */
function find(text: string, from: Point, to: Point, lines: readonly string[]): Point {
  for (let { line, column } = from; line <= to.line; line++, column = 1) {
    const found = (lines[line - 1] ?? '').indexOf(text, column - 1)
    if (found >= 0) return { line, column: found + 1 }
  }
  return from
}
