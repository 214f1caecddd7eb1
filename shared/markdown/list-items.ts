import type { Element, Root } from 'hast'
import { phrasing } from 'hast-util-phrasing'
import { visit } from 'unist-util-visit'

/** The tag of a paragraph in a list item, of which `prepareBody` makes a `<p>` again. */
export const ITEM_PARAGRAPH = 'item-paragraph'

/**
 * A rehype plugin that keeps the paragraphs of a list item where it has several, or one after code or beside loose text: MDC takes all `<p>` out of
 * items and puts line breaks between them. The line of a task stays bare, as it begins with the box.
 */
export function rehypeListItems(): (tree: Root) => void {
  return tree => visit(tree, 'element', (item) => {
    if (item.tagName !== 'li') return
    const [first, ...more] = item.children.filter((child): child is Element => child.type === 'element')
    const later = more.filter(isParagraph)
    if (!later.length && !(first && isParagraph(first) && hasLooseText(item))) return
    for (const paragraph of later) paragraph.tagName = ITEM_PARAGRAPH
    if (first && isParagraph(first) && !isTask(item)) first.tagName = ITEM_PARAGRAPH
  })
}

/** Such as what follows a comment that begins a line. */
function hasLooseText({ children }: Element): boolean {
  return children.some(child => child.type === 'text' ? child.value.trim() : phrasing(child))
}

const isParagraph = ({ tagName }: Element) => tagName === 'p'
const isTask = ({ properties: { className } }: Element) => Array.isArray(className) && className.includes('task-list-item')
