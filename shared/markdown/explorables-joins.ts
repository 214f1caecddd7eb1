import { MERGE_RULES, mergeRecorded } from '../explorables/merge-words.ts'
import { RETRY_RULES } from '../explorables/retry-words.ts'
import { inWords } from '../statements/in-words.ts'
import { contentOf } from './component.ts'
import { bullets, code, inline, item, paragraph, strong, text } from './nodes.ts'
import type { Writer } from './writers.ts'

/** A model as its rules. */
const mergeExplorer: Writer = (node, { flow, statements }) => {
  const { keys } = mergeRecorded(flow('merge').recording.commands)
  return [
    paragraph(strong(text('What does the join get?'))),
    bullets(inWords(MERGE_RULES, statements).map(rule => item(paragraph(...inline(rule))))),
    paragraph(text('The keys, as recorded:')),
    bullets(Object.entries(keys).map(([value, key]) => item(paragraph(code(value), text(' '), code(key))))),
    ...contentOf(node)
  ]
}

const retryExplorer: Writer = (node, { statements }) => [
  paragraph(strong(text('What does each attempt see, and what is left?'))),
  bullets(inWords(RETRY_RULES, statements).map(rule => item(paragraph(...inline(rule))))),
  ...contentOf(node)
]

export const joinsWriters: Record<string, Writer> = { 'merge-explorer': mergeExplorer, 'retry-explorer': retryExplorer }
