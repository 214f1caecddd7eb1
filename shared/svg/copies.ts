import type { Element, Root } from 'hast'
import { decode } from 'ufo'
import { visit } from 'unist-util-visit'

/**
 * How many elements a browser draws besides those of the file, as `<use>` copies them: a few lines can ask for a million, for which
 * a page hangs. A copy that would contain itself is drawn nowhere.
 */
export function copiesIn(root: Root): number {
  const byId = new Map<string, Element>()
  visit(root, 'element', (element) => {
    const { id } = element.properties
    if (typeof id === 'string' && !byId.has(id)) byId.set(id, element)
  })
  const known = new Map<Element, number>()
  const open = new Set<Element>()
  const copies = (element: Element): number => {
    if (open.has(element)) return 0
    const counted = known.get(element)
    if (counted !== undefined) return counted
    open.add(element)
    const { href } = element.properties
    const target = element.tagName === 'use' && typeof href === 'string' ? byId.get(decode(href.slice(1))) : undefined
    const own = target ? elementsIn(target) + copies(target) : 0
    const count = element.children.reduce((sum, child) => sum + (child.type === 'element' ? copies(child) : 0), own)
    open.delete(element)
    known.set(element, count)
    return count
  }
  return root.children.reduce((sum, child) => sum + (child.type === 'element' ? copies(child) : 0), 0)
}

function elementsIn(element: Element): number {
  let count = 0
  visit(element, 'element', () => void count++)
  return count
}
