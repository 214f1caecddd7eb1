import type { Command, Task } from './recording.ts'

/**
 * What happened to a task in a command: taken over from an earlier run, executed at the first try, executed after a failed
 * attempt, or failed for good. A failure that `@catch` caught is no failure.
 */
export type TaskState = 'cloned' | 'executed' | 'retried' | 'failed'

/** In the order in which they are listed. */
export const TASK_STATES: readonly TaskState[] = ['cloned', 'executed', 'retried', 'failed']

export function stateOf({ origin, ok, attempts }: Pick<Task, 'origin' | 'ok' | 'attempts'>): TaskState {
  if (origin) return 'cloned'
  if (!ok) return 'failed'
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
