import type { Task } from '../recording/recording.ts'
import { TASK_STATES } from '../recording/states.ts'
import type { TaskState } from '../recording/states.ts'

/** What a command did with a step; `mixed`: some of its tasks were cloned, the others ran. */
export type StepState = TaskState | 'mixed' | 'not-run'

export interface StepFacts {
  state: StepState
  /** for readers: `3 cloned, 1 executed` */
  words: string
}

/** What became of a step: the worst that happened to a task of it, and how many fared how. */
export function stepFacts(tasks: readonly Task[]): StepFacts {
  const [only, ...more] = tasks
  if (!only) return { state: 'not-run', words: 'not run' }
  const byState = Map.groupBy(tasks, ({ state }) => state)
  const has = (state: TaskState) => byState.has(state)
  const state = has('failed') ? 'failed' : has('cloned') && byState.size > 1 ? 'mixed' : has('caught') ? 'caught' : has('retried') ? 'retried' : only.state
  const counts = TASK_STATES.flatMap(state => has(state) ? `${byState.get(state)?.length} ${state}` : [])
  return { state, words: more.length ? counts.join(', ') : wordsOf(only) }
}

function wordsOf({ state, attempts: { length } }: Task): string {
  if (state === 'caught') return 'error caught'
  if (state === 'retried') return `attempt ${length} executed`
  return state === 'failed' && length > 1 ? `failed ${length} times` : state
}

/**
 * How many tasks a foreach started of its next step: `4`, or `2–3` where it ran more than once and started now two, now
 * three; undefined where none ran.
 * @param next the step that it repeats, with whose name the frames of its tasks are recorded
 * @param tasks of that step
 */
export function multiplicityOf(next: string, tasks: readonly Task[]): string | undefined {
  const sizes = new Map<string, number>()
  for (const { foreach } of tasks) {
    const at = foreach.findIndex(({ step }) => step === next)
    const frame = foreach[at]
    if (!frame) continue
    const outer = foreach.slice(0, at).map(({ index }) => index).join()
    sizes.set(outer, frame.of ?? Math.max(sizes.get(outer) ?? 0, frame.index + 1))
  }
  if (!sizes.size) return undefined
  const least = Math.min(...sizes.values())
  const most = Math.max(...sizes.values())
  return least === most ? String(least) : `${least}–${most}`
}
