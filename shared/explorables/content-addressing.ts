import { count, grouped, listed } from '../recording/words.ts'

/** Of an artifact, what says where it goes: the sha-1 of its pickle. */
export interface Named { name: string, key: string }

/** What one task puts into its map: what it assigned or read, and what it passes on from its parent. */
export interface TaskNames<N extends Named> {
  flow: string
  /** from 0, of the task's run among all */
  run: number
  step: string
  pickled: readonly N[]
  passed: readonly N[]
}

/** What became of a name: its pickle was written, its blob was there, or the parent's key was copied and nothing pickled. */
export type Fate = 'written' | 'there' | 'passed'

/** The fates in words. */
export const FATES: Readonly<Record<Fate, string>> = { written: 'written', there: 'was there', passed: 'passed on' }

export interface Write<N extends Named> {
  flow: string
  run: number
  step: string
  artifact: N
  fate: Fate
  /** the place in the list of the write that made the blob; not there where one of Metaflow's own artifacts did */
  by?: number
}

/**
 * What Metaflow does with the artifacts of tasks that end one after the other. A task pickles backwards through the alphabet
 * (`datastore/task_datastore.py:TaskDataStore.persist` takes from the end of `dir(flow)`), and a pickle is written only if the flow's
 * store has no file of that key (`datastore/content_addressed_store.py:ContentAddressedStore.save_blobs`).
 *
 * @param own keys that every flow's store has from the start, as artifacts of Metaflow's own
 */
export function persist<N extends Named>(tasks: readonly TaskNames<N>[], own: ReadonlySet<string> = new Set()): Write<N>[] {
  const writes: Write<N>[] = []
  const made = new Map<string, number>()
  for (const { flow, run, step, pickled, passed } of tasks) {
    const isThere = (key: string) => own.has(key) || made.has(`${flow}/${key}`)
    for (const artifact of pickled.toSorted((a, b) => a.name < b.name ? 1 : -1)) {
      const fate = isThere(artifact.key) ? 'there' : 'written'
      if (fate === 'written') made.set(`${flow}/${artifact.key}`, writes.length)
      writes.push({ flow, run, step, artifact, fate, by: made.get(`${flow}/${artifact.key}`) })
    }
    for (const artifact of passed) writes.push({ flow, run, step, artifact, fate: 'passed', by: made.get(`${flow}/${artifact.key}`) })
  }
  return writes
}

/** A value that the reader can choose, with what a recording says of its pickle. */
export interface Choice {
  id: string
  /** as Python source */
  python: string
  key: string
  /** bytes of the pickle */
  size: number
  /** bytes on disk */
  stored: number
  /** the pickle's bytes as hexadecimal digits; of a large one the first, with an ellipsis */
  pickle: string
}

export const FLOWS = ['ValuesFlow', 'OtherFlow'] as const
export const STEPS = ['start', 'end'] as const
export const NAMES = ['a', 'b'] as const
/** What is chosen in `end` for a name that it doesn't touch. */
export const UNTOUCHED = ''
export const MOST_RUNS = 3

/** One run as the reader sets it up: for each step and name the id of a value. */
export interface RunChoice {
  flow: string
  start: Record<string, string>
  end: Record<string, string>
}

/** An artifact of the reader's. */
export interface ChosenName extends Named { choice: Choice }
export type ChosenWrite = Write<ChosenName>

/** What the reader finds first; flows/values recorded the very same. */
export const FIRST: readonly RunChoice[] = [
  { flow: 'ValuesFlow', start: { a: 'list', b: 'list' }, end: { a: UNTOUCHED, b: 'tuple' } },
  { flow: 'ValuesFlow', start: { a: 'list', b: 'dict_ab' }, end: { a: UNTOUCHED, b: 'dict_ba' } }
]

/** The tasks of the runs, in the order in which they end. */
export function tasksOf(runs: readonly RunChoice[], choices: readonly Choice[]): TaskNames<ChosenName>[] {
  const chosen = (ids: Record<string, string>) => NAMES.flatMap((name): ChosenName[] => {
    const choice = choices.find(({ id }) => id === ids[name])
    return choice ? [{ name, key: choice.key, choice }] : []
  })
  return runs.flatMap(({ flow, start, end }, run) => {
    const [before, assigned] = [chosen(start), chosen(end)]
    const passed = before.filter(({ name }) => !assigned.some(own => own.name === name))
    return [{ flow, run, step: 'start', pickled: before, passed: [] }, { flow, run, step: 'end', pickled: assigned, passed }]
  })
}

/** A blob of a flow's store. */
export interface Blob {
  choice: Choice
  /** places in the list of writes of the names that lead to it */
  names: number[]
}

/** The store of one flow: the blobs that the reader's names lead to, in the order in which they came. */
export interface Shelf { flow: string, blobs: Blob[] }

export function shelvesOf(writes: readonly ChosenWrite[]): Shelf[] {
  const shelves: Shelf[] = []
  writes.forEach(({ flow, artifact: { choice } }, index) => {
    let shelf = shelves.find(shelf => shelf.flow === flow)
    if (!shelf) shelves.push(shelf = { flow, blobs: [] })
    const blob = shelf.blobs.find(blob => blob.choice.key === choice.key)
    if (blob) blob.names.push(index)
    else shelf.blobs.push({ choice, names: [index] })
  })
  return shelves
}

/** A line from a name to its blob in a picture of rows: names on the left, on the right each shelf with a row for its heading. */
export interface Line {
  /** place in the list of writes */
  from: number
  /** row on the right */
  to: number
  /** for an SVG of width 1 and a height of one per row */
  path: string
}

export function linesOf(shelves: readonly Shelf[]): Line[] {
  let row = 0
  return shelves.flatMap(({ blobs }) => {
    row++
    return blobs.flatMap(({ names }) => {
      const to = row++
      return names.map(from => ({ from, to, path: `M0 ${from + 0.5}C.5 ${from + 0.5} .5 ${to + 0.5} 1 ${to + 0.5}` }))
    })
  }).toSorted((a, b) => a.from - b.from)
}

/** What follows from all runs, in a sentence. */
export function summary(writes: readonly ChosenWrite[]): string {
  const of = (fate: Fate) => writes.filter(write => write.fate === fate)
  const [written, there, passed] = [of('written'), of('there'), of('passed')]
  const stored = written.reduce((sum, { artifact }) => sum + artifact.choice.stored, 0)
  const blobs = shelvesOf(writes).reduce((sum, { blobs }) => sum + blobs.length, 0)
  const ways = [
    written.length ? `${count(written.length, 'blob')} ${written.length === 1 ? 'was' : 'were'} written (${grouped(stored)}\u00A0B on disk)` : 'no blob was written',
    ...there.length ? [`for ${count(there.length, 'pickle')} the blob was there already`] : [],
    ...passed.length ? [`${count(passed.length, 'name')} ${passed.length === 1 ? 'was' : 'were'} passed on without a pickle`] : []
  ]
  return `${count(writes.length, 'name')} lead to ${count(blobs, 'blob')}: ${listed(ways)}.`
}

/** `run 1, start, self.b`. */
export const placeOf = ({ run, step, artifact }: ChosenWrite): string => `run ${run + 1}, ${step}, self.${artifact.name}`

/** Where a blob lies. */
export const addressOf = (flow: string, key: string): string => `.metaflow/${flow}/data/${key.slice(0, 2)}/${key}`

/**
 * What the store did with one of the names, in a sentence.
 * @param own from keys to the artifacts of Metaflow's own that have them
 */
export function explain(writes: readonly ChosenWrite[], index: number, own: Readonly<Record<string, string>>): string {
  const write = writes[index]
  if (!write) return ''
  const { fate, by, artifact: { key, choice } } = write
  const first = by === undefined ? undefined : writes[by]
  const origin = first ? placeOf(first) : `Metaflow’s own artifact \`${own[key] ?? ''}\``
  if (fate === 'passed') return `The step doesn’t touch the name, so nothing is loaded or pickled: the map of end gets the key from the map of start. The blob is that of ${origin}.`
  if (fate === 'there') return `The file is there already, since ${origin}. Nothing is compressed and nothing written; the map gets the key.`
  return `There is no such file in the store of ${write.flow}, so the pickle is compressed and written: ${grouped(choice.stored)}\u00A0B. The map gets the key.`
}

/** The model in sentences. */
export const RULES: readonly string[] = [
  'When a task ends, each attribute that it assigned or read (no Parameter, no constant) is pickled with protocol 4, backwards through the alphabet. The sha-1 of the pickle is the key.',
  'The key is the address: `.metaflow/<flow>/data/<first two digits>/<key>`. If the file is there, nothing is written. Otherwise the pickle is compressed with gzip and written.',
  'The task’s map says which name has which key. So the same bytes under several names, in several steps or in several runs of a flow are one blob.',
  'A name that a step doesn’t touch keeps its key: nothing is loaded, pickled or written.',
  'Each flow name has a store of its own. Another flow writes the same bytes again.',
  'Bytes count, not equality: `1`, `1.0` and `True` are equal and have three keys, two `float("nan")` are not equal and have one. A dict is pickled in the order of its keys, a list says whether two equal texts in it are one object, and a set of texts comes in hash order.',
  '`True` and `None` are in every store before a step runs, as artifacts of Metaflow’s own.'
]
