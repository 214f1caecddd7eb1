import { parseBlobPath } from '../recording/blob-path.ts'
import { commandWithRun } from '../recording/path.ts'
import { listed } from '../recording/words.ts'
import { filesAfter } from './listing.ts'
import { blobOf, commandsOf, mapsOf, originName } from './maps.ts'
import type { Entry, TaskMap } from './maps.ts'
import type { Artifact, Command, Recording, Run } from '../recording/recording.ts'
import type { TaskState } from '../recording/states.ts'

/** A name in a map. */
export interface NameRow {
  name: string
  artifact: Artifact
  /** the letter of a key that several names have, the same wherever the key is */
  mark?: string
  /** no map before this one leads to the blob */
  first: boolean
}

/** The map of a task, without Metaflow's own artifacts. */
export interface TableTask {
  /** `step/id`, and the attempt where the task has several */
  label: string
  /** of the attempt, or of the task if it is the last one; not of `_parameters` */
  state?: TaskState
  /** what there is to say of it: `clone of start/1` */
  note: string
  names: NameRow[]
}

/** One of Metaflow's own artifacts of a run, once for each key that it has. */
export interface InternalRow extends NameRow {
  /** `every task`, or the tasks' names */
  tasks: string
}

export interface TableRun {
  /** what was typed */
  typed: string
  flow: string
  id: string
  /** the run that it resumed: `run 1` of the table, or its id */
  origin?: string
  tasks: TableTask[]
  internal: InternalRow[]
  /** whether its tables are shown at first */
  open: boolean
}

/** A key that several names lead to. */
export interface SharedKey {
  mark: string
  artifact: Artifact
  /** how many names */
  times: number
  /** Metaflow's own artifacts alone have it */
  internal: boolean
  /** the folders that have its blob: `.metaflow/CasFlow/`; flows share none */
  folders: string[]
  /** who names it: `y of prepare/2 and train/3`, by the number of the run in the table; of Metaflow's own only the names */
  where: { run?: number, names: string }[]
}

export interface ArtifactTable {
  runs: TableRun[]
  shared: SharedKey[]
  /** of artifacts that are not Metaflow's own, and of all */
  own: { names: number, blobs: number }
  all: { names: number, blobs: number }
}

/** So many names are shown at first, whatever run they are of. */
const SHOWN = 30
const LETTERS = 26
const MOST_TASKS = 6

/** `A` to `Z`, then `AA`. */
const letter = (index: number): string => (index < LETTERS ? '' : letter(Math.floor(index / LETTERS) - 1)) + String.fromCharCode('A'.charCodeAt(0) + index % LETTERS)

/**
 * The maps of tasks: which names lead to which blobs, by run and task in order.
 * @param only names of commands; with none, all
 * @throws Error if there is no such command, or none made a run
 */
export function artifactTable(recording: Recording, only: readonly string[] = []): ArtifactTable {
  for (const name of only) commandWithRun(recording, name)
  const commands = commandsOf(recording, { only })
  const maps = mapsOf(commands)
  if (!maps.length) throw new Error(`no command of flows/${recording.name} made a run, so there are no artifacts`)
  const marks = marksOf(maps)
  const row = ({ name, artifact, first }: Entry): NameRow => ({ name, artifact, first, ...marks.has(artifact.key) && { mark: marks.get(artifact.key) } })
  const byRun = Map.groupBy(maps, ({ run }) => run)
  const numberOf = (id: string) => [...byRun.keys()].findIndex(run => run.id === id) + 1
  let shown = 0
  const runs = [...byRun].map(([run, maps]): TableRun => {
    const tasks = maps.map((map): TableTask => ({ label: map.label, ...taskNote(map), names: map.entries.filter(({ internal }) => !internal).map(row) }))
    const open = shown === 0 || shown + namesIn(tasks) <= SHOWN
    shown += namesIn(tasks)
    return { typed: maps[0]?.command.typed ?? '', flow: run.flow, id: run.id, ...run.origin && { origin: numberOf(run.origin) ? `run ${numberOf(run.origin)}` : run.origin }, tasks, internal: internalRows(maps, row), open }
  })
  const figures = (entries: { flow: string, entry: Entry }[]) => ({ names: entries.length, blobs: new Set(entries.map(({ flow, entry }) => blobOf(flow, entry.artifact.key))).size })
  const all = maps.flatMap(({ run, entries }) => entries.map(entry => ({ flow: run.flow, entry })))
  return { runs, shared: sharedKeys(maps, marks, foldersOf(recording, commands)), own: figures(all.filter(({ entry }) => !entry.internal)), all: figures(all) }
}

/** An attempt before the last one failed, whatever became of the task. */
function taskNote({ run, task, attempt }: TaskMap): Pick<TableTask, 'state' | 'note'> {
  if (task === run.parameters) return { note: 'Parameters and constants' }
  const state = attempt === task.attempts.at(-1) ? task.state : 'failed'
  return { state, note: task.origin ? `clone of ${originName(task)}` : state }
}

const namesIn = (tasks: readonly TableTask[]): number => tasks.reduce((sum, { names }) => sum + names.length, 0)

/** Letters of the keys that several names have: first of those that the flow's code made, in the order in which they appear. */
function marksOf(maps: readonly TaskMap[]): Map<string, string> {
  const entries = maps.flatMap(({ entries }) => entries)
  const times = Map.groupBy(entries, ({ artifact }) => artifact.key)
  const keys = new Set([...entries.filter(({ internal }) => !internal), ...entries].map(({ artifact }) => artifact.key))
  return new Map([...keys].filter(key => (times.get(key)?.length ?? 0) > 1).map((key, index) => [key, letter(index)]))
}

/** Where each key's blob lies after the last command. */
function foldersOf(recording: Recording, commands: readonly Command[]): Map<string, string[]> {
  const last = commands.at(-1)
  const files = last ? filesAfter(recording, last.name).files : []
  const blobs = files.filter(({ state }) => state !== 'gone').flatMap(({ path }) => parseBlobPath(path) ?? []).filter(({ isSideCar }) => !isSideCar)
  return new Map([...Map.groupBy(blobs, ({ key }) => key)].map(([key, blobs]) => [key, blobs.map(({ folder }) => folder)]))
}

function sharedKeys(maps: readonly TaskMap[], marks: ReadonlyMap<string, string>, folders: ReadonlyMap<string, string[]>): SharedKey[] {
  const runs = [...new Set(maps.map(({ run }) => run))]
  const named = Map.groupBy(maps.flatMap(map => map.entries.map(entry => ({ map, entry }))), ({ entry }) => entry.artifact.key)
  return [...marks].flatMap(([key, mark]) => {
    const uses = named.get(key) ?? []
    const [first] = uses
    if (!first) return []
    const internal = uses.every(({ entry }) => entry.internal)
    return [{
      mark,
      artifact: first.entry.artifact,
      times: uses.length,
      internal,
      folders: folders.get(key) ?? [],
      where: internal
        ? [{ names: listed([...new Set(uses.map(({ entry }) => entry.name))]) }]
        : [...Map.groupBy(uses, ({ map }) => map.run)].map(([run, uses]) => ({ run: runs.indexOf(run) + 1, names: namesText(run, uses, maps) }))
    }]
  })
}

/** `LIMIT of every task; y of prepare/2`. */
function namesText(run: Run, uses: readonly { map: TaskMap, entry: Entry }[], maps: readonly TaskMap[]): string {
  return [...Map.groupBy(uses, ({ entry }) => entry.name)]
    .map(([name, uses]) => `${name} of ${tasksText(uses.map(({ map }) => map), maps.filter(map => map.run === run))}`)
    .join('; ')
}

/** The pseudo task of Parameters is told apart from the tasks. */
function tasksText(some: readonly TaskMap[], all: readonly TaskMap[]): string {
  const isTask = ({ run, task }: TaskMap) => task !== run.parameters
  const tasks = all.filter(isTask)
  const every = tasks.length > 1 && tasks.every(map => some.includes(map))
  return listed(every ? [...some.filter(map => !isTask(map)).map(({ label }) => label), 'every task'] : some.map(({ label }) => label), MOST_TASKS)
}

function internalRows(maps: readonly TaskMap[], row: (entry: Entry) => NameRow): InternalRow[] {
  const uses = maps.flatMap(map => map.entries.filter(({ internal }) => internal).map(entry => ({ map, entry })))
  const groups = Map.groupBy(uses, ({ entry }) => `${entry.name} ${entry.artifact.key}`)
  return [...groups.values()].flatMap((uses) => {
    const [use] = uses
    return use ? [{ ...row(use.entry), tasks: tasksText(uses.map(({ map }) => map), maps) }] : []
  }).sort((a, b) => a.name < b.name ? -1 : Number(a.name > b.name))
}
