import type { RecordingFile } from '#shared/recording/schema.ts'
import { factsOf } from './canonical.ts'
import type { Fact } from './canonical.ts'
import { shapeOf } from './shape.ts'
import type { Varying } from './shape.ts'

/** Facts of a kind that only one of two recordings has. */
export interface Difference {
  /** the commands, and tasks if it is about such, in which it is the same; empty for the recording as a whole */
  where: string[]
  what: string
  recorded: string[]
  now: string[]
}

/**
 * How a recording differs from another one of the same sources in anything but ids, times and their like, and
 * the order of lines and files.
 */
export function compareRecordings(recorded: RecordingFile, now: RecordingFile, { artifacts, commands }: Varying): Difference[] {
  const facts = (recording: RecordingFile) => group(factsOf(shapeOf(recording, commands), artifacts))
  const [before, after] = [facts(recorded), facts(now)]
  return merge([...new Set([...before.keys(), ...after.keys()])].flatMap((place): Difference[] => {
    const [was, is] = [before.get(place) ?? [], after.get(place) ?? []]
    const { where, what } = was[0] ?? is[0] ?? { where: '', what: '' }
    const [old, fresh] = [was.map(({ value }) => value), is.map(({ value }) => value)]
    const [missing, added] = [without(old, fresh), without(fresh, old)]
    if (missing.length || added.length) return [{ where: [where], what, recorded: missing, now: added }]
    return []
  }))
}

/** A difference as the command line tells it. */
export function formatDifference({ where, what, recorded, now }: Difference): string {
  const list = (values: readonly string[]) => values.map(value => `\n      ${value || '(an empty line)'}`).join('')
  return [
    `  ${[where.join(', '), what].filter(Boolean).join(': ')}`,
    `    recorded:${recorded.length ? list(recorded) : ' nothing'}`,
    `    now:${now.length ? list(now) : ' nothing'}`
  ].join('\n')
}

function group(facts: readonly Fact[]): Map<string, Fact[]> {
  return Map.groupBy(facts, ({ where, what }) => JSON.stringify([where, what]))
}

/** An artifact that is passed on differs in every task after it: that is one difference. */
function merge(differences: readonly Difference[]): Difference[] {
  return [...Map.groupBy(differences, ({ what, recorded, now }) => JSON.stringify([what, recorded, now])).values()]
    .flatMap(same => same.slice(0, 1).map(first => ({ ...first, where: same.flatMap(({ where }) => where) })))
}

/** What is left of a list when everything in another is taken away once. */
function without(values: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1)
  return values.filter((value) => {
    const count = left.get(value) ?? 0
    if (count) left.set(value, count - 1)
    return !count
  })
}
