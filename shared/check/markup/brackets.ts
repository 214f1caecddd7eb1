import { visit } from 'unist-util-visit'
import { placeOf } from '../collect.ts'
import type { Page, Remark } from '../types.ts'

const BRACKETS = /(?<![\\!])\[((?:[^[\]\\]|\\.)*)\]/g
const IS_ADDRESS = /^(?:https?:|mailto:|\/|\.{1,2}\/|#)/

/** Square brackets that were to be a link or a footnote: `reference` if they lack a definition, else `lost-markup`. Others are what they look like. */
export function checkBrackets({ markdown: { tree, lines } }: Page): Remark[] {
  const found: Remark[] = []
  visit(tree, 'text', ({ position }) => {
    const { start, end } = position ?? {}
    if (!start || !end) return
    for (let { line } = start; line <= end.line; line++) {
      const source = lines[line - 1] ?? ''
      const [from, to] = [line === start.line ? start.column - 1 : 0, line === end.line ? end.column - 1 : source.length]
      for (const { 0: brackets, 1: text = '', index } of source.slice(from, to).matchAll(BRACKETS)) {
        const [before, after] = [source.slice(0, from + index), source.slice(from + index + brackets.length)]
        const remark = remarkOf(text, before, after)
        if (remark) found.push({ line, column: from + index + 1, ...remark })
      }
    }
  })
  visit(tree, 'textComponent', (node) => {
    if (node.name !== 'span' || Object.keys(node.attributes).length) return
    const { line, column = 1 } = placeOf(node)
    const shown = (lines[line - 1] ?? '').slice(column - 1).split(']')[0]
    found.push({ line, column, rule: 'markdown-parse', message: `\`${shown}]\` becomes a span and loses its brackets: put it in backticks, write \`\\[\`, or make it a link` })
  })
  return found
}

function remarkOf(text: string, before: string, after: string): Pick<Remark, 'rule' | 'message'> | undefined {
  const footnote = /^\^(?:\S+|\s?[\p{L}\p{N}-]+(?:\s[\p{L}\p{N}-]+)*)$/u.exec(text)?.[0]
  if (footnote && /\s/.test(footnote)) return { rule: 'reference', message: `the name of a footnote has no blanks: write \`[^${footnote.slice(1).trim().replaceAll(/\s/g, '-')}]\`, here and where its text is` }
  if (footnote) return { rule: 'reference', message: `there is no footnote \`[${footnote}]\`: write \`[${footnote}]: its text\` on a line of its own, or take the mark out` }
  if (!before.trim() && /^:\s/.test(after)) return { rule: 'reference', message: `\`[${text}]:\` gives no address here, as it goes on with the text above: put an empty line before it` }
  // `rows[0][1]` is what it looks like
  const [, label = ''] = /(?:^|[^\p{L}\p{N}_\])])\[([^[\]]*)\]$/u.exec(before) ?? []
  const name = text || label
  if (label && /\p{L}/u.test(name)) return { rule: 'reference', message: `there is no address for \`[${name}]\`: write \`[${name}]: address\` on a line of its own, or the address in round brackets` }
  if (/^ \((?:https?:|mailto:|\/|\.{0,2}\/|#)/.test(after)) return { rule: 'lost-markup', message: `\`[${text}]\` and its address are shown as text: write \`[${text}](…)\` without a blank between` }
  if (/\([^()]+\)$/.test(before) && IS_ADDRESS.test(text)) return { rule: 'lost-markup', message: `the brackets of this link are the wrong way round: write \`[text](${text})\`` }
}
