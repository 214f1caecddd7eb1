import type { Parent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { TextComponent } from '../../markdown/parse.ts'
import type { Page, Remark } from '../types.ts'
import { placeOf } from '../collect.ts'

/** Square brackets that MDC takes for a `<span>`, and so off the page: `reference` if they lack a definition, else `lost-markup` or `markdown-parse`. */
export function checkSpans({ markdown: { tree, lines } }: Page): Remark[] {
  const found: Remark[] = []
  const definitions = new Set<string>()
  visit(tree, 'definition', ({ identifier }) => void definitions.add(identifier))
  visit(tree, 'textComponent', (node, index = 0, parent) => {
    if (node.name === 'span' && !Object.keys(node.attributes).length) found.push({ ...placeOf(node), ...spanRemark(node, parent, index, definitions, lines) })
  })
  return found
}

function spanRemark(node: TextComponent, parent: Parent | undefined, index: number, definitions: ReadonlySet<string>, lines: readonly string[]): Pick<Remark, 'rule' | 'message'> {
  const { line, column = 1 } = placeOf(node)
  const end = node.position?.end.column ?? column
  const [before, after] = [(lines[line - 1] ?? '').slice(0, column - 1), (lines[line - 1] ?? '').slice(end - 1)]
  const text = toString(node)
  const label = /\[([^\]]*)\]$/.exec(before)?.[1]
  const footnote = /^\^\S+$/.exec(text)?.[0]
  if (footnote) return { rule: 'reference', message: `there is no footnote \`[${footnote}]\`: write \`[${footnote}]: its text\` on a line of its own, or take the mark out` }
  if (definitions.has(text.toLowerCase())) return { rule: 'reference', message: `\`[${text}]\` alone is not read as a link here: write \`[${text}][]\`` }
  if (!before.trim() && /^:\s/.test(after)) return { rule: 'reference', message: `\`[${text}]:\` gives no address here, as it goes on with the text above: put an empty line before it` }
  const first = parent?.children[index - 1]
  if (before.endsWith(']') && first) return { rule: 'reference', message: `there is no address for \`[${text || label}]\`: write \`[${text || label}]: address\` on a line of its own, or the address in round brackets` }
  if (/^ \((?:https?:|mailto:|\/|\.{0,2}\/|#)/.test(after)) return { rule: 'lost-markup', message: `\`[${text}]\` and its address are shown as text: write \`[${text}](…)\` without a blank between` }
  if (/\([^()]+\)$/.test(before) && /^(?:https?:|mailto:|\/|\.{1,2}\/|#)/.test(text)) return { rule: 'lost-markup', message: `the brackets of this link are the wrong way round: write \`[text](${text})\`` }
  const shown = (lines[line - 1] ?? '').slice(column - 1).split(']')[0]
  return { rule: 'markdown-parse', message: `\`${shown}]\` becomes a span and loses its brackets: put it in backticks, write \`\\[\`, or make it a link` }
}
