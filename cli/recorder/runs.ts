import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { RecordedForeach, RecordingFile } from '#shared/recording/schema.ts'
import type { Roots, StoredAttempt, StoredRun, StoredTask } from './datastore.ts'
import { parentsOf } from './parents.ts'
import type { Placed } from './parents.ts'
import type { Answer, Question } from './python.ts'
import { tidyText } from './terminal.ts'
import type { Tidy } from './terminal.ts'

type Run = RecordingFile['commands'][string]['runs'][number]
type Task = Run['tasks'][string][number]

/** The blobs of a recording; runs name them by index. */
export class Blobs {
  readonly list: RecordingFile['blobs'] = []
  readonly #indexes = new Map<string, number>()

  /** @param add makes the entry of a key that is new */
  index(key: string, add: () => RecordingFile['blobs'][number]): number {
    const known = this.#indexes.get(key)
    if (known !== undefined) return known
    this.#indexes.set(key, this.list.length)
    return this.list.push(add()) - 1
  }
}

const blobPath = (root: string, flow: string, key: string) => join(root, flow, 'data', key.slice(0, 2), key)

/** Runs in the order in which they began: each with the task that stores its Parameters. */
export function byBegin(a: StoredRun, b: StoredRun): number {
  const begin = ({ tasks }: StoredRun) => tasks.find(({ step }) => step === '_parameters')?.attempts[0]?.started ?? 0
  return begin(a) - begin(b)
}

/** What Python is asked about runs. */
export function questionAbout(runs: readonly StoredRun[], { data }: Roots): Question {
  const blobs: Question['blobs'] = {}
  const [graphs, transitions, iterations] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const kinds = new Map([['_graph_info', graphs], ['_transition', transitions], ['_iteration_stack', iterations]])
  for (const { flow, tasks } of runs) {
    for (const { attempts } of tasks) {
      for (const [name, { key }] of attempts.flatMap(({ artifacts = {} }) => Object.entries(artifacts))) {
        blobs[key] = blobPath(data, flow, key)
        kinds.get(name)?.add(key)
      }
    }
  }
  return { blobs, graphs: [...graphs], transitions: [...transitions], iterations: [...iterations] }
}

/** The key of the graph that a run stored. */
export function graphKey({ tasks }: StoredRun): string | undefined {
  return tasks.find(({ step }) => step === '_parameters')?.attempts.at(-1)?.artifacts?._graph_info?.key
}

/**
 * A run as a recording has it.
 * @param order of the steps in the flow's file
 */
export async function toRun(stored: StoredRun, answer: Answer, { blobs, roots, tidy, source, order }: { blobs: Blobs, roots: Roots, tidy: Tidy, source?: string, order: readonly string[] }): Promise<Run> {
  const sizes = new Map<string, number>()
  for (const { key } of stored.tasks.flatMap(({ attempts }) => attempts.flatMap(({ artifacts = {} }) => Object.values(artifacts)))) {
    if (!sizes.has(key)) sizes.set(key, (await stat(blobPath(roots.data, stored.flow, key))).size)
  }
  const placed = stored.tasks.map(task => ({ ...place(task, answer), task }))
  const parents = parentsOf(placed)
  const toAttempt = ({ artifacts = {}, ...times }: StoredAttempt): Task['attempts'][number] => {
    const ok = artifacts._task_ok && answer.values[artifacts._task_ok.key] === 'True'
    const exception = artifacts._exception && answer.exceptions[artifacts._exception.key]
    return {
      ...times,
      ok: ok === true,
      ...exception && { exception: { ...exception, message: tidyText(exception.message, tidy) } },
      artifacts: Object.fromEntries(Object.entries(artifacts).map(([name, { key, type, size }]) => {
        const value = answer.values[key]
        return [name, blobs.index(key, () => [key, type, size, sizes.get(key) ?? 0, value === undefined ? null : tidyText(value, tidy)])]
      }))
    }
  }
  const toTask = (task: StoredTask): Task => {
    const { step, id, attempts, originRun, originTask } = task
    const foreach = framesOf(task, answer)
    return {
      id,
      attempts: attempts.map(toAttempt),
      parents: parents[`${step}/${id}`] ?? [],
      ...foreach.length && { foreach },
      ...originRun && originTask && { origin: { run: originRun, task: originTask } }
    }
  }
  const rank = (step: string) => order.includes(step) ? order.indexOf(step) : order.length
  const steps = [...new Set(stored.tasks.map(({ step }) => step))].sort((a, b) => rank(a) - rank(b))
  const origin = stored.tasks.find(({ originRun }) => originRun)?.originRun
  return {
    flow: stored.flow,
    id: stored.id,
    ...source && { source },
    ...origin && { origin },
    tasks: Object.fromEntries(steps.map(step => [step, placed.filter(task => task.step === step).sort(byPlace).map(({ task }) => toTask(task))]))
  }
}

/**
 * Where a task is in each foreach around it, from the outermost to the innermost. One that was killed before it could store
 * its artifacts has only metadata, which say no number of items and no value; a clone has only artifacts.
 */
function framesOf({ attempts, stack = '' }: StoredTask, answer: Answer): RecordedForeach[] {
  const stored = attempts.at(-1)?.artifacts?._foreach_stack
  if (stored) return (answer.foreach[stored.key] ?? []).map(({ step, index, of, value }) => ({ step, index, ...of !== null && { of }, ...value !== null && { value } }))
  return stack.split(',').filter(Boolean).map((frame) => {
    const [step = '', index] = frame.split(':')
    return { step, index: Number(index) }
  })
}

function place(task: StoredTask, answer: Answer): Placed {
  const { step, id, attempts } = task
  const { _transition: transition, _iteration_stack: iterations } = attempts.at(-1)?.artifacts ?? {}
  return {
    name: `${step}/${id}`,
    step,
    stack: framesOf(task, answer).map(({ step, index }) => `${step}:${index}`),
    iteration: iterations && answer.iterations[iterations.key]?.at(-1),
    next: transition ? answer.transitions[transition.key] ?? [] : []
  }
}

/**
 * Siblings of a foreach in the order of its items, rounds of a step that leads back to itself in theirs, others in that of
 * their ids. Clones get their ids in any order.
 */
function byPlace(a: Placed & { task: StoredTask }, b: Placed & { task: StoredTask }): number {
  const indexes = ({ stack, iteration = Infinity }: Placed) => [...stack.map(frame => Number(frame.split(':')[1])), iteration]
  const [of, other] = [indexes(a), indexes(b)]
  for (const [depth, index] of of.entries()) {
    const than = other[depth] ?? index
    if (index !== than) return index - than
  }
  return Number(a.task.id) - Number(b.task.id)
}
