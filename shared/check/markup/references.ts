import type { Definition, FootnoteDefinition } from 'mdast'
import { visit } from 'unist-util-visit'
import { placeOf } from '../collect.ts'
import type { Page, Remark } from '../types.ts'

const rule = 'reference'

/** `reference`: footnotes and addresses of links that are defined and not used, or defined twice. Those that are not defined are text. */
export function checkReferences({ markdown: { tree } }: Page): Remark[] {
  const used = { footnote: new Set<string>(), link: new Set<string>() }
  const defined: (Definition | FootnoteDefinition)[] = []
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') used.footnote.add(node.identifier)
    else if (node.type === 'linkReference' || node.type === 'imageReference') used.link.add(node.identifier)
    else if (node.type === 'definition' || node.type === 'footnoteDefinition') defined.push(node)
  })
  const seen = new Map<string, number>()
  return defined.flatMap((node): Remark[] => {
    const isFootnote = node.type === 'footnoteDefinition'
    // `[//]: # (a comment)`
    if (!isFootnote && node.url === '#') return []
    const name = `[${isFootnote ? '^' : ''}${node.label ?? node.identifier}]`
    const key = `${node.type} ${node.identifier}`
    const before = seen.get(key)
    seen.set(key, before ?? placeOf(node).line)
    const isUsed = used[isFootnote ? 'footnote' : 'link'].has(node.identifier)
    const message = before !== undefined
      ? `\`${name}\` is defined at line ${before} already, and this is not shown: give it another name, or remove it`
      : !isUsed && (isFootnote ? `no \`${name}\` leads to this footnote, so it is not shown: write \`${name}\` where it belongs, or remove it` : `no link uses \`${name}\`: write \`[text]${name}\` where it belongs, or remove it`)
    return message ? [{ ...placeOf(node), rule, message }] : []
  })
}
