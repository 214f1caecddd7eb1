import type { ExampleFile, RuleCard } from '../check/rule-cards.ts'
import { severityOf } from '../check/rule-words.ts'
import type { RootContent } from 'mdast'
import { propsOf } from './component.ts'
import { code, heading, inline, paragraph, text } from './nodes.ts'
import type { Writer } from './writers.ts'

/** The rules of a group: each with its sentence, and a bad and a good example as code. */
export const ruleList: Writer = (node, { rules }) => rules()
  .filter(({ group }) => group === propsOf(node).text('group'))
  .flatMap(({ id, about, severity, command, bad, good }: RuleCard) => [
    heading(3, code(id)),
    paragraph(...inline(about), text(` (${severityOf(severity, command)})`)),
    ...example('Refused', bad),
    ...example('Accepted', good)
  ])

function example(verdict: string, files: readonly ExampleFile[]): RootContent[] {
  if (!files.length) return [paragraph(text(`${verdict}: without what is in the other.`))]
  return files.flatMap(({ file, text: value }): RootContent[] => [
    paragraph(text(`${verdict}, `), code(file), text(value ? ':' : '.')),
    ...value ? [{ type: 'code', lang: null, value } satisfies RootContent] : []
  ])
}
