import { toString } from 'mdast-util-to-string'
import { propsOf } from './component.ts'
import { link, phrasing } from './nodes.ts'
import type { Writer } from './writers.ts'

/** A link to the definition; on the page of the definition, its words. */
export const term: Writer = (node, { absolute, definition }) => {
  const words = phrasing(node.children)
  const to = definition(propsOf(node).text('concept') ?? toString(node.children))
  return to === undefined ? words : [link(absolute(to), ...words)]
}
