import type { Node, Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { CODE, OTHER } from './dialects.ts'
import type { Page } from './types.ts'

/**
 * The lines of a page with a sign in place of each character that is not prose: code, HTML, addresses, what components are given.
 * Code in a sentence has a sign of its own, since what is right beside it can mean something. Frontmatter is left out.
 */
export function proseLines(page: Page): readonly string[] {
  const lines = known.get(page) ?? readProse(page)
  known.set(page, lines)
  return lines
}

const known = new WeakMap<Page, readonly string[]>()

function readProse({ markdown: { tree, lines, frontmatter, failure } }: Page): string[] {
  const shown = [...lines]
  const cut = (from: Required<Node>['position']['start'], to: Required<Node>['position']['end'], sign = OTHER) => {
    for (let row = from.line; row <= to.line; row++) {
      const line = shown[row - 1] ?? ''
      const [first, last] = [row === from.line ? from.column - 1 : 0, row === to.line ? to.column - 1 : line.length]
      shown[row - 1] = line.slice(0, first) + line.slice(first, last).replace(/./gs, sign) + line.slice(last)
    }
  }
  if (frontmatter) {
    const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'))
    shown.fill('', 0, end + 1)
  }
  visit(failure?.plain ?? tree, (node: Nodes) => {
    const { start, end } = node.position ?? {}
    if (!start || !end) return
    switch (node.type) {
      case 'code':
      case 'html':
      case 'image':
      case 'definition':
        cut(start, end)
        break
      case 'inlineCode':
        cut(start, end, CODE)
        break
      case 'link': {
        const last = node.children.at(-1)?.position?.end
        const isBare = lines[start.line - 1]?.charAt(start.column - 1) !== '['
        cut(isBare || !last ? start : last, end)
        break
      }
      case 'textComponent': {
        if (node.name === 'binding' || node.name === 'span') break
        const [first, last] = [node.children[0]?.position?.start, node.children.at(-1)?.position?.end]
        cut(start, first ?? end)
        if (last) cut(last, end)
        break
      }
      case 'containerComponent':
        shown.fill('', start.line - 1, start.line + (node.rawData === undefined ? 0 : node.rawData.split('\n').length))
        break
    }
  })
  return shown
}
