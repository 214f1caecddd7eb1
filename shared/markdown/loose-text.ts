import type { Element, Root, RootContent } from 'hast'
import { phrasing } from 'hast-util-phrasing'

/**
 * A rehype plugin that makes paragraphs of text that is in none, as after a `<div>` in a sentence or in a `<td>` without a
 * table: MDC drops such text. It runs after raw HTML has become elements.
 */
export function rehypeLooseText(): (tree: Root) => void {
  return (tree) => {
    const children: RootContent[] = []
    let loose: Element['children'] = []
    const close = () => {
      const isText = loose.some(node => node.type === 'text' && node.value.trim())
      children.push(...isText ? [{ type: 'element' as const, tagName: 'p', properties: {}, children: loose }] : loose)
      loose = []
    }
    for (const node of tree.children) {
      if (node.type !== 'doctype' && phrasing(node)) loose.push(node)
      else {
        close()
        children.push(node)
      }
    }
    close()
    tree.children = children
  }
}
