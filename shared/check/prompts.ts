import type { Node } from 'unist'
import { EXIT, SKIP, visit } from 'unist-util-visit'
import { isComponent, isSlot } from '../markdown/component.ts'
import { placeOf } from './collect.ts'
import type { Component, Page, Remark } from './types.ts'

/** What has no plain text of its own, by its type in Markdown's tree. */
const LOST = new Map([['heading', 'a heading'], ['table', 'a table'], ['image', 'a picture'], ['imageReference', 'a picture']])
const rule = 'component-slot'

/** `component-slot`: a prompt card holds a prompt, and nothing that its copied text would lack. */
export function checkPrompts({ components }: Page): Remark[] {
  return components.filter(({ name, inSentence }) => name === 'prompt-card' && !inSentence).flatMap(promptRemarks)
}

function promptRemarks({ node, line, column }: Component): Remark[] {
  const found: Remark[] = []
  visit(node, (child: Node) => {
    if (child === node || isSlot(child)) return
    const lost = isComponent(child) ? `\`${child.name}\`` : LOST.get(child.type)
    if (!lost) return
    found.push({ ...placeOf(child), rule, message: `${lost} in a \`prompt-card\` would be missing from what readers copy: write the prompt as prose and lists, or as one fence` })
    return SKIP
  })
  return found.length || hasText(node) ? found : [{ line, column, rule, message: '`prompt-card` has no prompt: write it as prose, or as one fence' }]
}

/** A fence without lines may show a file. */
function hasText(node: Component['node']): boolean {
  let found = false
  visit(node, ['text', 'inlineCode', 'code'], (child) => {
    if (!('value' in child) || !(child.value.trim() || ('meta' in child && child.meta))) return
    found = true
    return EXIT
  })
  return found
}
