import type { List, ListItem, PhrasingContent, RootContent } from 'mdast'
import { contentOf, propsOf } from './component.ts'
import { bullets, inline, item, paragraph, strong, text } from './nodes.ts'
import type { Writer } from './writers.ts'

/** The content of a checkpoint in Markdown's tree: what comes before the answers, their list, and the reason. */
export interface CheckpointNodes {
  before: RootContent[]
  list?: List
  reason: RootContent[]
}

/** Finds the answers among the blocks of a checkpoint: the first list with boxes. */
export function checkpointNodes(children: readonly RootContent[]): CheckpointNodes {
  const at = children.findIndex(child => child.type === 'list' && child.children.some(({ checked }) => typeof checked === 'boolean'))
  const list = children[at]
  return { before: children.slice(0, Math.max(0, at)), list: list?.type === 'list' ? list : undefined, reason: children.slice(at + 1) }
}

/** An answer's first line is what one chooses; what follows says why. */
export function answerParts({ children: [first, ...rest] }: ListItem): { label: PhrasingContent[], why: RootContent[] } {
  if (first?.type !== 'paragraph') return { label: [], why: first ? [first, ...rest] : [] }
  const end = first.children.findIndex(({ type }) => type === 'break')
  const why = end === -1 ? [] : first.children.slice(end + 1)
  return { label: end === -1 ? first.children : first.children.slice(0, end), why: [...why.length ? [paragraph(...why)] : [], ...rest] }
}

/** The question, its answers, and below them which are right and why. */
export const checkpoint: Writer = (node) => {
  const { before, list, reason } = checkpointNodes(contentOf(node))
  const answers = (list?.children ?? []).map(answer => ({ isRight: answer.checked === true, ...answerParts(answer) }))
  return [
    paragraph(strong(text('Checkpoint: '), ...inline(propsOf(node).text('question') ?? ''))),
    ...before,
    bullets(answers.map(({ label }) => item(paragraph(...label)))),
    paragraph(strong(text('The answer'))),
    bullets(answers.filter(({ isRight, why }) => isRight || why.length).map(({ isRight, label, why }) =>
      item(paragraph(strong(text(isRight ? 'Right:' : 'Not right:')), text(' '), ...label), ...why))),
    ...reason
  ]
}
