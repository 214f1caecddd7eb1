import type { Definition, FootnoteDefinition } from 'mdast'
import { placeOf } from '../collect.ts'
import type { Page, Remark } from '../types.ts'
import { nodesOf } from './nodes.ts'

const rule = 'reference'

/** `reference`: footnotes and addresses of links that are defined and not used, or defined twice. Those that are not defined are text. */
export function checkReferences({ markdown: { tree } }: Page): Remark[] {
  const used = {
    footnote: new Set(nodesOf(tree, 'footnoteReference').map(({ node }) => node.identifier)),
    link: new Set([...nodesOf(tree, 'linkReference'), ...nodesOf(tree, 'imageReference')].map(({ node }) => node.identifier))
  }
  const defined: (Definition | FootnoteDefinition)[] = [...nodesOf(tree, 'definition'), ...nodesOf(tree, 'footnoteDefinition')].map(({ node }) => node)
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
