import { count, listed } from '../recording/words.ts'
import { blobOf, originName, tasksOf } from './maps.ts'
import type { Entry, TaskMap } from './maps.ts'
import type { Command, Run, Task } from '../recording/recording.ts'
import { folded, plainRows, rowOf, total } from './tree-rows.ts'
import type { PlacedFile, TreeRow } from './tree-rows.ts'

/** What a run's rows are told besides its files. */
export interface RunFacts {
  command: Command
  run: Run
  /** the maps of its tasks */
  maps: readonly TaskMap[]
  /** what the command wrote under data/, by `blobOf` */
  blobs: ReadonlySet<string>
  /** whether the files of its tasks are listed */
  inFull: boolean
}

/** The folder of a run: its tasks in the order of the graph, then what else is in it. */
export function runRow(files: readonly PlacedFile[], facts: RunFacts): TreeRow {
  const { run, command, inFull } = facts
  const below = files.map(file => ({ ...file, rest: file.rest.slice(run.id.length + 1) }))
  const tasks = Map.groupBy(tasksOf(run), ({ step }) => step)
  const taskOf = ({ rest }: PlacedFile) => tasksOf(run).find(({ name }) => rest.startsWith(`${name}/`))
  const byTask = Map.groupBy(below, taskOf)
  const isMetadata = ({ rest }: PlacedFile) => /^([^/]+\/)?_meta\//.test(rest)
  const others = byTask.get(undefined) ?? []
  const metadata = others.filter(isMetadata)
  const row = (task: Task) => taskRow(task, byTask.get(task) ?? [], facts)
  return rowOf(files, {
    name: `${run.id}/`,
    note: [run.origin ? `resume of ${run.origin}` : command.typed, ...inFull ? [] : [count(total(files), 'file')]].join(', '),
    open: inFull,
    rows: [
      ...[...tasks].flatMap(([step, tasks]) => stepRows(step, tasks.filter(task => byTask.has(task)).map(task => [row(task), byTask.get(task) ?? []]))),
      ...metadata.length ? [rowOf(metadata, { note: `${count(total(metadata), 'file')} in the _meta/ of the run and of its steps` })] : [],
      ...plainRows(others.filter(file => !isMetadata(file)))
    ]
  })
}

/** Many tasks of a step, as a foreach has them, are a fold of their own. */
const MANY = 3

function stepRows(step: string, tasks: readonly (readonly [TreeRow, readonly PlacedFile[]])[]): TreeRow[] {
  if (tasks.length <= MANY) return tasks.map(([row]) => row)
  return [rowOf(tasks.flatMap(([, files]) => files), {
    name: `${step}/`,
    note: count(tasks.length, 'task'),
    open: true,
    rows: folded(tasks.map(([{ name = '' }, files]) => [name, files]), name => tasks.map(([row]) => row).find(row => row.name === name) ?? rowOf([], {}))
  })]
}

const MOST_NAMES = 2

function taskRow(task: Task, files: readonly PlacedFile[], facts: RunFacts): TreeRow {
  const below = files.map(file => ({ ...file, rest: file.rest.slice(task.name.length + 1) }))
  const entries = facts.maps.filter(map => map.task === task).flatMap(({ entries }) => entries)
  const row = { name: `${task.name}/`, rows: facts.inFull ? fileRows(below, entries.length) : [] }
  // local metadata stays on the disk when the data is in S3
  if (below.every(({ rest }) => rest.startsWith('_meta/'))) return rowOf(files, { ...row, note: 'local metadata' })
  const state = task === facts.run.parameters ? undefined : task.state
  const words = { failed: 'failed: ', retried: 'retried: ', caught: 'caught: ', cloned: `clone of ${originName(task)}: `, executed: 'executed: ' }
  return rowOf(files, { ...row, note: `${state ? words[state] : ''}${stored(task, below, entries, facts)}`, ...state && { task: state } })
}

/** What a task stored, in words: `a map, 2 new blobs: score …`. */
function stored({ origin }: Task, files: readonly PlacedFile[], entries: readonly Entry[], { blobs, run }: RunFacts): string {
  if (!files.some(({ rest }) => /^\d+\.data\.json$/.test(rest))) return 'no map'
  const made = entries.filter(({ first, artifact }) => first && blobs.has(blobOf(run.flow, artifact.key)))
  if (!made.length) return origin ? 'a map, no blob' : 'a map, no new blob'
  const own = made.filter(({ internal }) => !internal).map(({ name }) => name)
  const names = own.length ? `: ${listed(own, MOST_NAMES)}${own.length < made.length ? ' …' : ''}` : ''
  return `a map, ${count(made.length, 'new blob')}${names}`
}

const LOG = /_std(out|err)\.log$/

/** The files of a task: of each attempt the map, the output, the rest in one row; then the local metadata. */
function fileRows(files: readonly PlacedFile[], names: number): TreeRow[] {
  const rows: TreeRow[] = []
  const row = (files: readonly PlacedFile[], note?: string) => files.length && rows.push(rowOf(files, { name: files.map(({ rest }) => rest).join(', '), ...note !== undefined && { note } }))
  const metadata = files.filter(({ rest }) => rest.startsWith('_meta/'))
  const attempts = Map.groupBy(files.filter(file => !metadata.includes(file)), ({ rest }) => /^\d+(?=\.)/.exec(rest)?.[0] ?? '')
  const several = attempts.size > (attempts.has('') ? 2 : 1)
  for (const [attempt, files] of attempts) {
    const isMap = ({ rest }: PlacedFile) => rest === `${attempt}.data.json`
    const isLog = ({ rest }: PlacedFile) => LOG.test(rest)
    row(files.filter(isMap), `the map${several ? '' : `: ${count(names, 'name')}`}`)
    row(files.filter(isLog), 'output')
    row(files.filter(file => !isMap(file) && !isLog(file)))
  }
  return [...rows, ...metadataRows(metadata)]
}

/** Local metadata of a task: one row for its folder, and where the recording lists its files one for each kind. */
function metadataRows(files: readonly PlacedFile[]): TreeRow[] {
  if (!files.length) return []
  const kinds = Map.groupBy(files, ({ rest }) => /^_meta\/(?:(\d+_artifact)_.+|(sysmeta)_.+)\.json$/.exec(rest)?.slice(1).find(Boolean) ?? rest)
  const row = ([kind, files]: [string, PlacedFile[]]) => rowOf(files, kind === 'sysmeta'
    ? { name: 'sysmeta_<field>_<ms>.json', note: `${count(files.length, 'file')}: ${listed([...new Set(files.map(({ rest }) => rest.replace(/^_meta\/sysmeta_(.+)_\d+\.json$/, '$1')))].sort())}` }
    : kind.endsWith('_artifact')
      ? { name: `${kind}_<name>.json`, note: `${count(files.length, 'file')}, one for each name in the map` }
      : { name: kind.replace('_meta/', '') })
  return [rowOf(files, {
    name: '_meta/',
    note: `${count(total(files), 'file')} of local metadata`,
    rows: kinds.has('_meta/') ? [] : [...kinds].map(row)
  })]
}
