import type { Root as HastRoot } from 'hast'
import { phrasing } from 'hast-util-phrasing'
import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

const IS_LINE_END = /^\n+$/

/** A remark plugin that makes a blank of a line end with no words beside it, as between two links: MDC drops such text. */
export function remarkLineEnds(): (tree: Root) => void {
  return tree => visit(tree, 'text', (node) => {
    if (IS_LINE_END.test(node.value)) node.value = ' '
  })
}

/** A rehype plugin that does the same between elements of raw HTML, once they are elements. */
export function rehypeLineEnds(): (tree: HastRoot) => void {
  return tree => visit(tree, (node, index = 0, parent) => {
    if (node.type === 'element' && node.tagName === 'pre') return SKIP
    if (node.type !== 'text' || !IS_LINE_END.test(node.value)) return
    const [before, after] = [parent?.children[index - 1], parent?.children[index + 1]]
    if (before && after && phrasing(before) && phrasing(after)) node.value = ' '
  })
}
