import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readStatements } from '#shared/statements/schema.ts'
import { tells } from '#shared/statements/tells.ts'

/** The facts that several pages need, each with sentences that told it in words of their own, some of them wrong, and one that does not. */
const FACTS: Record<string, { told: string[], other: string }> = {
  'killed-attempt': { told: ['An attempt whose process is killed stores nothing.', 'SIGKILL leaves no map.', 'A task that dies loses its artifacts.'], other: 'A killed process has no stack to print.' },
  'retry-wait': { told: ['The option minutes_between_retries is for remote tasks.'], other: 'A service may need minutes between two requests.' },
  'run-ends': { told: ['When a task has no attempt left, the run ends.', 'Its siblings are killed after some seconds.'], other: 'The run ends with the step end.' },
  'card-rendered': { told: ['A card is rendered after the task has ended.', 'Cards rendered by @catch are empty.'], other: 'A card has tables and charts.' },
  'resume-clones': { told: ['A resume clones each task that succeeded.', 'Of the siblings, resume executes the failed one alone.'], other: 'A resume has an id of its own.' },
  'latest-run-file': { told: ['The file latest_run holds the run that anybody started here.', 'Without an id, resume takes the last run.'], other: 'The last step of a run decides.' },
  'deduplication-scope': { told: ['Two flows share their blobs.'], other: 'Two flows have two names.' },
  'stored-at-the-end': { told: ['A step stores its artifacts when it ends, however it ends.', 'A task that failed has stored its values.'], other: 'A run that failed can be resumed.' },
  'join-start': { told: ['A join starts with no artifacts.', 'A join begins with the parameters alone.'], other: 'A join waits for its branches.' },
  'inputs-order': { told: ['The inputs come in the order of the list.', 'The order of inputs after branches is chance.'], other: 'The order of decorators makes no difference.' },
  'resume-inputs': { told: ['A resumed run keeps the Parameters of its origin.', 'resume ignores a Config that changed.'], other: 'A run has Parameters.' }
}

/** What other statements the site has is told by the check. */
const statements = readStatements(readFileSync('content/statements.yml', 'utf8')).statements.filter(({ id }) => id in FACTS)

describe.each(statements)('$id', (statement) => {
  const { told, other } = FACTS[statement.id] ?? { told: [], other: '' }

  it.each(told)('recognizes: %s', (sentence) => {
    expect(tells(statement, sentence)).toBe(true)
  })

  it(`leaves alone: ${other}`, () => {
    expect(tells(statement, other)).toBe(false)
  })
})
