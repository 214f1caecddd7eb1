import type { Element, Root as HastRoot, Text } from 'hast'
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

/**
 * A rehype plugin that does the same between elements of raw HTML, once they are elements. In a `<pre>` each line end counts:
 * there it becomes part of the text before it, or else of the text after it.
 */
export function rehypeLineEnds(): (tree: HastRoot) => void {
  return tree => visit(tree, (node, index = 0, parent) => {
    if (node.type === 'element' && node.tagName === 'pre') {
      keepLineEnds(node)
      return SKIP
    }
    if (node.type !== 'text' || !IS_LINE_END.test(node.value)) return
    const [before, after] = [parent?.children[index - 1], parent?.children[index + 1]]
    if (before && after && phrasing(before) && phrasing(after)) node.value = ' '
  })
}

function keepLineEnds(pre: Element): void {
  let before: Text | undefined
  let atStart = ''
  visit(pre, 'text', (text) => {
    if (!IS_LINE_END.test(text.value)) {
      text.value = atStart + text.value
      atStart = ''
      before = text
      return
    }
    if (before) before.value += text.value
    else atStart += text.value
    text.value = ''
  })
}
