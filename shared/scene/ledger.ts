import { isInternal } from '../datastore/internal.ts'
import { parseBlobPath } from '../recording/blob-path.ts'
import type { Artifact, Recording, Run, Task } from '../recording/recording.ts'

/** An attempt of a task, as it was recorded; a clone is one, too. */
export interface Unit {
  run: Run
  task: Task
  /** from 0 */
  attempt: number
  /** what the attempt ended as: of one that is not the last, `failed` */
  state: Task['state']
}

/** An artifact that an attempt stored, and that no task before it had under that key. */
export interface StoredArtifact { name: string, artifact: Artifact, isNew: boolean }

/** Who stored a blob first, and under which name. */
export interface First { run: Run, task: Task, name: string, isInternal: boolean }

/** What was stored in which order, over all commands of a recording. */
export interface Ledger {
  /** the attempts of a run, in the order in which they began */
  unitsOf: (run: Run) => Unit[]
  /** what an attempt stored itself, without Metaflow's own artifacts */
  storedBy: (unit: Pick<Unit, 'run' | 'task' | 'attempt'>) => StoredArtifact[]
  /** the first names that led to a blob of a flow, after its last deletion if there was one; undefined where nothing did */
  firstOf: (flow: string, key: string) => First | undefined
}

/**
 * Reads a recording in the order in which things were stored. The attempts of a run count by their ends, since that is when
 * Metaflow stores artifacts; one that was killed stored nothing. A task takes its names backwards through the alphabet.
 */
export function ledgerOf(recording: Recording): Ledger {
  const first = new Map<string, First>()
  const stored = new Map<string, StoredArtifact[]>()
  for (const { runs, files } of Object.values(recording.commands)) {
    for (const { run, unit } of runs.flatMap(run => storingUnits(run).map(unit => ({ run, unit })))) {
      const { task, attempt } = unit
      const own: StoredArtifact[] = []
      for (const { name, artifact, internal } of ownFirst(run, task, attempt)) {
        const inFlow = `${run.flow} ${artifact.key}`
        const isNew = !first.has(inFlow)
        if (isNew) first.set(inFlow, { run, task, name, isInternal: internal })
        if (!internal && unit.state !== 'cloned' && !parentsHave(run, task, name, artifact.key)) own.unshift({ name, artifact, isNew })
      }
      stored.set(`${task.pathspec} ${attempt}`, own)
    }
    // what somebody deleted is new when it is stored again
    for (const { path, state } of files) {
      const blob = state === 'gone' ? parseBlobPath(path) : undefined
      if (blob) first.delete(`${blob.folder.split('/').at(-2)} ${blob.key}`)
    }
  }
  return {
    unitsOf,
    storedBy: ({ task, attempt }) => stored.get(`${task.pathspec} ${attempt}`) ?? [],
    firstOf: (flow, key) => first.get(`${flow} ${key}`)
  }
}

/** In the order in which an attempt stores; of several names for one blob, one that the flow's code assigned counts as the first. */
function ownFirst(run: Run, task: Task, attempt: number): { name: string, artifact: Artifact, internal: boolean }[] {
  const backwards = Object.entries(task.attempts[attempt]?.artifacts ?? {}).sort(([one], [other]) => one < other ? 1 : -1)
  const all = backwards.map(([name, artifact]) => ({ name, artifact, internal: isInternal(run.flow, name, artifact) }))
  return [...all.filter(({ internal }) => !internal), ...all.filter(({ internal }) => internal)]
}

function unitsOf(run: Run): Unit[] {
  const units = Object.values(run.tasks).flat().flatMap(task => task.attempts.map((_, attempt): Unit =>
    ({ run, task, attempt, state: attempt === task.attempts.length - 1 ? task.state : 'failed' })))
  return units.sort((one, other) => startOf(one) - startOf(other))
}

/** Parameters and constants come first. */
function storingUnits(run: Run): Unit[] {
  const parameters = run.parameters ? [{ run, task: run.parameters, attempt: 0, state: run.parameters.state }] : []
  return [...parameters, ...unitsOf(run).sort((one, other) => endOf(one) - endOf(other))]
}

const startOf = ({ task, attempt }: Unit) => task.attempts[attempt]?.started ?? Infinity
const endOf = ({ task, attempt }: Unit) => task.attempts[attempt]?.ended ?? Infinity

/** Whether a task got an artifact from one before it. */
function parentsHave(run: Run, task: Task, name: string, key: string): boolean {
  return parentsOf(run, task).some(parent => parent.artifacts[name]?.key === key)
}

/** The tasks before a task; of the first one that is the task that holds the parameters. */
export function parentsOf({ tasks, parameters }: Run, task: Task): Task[] {
  if (task === parameters) return []
  if (!task.parents.length) return parameters ? [parameters] : []
  return Object.values(tasks).flat().filter(({ name }) => task.parents.includes(name))
}
