import type { Artifact, Command, Recording, Run, Task } from '../recording/recording.ts'
import type { Ledger, StoredArtifact, Unit } from './ledger.ts'

/** What happens in a beat, in terms of the recording. `close` is the end of a run. */
export type Deed
  = | { kind: 'begin', command: Command, run: Run }
    | { kind: 'attempt', unit: Unit }
    | { kind: 'store', unit: Unit } & StoredArtifact
    | { kind: 'take', run: Run, task: Task, name: string, artifact: Artifact }
    | { kind: 'move', names: string[], from: Task, to: Task }
    | { kind: 'lines', first: number, last: number }
    | { kind: 'close', run: Run }

/** A beat before its names become indexes; without `caption` it is told in the words of its deeds. */
export interface Moment { name: string, run: Run, caption?: string, deeds: Deed[] }

/** `divide[2]`, with the index of each foreach that it is in, from the outermost; else the name of the step. */
export function labelOf({ step, foreach }: Task): string {
  return foreach.length ? `${step}[${foreach.map(({ index }) => index).join(',')}]` : step
}

/** The task that a clone goes back to, where it was executed; undefined where the recording doesn't have it. */
export function originOf({ commands }: Recording, task: Task): { run: Run, task: Task } | undefined {
  const runs = Object.values(commands).flatMap(({ runs }) => runs)
  const find = (pathspec: string | undefined) => {
    for (const run of runs) for (const found of Object.values(run.tasks).flat()) if (found.pathspec === pathspec) return { run, task: found }
    return undefined
  }
  let found = find(task.origin)
  for (let next = found; next; next = find(next.task.origin)) found = next
  return found
}

/** What a clone takes over of what its origin had stored itself. */
export function takenBy(recording: Recording, ledger: Ledger, run: Run, task: Task): Deed[] {
  const origin = originOf(recording, task)
  if (!origin) return []
  return ledger.storedBy({ ...origin, attempt: origin.task.attempts.length - 1 }).map(({ name, artifact }): Deed => ({ kind: 'take', run, task, name, artifact }))
}

/** What a run has of its parameters and constants: stored anew, or as the run that it resumes had them. */
export function parametersOf(ledger: Ledger, run: Run): Deed[] {
  const { parameters: task, origin } = run
  if (!task) return []
  return ledger.storedBy({ run, task, attempt: 0 }).map(({ name, artifact, isNew }): Deed => origin === undefined
    ? { kind: 'store', unit: { run, task, attempt: 0, state: task.state }, name, artifact, isNew }
    : { kind: 'take', run, task, name, artifact })
}
