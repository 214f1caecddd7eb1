import type { Command, Task } from './recording.ts'

/**
 * What happened to a task in a command: taken over from an earlier run, executed at the first try, executed after a failed
 * attempt, ended by `@catch` after its code failed, or failed for good.
 */
export type TaskState = 'cloned' | 'executed' | 'retried' | 'caught' | 'failed'

/** In the order in which they are listed. */
export const TASK_STATES: readonly TaskState[] = ['cloned', 'executed', 'retried', 'caught', 'failed']

/** @param caught whether `@catch` stored an exception of this task */
export function stateOf({ origin, ok, attempts }: Pick<Task, 'origin' | 'ok' | 'attempts'>, caught: boolean): TaskState {
  if (origin) return 'cloned'
  if (!ok) return 'failed'
  if (caught) return 'caught'
  return attempts.length > 1 ? 'retried' : 'executed'
}

/** All tasks of a command's runs by what happened to them; a state without tasks is left out. */
export function tasksByState(runs: Command['runs']): Map<TaskState, Task[]> {
  const tasks = runs.flatMap(run => Object.values(run.tasks).flat())
  return new Map(TASK_STATES.flatMap((state) => {
    const own = tasks.filter(task => task.state === state)
    return own.length ? [[state, own]] : []
  }))
}
