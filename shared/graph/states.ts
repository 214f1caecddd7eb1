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

/** What `@catch` leaves behind, in an attempt of its own after the last that failed. */
const CAUGHT = '_catch_exception'
const WORDS = [...TASK_STATES, 'caught'] as const

/** What became of a step: the worst that happened to a task of it, and how many fared how. */
export function factsOf(tasks: readonly Task[]): StepFacts {
  const [only, ...more] = tasks
  if (!only) return { state: 'not-run', words: 'not run' }
  const states = new Set(tasks.map(({ state }) => state))
  const counts = WORDS.map(word => [word, tasks.filter(task => wordOf(task) === word).length] as const).filter(([, count]) => count)
  const state = states.has('failed') ? 'failed' : states.has('cloned') && states.size > 1 ? 'mixed' : states.has('retried') ? 'retried' : only.state
  return { state, words: more.length ? counts.map(([word, count]) => `${count} ${word}`).join(', ') : wordsOf(only) }
}

function wordOf({ state, artifacts }: Task): typeof WORDS[number] {
  return state === 'retried' && Object.hasOwn(artifacts, CAUGHT) ? 'caught' : state
}

function wordsOf(task: Task): string {
  const word = wordOf(task)
  const attempts = task.attempts.length
  if (word === 'caught') return 'error caught'
  if (word === 'retried') return `attempt ${attempts} executed`
  return word === 'failed' && attempts > 1 ? `failed ${attempts} times` : word
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
