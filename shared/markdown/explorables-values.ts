import type { TableCell } from 'mdast'
import { allStages } from '../explorables/artifact-lifecycle.ts'
import { factsOfAll, LIFECYCLE_FLOWS } from '../explorables/artifact-lifecycle-facts.ts'
import { RULES } from '../explorables/content-addressing.ts'
import { choicesOf } from '../explorables/content-addressing-facts.ts'
import { grouped } from '../recording/words.ts'
import { contentOf } from './component.ts'
import { bullets, code, inline, item, paragraph, strong, text } from './nodes.ts'
import type { Writer } from './writers.ts'

/** The model as its rules, and the values with their keys. */
const contentAddressing: Writer = (node, { flow }) => {
  const cell = (...children: TableCell['children']): TableCell => ({ type: 'tableCell', children })
  return [
    paragraph(strong(text('From a value to its blob'))),
    bullets(RULES.map(rule => item(paragraph(...inline(rule))))),
    {
      type: 'table',
      children: [
        { type: 'tableRow', children: ['Value', 'Key', 'Pickled', 'Stored'].map(label => cell(text(label))) },
        ...choicesOf(flow('values').recording).map(({ python, key, size, stored }) => ({
          type: 'tableRow' as const,
          children: [cell(code(python)), cell(code(key)), cell(text(grouped(size))), cell(text(grouped(stored)))]
        }))
      ]
    },
    ...contentOf(node)
  ]
}

/** The stages of each case. */
const artifactLifecycle: Writer = (node, { flow }) => {
  const facts = factsOfAll(LIFECYCLE_FLOWS.map(name => flow(name).recording))
  return [
    paragraph(strong(text('The life of an artifact'))),
    ...allStages(facts).flatMap(({ label, typed, stages, end }) => [
      paragraph(strong(text(label)), text(' ('), code(typed), text(')')),
      bullets(stages.map(({ title, said, dies }) => item(paragraph(...inline(`${title}: ${said}${dies ? ` If the process dies now: ${dies}` : ''}`))))),
      paragraph(...inline(end))
    ]),
    ...contentOf(node)
  ]
}

export const valuesWriters: Record<string, Writer> = { 'content-addressing': contentAddressing, 'artifact-lifecycle': artifactLifecycle }
