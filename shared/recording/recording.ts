import { countsOf, secondsOf } from './facts.ts'
import type { Counts } from './facts.ts'
import type { RecordedException, RecordedForeach, RecordedGraph, RecordedLine, RecordedRequest, RecordingFile } from './schema.ts'
import { stateOf } from './states.ts'
import type { TaskState } from './states.ts'

/** An artifact of a task: what its name leads to. */
export interface Artifact {
  /** sha-1 of the pickle */
  key: string
  /** of the value, as Python names it: `list` */
  type: string
  /** bytes of the pickle */
  size: number
  /** bytes on disk, compressed */
  stored: number
  /** `repr` of the value, at most 100 characters and an ellipsis; not there when it could not be read */
  value?: string
}

export interface Attempt {
  /** ms since 1970 */
  started?: number
  ended?: number
  ok: boolean
  exception?: RecordedException
  artifacts: Record<string, Artifact>
}

/** A task of a run; what attempts have is that of the last one. */
export interface Task extends Attempt {
  step: string
  id: string
  /** `step/id` */
  name: string
  /** `Flow/run/step/id` */
  pathspec: string
  attempts: Attempt[]
  /** `step/id` of the tasks before it */
  parents: string[]
  /** from the outermost foreach to the innermost */
  foreach: RecordedForeach[]
  /** the pathspec of the task that it was cloned from */
  origin?: string
  state: TaskState
  /** from the start of its first attempt to the end of the last, without the start of its process */
  seconds?: number
}

export interface Run {
  flow: string
  id: string
  /** `Flow/run` */
  pathspec: string
  /** the source that was the flow's file, a key of the recording's graphs where it has one */
  source?: string
  /** the id of the run that it resumed */
  origin?: string
  /** by step, without `_parameters`, in the graph's order */
  tasks: Record<string, Task[]>
  /** the task that holds Parameters, constants and the graph */
  parameters?: Task
}

/** A file of the datastore; a folder, which ends in a slash, sums up `count` files. */
export interface StoredFile { path: string, size: number, count: number, state: 'new' | 'changed' | 'gone' }

export interface Command {
  name: string
  typed: string
  env: Record<string, string>
  edits: Record<string, string>
  exit: number
  lines: RecordedLine[]
  runs: Run[]
  /** the id and the tasks of the first run, if the command made one */
  run?: string
  tasks: Record<string, Task[]>
  files: StoredFile[]
  requests: RecordedRequest[]
  counts: Counts
}

/** A recording as pages use it; `recordingFile` says where its facts come from. */
export interface Recording {
  /** of the folder in flows/ */
  name: string
  /** what it shows, in a sentence */
  about: string
  metaflow: string
  python: string
  recorded: string
  datastore: 'local' | 's3'
  sources: Record<string, string>
  graphs: Record<string, RecordedGraph>
  commands: Record<string, Command>
}

type RecordedRun = RecordingFile['commands'][string]['runs'][number]
type RecordedTask = RecordedRun['tasks'][string][number]

/** The exception that `@catch` stores; it is passed on to later tasks as every artifact is, so a task's own is one that no parent has. */
const CAUGHT = '_catch_exception'

function isCaught({ tasks }: RecordedRun, task: RecordedTask): boolean {
  const exceptionOf = ({ attempts }: RecordedTask) => attempts.at(-1)?.artifacts[CAUGHT]
  const parents = Object.entries(tasks).flatMap(([step, tasks]) => tasks.filter(({ id }) => task.parents.includes(`${step}/${id}`)))
  return exceptionOf(task) !== undefined && !parents.some(parent => exceptionOf(parent) === exceptionOf(task))
}

/** The file's compact form with names in the place of indexes, and with what follows from it. */
export function expand(name: string, { about, metaflow, python, recorded, datastore, sources, graphs, commands, blobs }: RecordingFile): Recording {
  const artifacts = blobs.map(([key, type, size, stored, value]): Artifact => ({ key, type, size, stored, ...value !== null && { value } }))
  const artifact = (index: number): Artifact => {
    const found = artifacts[index]
    if (!found) throw new Error(`flows/${name}/recording.json names blob ${index} of ${artifacts.length}: record it again with npm run record ${name}`)
    return found
  }
  const expandTask = (run: RecordedRun, step: string, task: RecordedTask): Task => {
    const attempts = task.attempts.map(attempt => ({ ...attempt, artifacts: Object.fromEntries(Object.entries(attempt.artifacts).map(([name, index]) => [name, artifact(index)])) }))
    const last = attempts.at(-1) ?? { ok: false, artifacts: {} }
    const origin = task.origin && `${run.flow}/${task.origin.run}/${step}/${task.origin.task}`
    return {
      ...last,
      step,
      id: task.id,
      name: `${step}/${task.id}`,
      pathspec: `${run.flow}/${run.id}/${step}/${task.id}`,
      attempts,
      parents: task.parents,
      foreach: task.foreach ?? [],
      ...origin && { origin },
      state: stateOf({ ok: last.ok, attempts, origin }, isCaught(run, task)),
      seconds: secondsOf(attempts)
    }
  }
  const expandRun = (run: RecordedRun): Run => {
    const { _parameters: [parameters] = [], ...tasks } = Object.fromEntries(Object.entries(run.tasks).map(([step, tasks]) => [step, tasks.map(task => expandTask(run, step, task))]))
    return { flow: run.flow, id: run.id, pathspec: `${run.flow}/${run.id}`, source: run.source, origin: run.origin, tasks, ...parameters && { parameters } }
  }
  return {
    name, about, metaflow, python, recorded, datastore, sources, graphs,
    commands: Object.fromEntries(Object.entries(commands).map(([name, { typed, env = {}, edits = {}, exit, lines, runs, files, requests = [] }]): [string, Command] => {
      const expanded = runs.map(expandRun)
      const stored = (state: 'new' | 'changed') => (files[state] ?? []).map(([path, size, count = 1]): StoredFile => ({ path, size, count, state }))
      const own = [...stored('new'), ...stored('changed'), ...(files.gone ?? []).map((path): StoredFile => ({ path, size: 0, count: 1, state: 'gone' }))]
      return [name, {
        name, typed, env, edits, exit, lines,
        runs: expanded,
        run: expanded[0]?.id,
        tasks: expanded[0]?.tasks ?? {},
        files: own,
        requests,
        counts: countsOf({ runs: expanded, files: own, requests })
      }]
    }))
  }
}
