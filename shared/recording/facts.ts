import { parseBlobPath } from './blob-path.ts'
import type { Command, Task } from './recording.ts'
import { tasksByState } from './states.ts'
import type { TaskState } from './states.ts'

/** What can be counted in a command; a task is in exactly one state. */
export type Counts = Record<TaskState | 'tasks' | 'runs' | 'blobs' | 'requests', number>

/** Seconds from the start of the first attempt, inside the task's process, to the end of the last; undefined if nothing says when it ended. */
export function secondsOf(attempts: Task['attempts']): number | undefined {
  const [first, last] = [attempts[0]?.started, attempts.at(-1)?.ended]
  return first === undefined || last === undefined ? undefined : (last - first) / 1000
}

/** Counts a command's runs, their tasks by state, the blobs that are new in the datastore, and the requests to the object store. */
export function countsOf({ runs, files, requests }: Pick<Command, 'runs' | 'files' | 'requests'>): Counts {
  const counts: Counts = { runs: runs.length, tasks: 0, cloned: 0, executed: 0, retried: 0, caught: 0, failed: 0, blobs: 0, requests: requests.length }
  for (const [state, tasks] of tasksByState(runs)) {
    counts[state] = tasks.length
    counts.tasks += tasks.length
  }
  counts.blobs = files.filter(({ path, state }) => state === 'new' && parseBlobPath(path)?.isSideCar === false).length
  return counts
}
