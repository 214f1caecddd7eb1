import type { Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** A remark plugin, the last one, that notes the code of a fence as it is: MDC makes blanks of its tabs and drops an empty first line. */
export function remarkCode(): (tree: Root) => void {
  return tree => visit(tree, 'code', (node) => {
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, code: node.value && `${node.value}\n` } }
  })
}

/** A rehype plugin that shows what `remarkCode` has noted. It runs before the highlighter. */
export function rehypeCode(): (tree: HastRoot) => void {
  return tree => visit(tree, 'element', (node) => {
    const [code] = node.tagName === 'pre' ? node.children : []
    if (code?.type !== 'element' || typeof code.properties.code !== 'string') return
    const value = code.properties.code
    delete code.properties.code
    node.properties.code = value
    code.children = value ? [{ type: 'text', value }] : []
  })
}
