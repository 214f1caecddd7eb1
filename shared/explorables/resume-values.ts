import type { Setting } from './resume-explorer.ts'
import type { ValueEdit } from './resume-flows.ts'
import type { OriginTask, Outcome } from './resume.ts'

type Value = number | readonly Value[]

/** An artifact in both runs, as Python writes its value. */
export interface ValueRow {
  name: string
  /** what it is and which step assigns it, with names in backticks */
  about: string
  /** of the run that is resumed; undefined where it did not get that far */
  before?: string
  after?: string
  /** where the new run has it from, if that is not told by what became of the step */
  why?: string
}

const repr = (value: Value): string => typeof value === 'number' ? String(value) : `[${value.map(repr).join(', ')}]`

/** What a run reads and assigns: the origin in the code as it was, the new run as its tasks came about. */
interface Source {
  /** whether the task ended ok; a failing task fails before it assigns */
  has: (step: string, index?: number) => boolean
  /** whether the task ran the edited code */
  isNew: (step: string, index?: number) => boolean
}

/**
 * What the artifacts are when the command has ended, and where from. A clone has what its origin has, an executed task what the code
 * makes of it now. A Parameter and the stored constants are those of `_parameters`, which a resume clones; a constant that
 * is read is the class's own (task.py:_init_parameters).
 *
 * @returns no row if no run was made
 */
export function valueRows(setting: Setting, origin: readonly OriginTask[], { tasks, refusal }: Outcome): ValueRow[] {
  const { edits, command, alpha } = setting
  if (refusal !== undefined && refusal.kind !== 'transition') return []
  const isRun = command === 'run'
  const made = (step: string, index?: number) => tasks.find(task => task.step === step && (index === undefined || task.at[0] === index))
  const old: Source = {
    has: (step, index) => origin.some(task => task.step === step && task.ok && (index === undefined || task.at[0] === index)),
    isNew: () => false
  }
  const now: Source = { has: (step, index) => made(step, index) !== undefined, isNew: (step, index) => made(step, index)?.state === 'executed' }
  const parameter = alpha ? 5 : edits.includes('parameter') ? 2 : 1
  const limit = edits.includes('constant') ? 20 : 10
  const reading = { parameter: isRun ? parameter : 1, limit }
  const executes = tasks.some(({ state }) => state === 'executed')
  return [
    {
      name: 'alpha', about: 'the Parameter', before: '1', after: String(reading.parameter),
      why: !isRun ? 'Parameters are cloned with the origin run.' : alpha ? 'As given on the command line.' : 'The default in the code, as in every new run.'
    },
    {
      name: 'LIMIT', about: 'as a step reads it', before: '10',
      ...executes && { after: String(limit) },
      why: executes ? 'A step that is executed reads the class in the code as it is now.' : 'No step was executed to read it.'
    },
    {
      name: 'LIMIT', about: 'as it is stored', before: '10', after: isRun ? String(limit) : '10',
      why: isRun ? 'Stored once, as the run begins.' : 'Cloned with the Parameters, whatever steps read.'
    },
    ...setting.flow === 'foreach' ? foreachRows(setting, old, now, reading) : lineRows(setting, old, now, reading)
  ]
}

interface Reading { parameter: number, limit: number }
const FIRST_RUN: Reading = { parameter: 1, limit: 10 }

/** The flows of one line and of two branches. */
function lineRows({ flow, graph, edits }: Setting, old: Source, now: Source, reading: Reading): ValueRow[] {
  // a clone of start has what start assigned when prepare was there
  const second = graph === 'renamed' ? 'order' : graph === 'removed' && now.isNew('start') ? 'start' : 'prepare'
  const pick = (source: Source, step: string, edit: ValueEdit, [before, after]: [number, number]) => source.isNew(step) && edits.includes(edit) ? after : before
  const xOf = (source: Source) => pick(source, 'start', 'start', [1, 100])
  const yOf = (source: Source, step: string) => xOf(source) + pick(source, step, 'code', [1, 2])
  const seenOf = (source: Source) => {
    const { parameter, limit } = source.isNew('train') ? reading : FIRST_RUN
    return [flow === 'branch' ? xOf(source) : yOf(source, source === now ? second : 'prepare'), parameter, limit]
  }
  const rows: [string, string, string, (source: Source) => Value][] = [
    ['x', 'start', 'start', xOf],
    ['y', 'prepare', second, source => yOf(source, source === now ? second : 'prepare')],
    ['seen', 'train', 'train', seenOf]
  ]
  return rows.map(([name, before, after, valueOf]) => ({
    name,
    about: name === 'seen' ? `${flow === 'branch' ? 'x' : 'y'}, alpha and LIMIT, as \`train\` read them` : assigned(after),
    ...old.has(before) && { before: repr(valueOf(old)) },
    ...now.has(after) && { after: repr(valueOf(now)) }
  }))
}

function foreachRows({ graph, edits }: Setting, old: Source, now: Source, reading: Reading): ValueRow[] {
  const second = graph === 'renamed' ? 'fit' : 'train'
  const itemsOf = (source: Source) => source.isNew('start') && edits.includes('start') ? [1, 2, 3, 4] : [1, 2, 3]
  const seenOf = (source: Source, step: string, item: number, index: number) => {
    const { parameter, limit } = source.isNew(step, index) ? reading : FIRST_RUN
    return [item + (source.isNew(step, index) && edits.includes('code') ? 2 : 1), parameter, limit]
  }
  const most = Math.max(itemsOf(old).length, itemsOf(now).length)
  return [
    {
      name: 'items', about: assigned('start'),
      ...old.has('start') && { before: repr(itemsOf(old)) },
      ...now.has('start') && { after: repr(itemsOf(now)) }
    },
    ...Array.from({ length: most }, (_, index): ValueRow => ({
      name: 'seen',
      about: `of item ${index + 1}${index ? '' : `: the sum, alpha and LIMIT, as \`${second}\` read them`}`,
      ...old.has('train', index) && { before: repr(seenOf(old, 'train', index + 1, index)) },
      ...now.has(second, index) && { after: repr(seenOf(now, second, index + 1, index)) }
    }))
  ]
}

const assigned = (step: string) => `assigned by \`${step}\``
