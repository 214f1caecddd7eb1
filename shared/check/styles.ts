import { visit } from 'unist-util-visit'
import { isRecord, vocabulary } from '../vocabulary.ts'
import { placeOf } from './collect.ts'
import type { Page, Remark } from './types.ts'

const rule = 'inline-style'
const WHY = 'browsers ignore it, as the site\'s Content-Security-Policy refuses styles in a page'
const ATTRIBUTE = `remove the attribute style: ${WHY}. Write class="…" in its place, and its rule in assets/css/content.css`

/** `inline-style`: what an author colours or sizes in the page itself, which would have no effect. */
export function checkStyles({ markdown, components, tags }: Page): Remark[] {
  const found: Remark[] = []
  visit(markdown.tree, (node) => {
    if (node.type === 'containerComponent' || node.type === 'textComponent') return
    if ('attributes' in node && hasStyle(node.attributes)) found.push({ ...placeOf(node), rule, message: ATTRIBUTE })
  })
  for (const { name, props } of components) {
    // of ours it is a prop that they do not take
    if (!Object.hasOwn(vocabulary, name) && hasStyle(props.values)) found.push({ ...props.positionOf(['style']), rule, message: ATTRIBUTE })
  }
  for (const { line, column, attributes } of tags) {
    if (hasStyle(attributes)) found.push({ line, column, rule, message: ATTRIBUTE })
  }
  return found
}

const hasStyle = (attributes: unknown) => isRecord(attributes) && ('style' in attributes || ':style' in attributes)
