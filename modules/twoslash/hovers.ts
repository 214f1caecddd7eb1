import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Popup } from '../../packages/twoslash-python/src/index.ts'
import { PYTHON_NAMES } from '../../packages/twoslash-python/src/language.ts'
import { resultKey } from '../../packages/twoslash-python/src/results.ts'

/** Popups by the key in the fence's meta. */
export type Hovers = Map<string, Popup[]>

const SAMPLE = new RegExp(`(?:\`{3}|~{3})[ \\t]*(?:${PYTHON_NAMES.join('|')})\\b.*\\btwoslash\\b`, 'i')

/** Whether a page has samples, or something that looks like one, wherever it stands: such a page gets a file of popups, at worst an empty one. */
export function mayHaveSamples(markdown: string): boolean {
  return SAMPLE.test(markdown)
}

/** A rehype plugin that leaves a block's popups in its props, from where `server/hovers.ts` serves them. */
export function rehypeHovers({ hovers }: { hovers: Hovers }): (tree: Root) => void {
  return tree => visit(tree, 'element', (node) => {
    const key = node.tagName === 'pre' ? resultKey(String(node.properties.meta ?? '')) : undefined
    const popups = key && hovers.get(key)
    if (popups) Object.assign(node.properties, { hoversKey: key, hovers: JSON.stringify(popups) })
  })
}
