import type { RecordedGraph, RecordedStep } from '../recording/schema.ts'

/** What the model looks at in a graph; a recorded one fits. */
export interface ResumeGraph extends Pick<RecordedGraph, 'start'> {
  steps: Readonly<Record<string, Pick<RecordedStep, 'type' | 'next' | 'join'>>>
}

/** A task, by its step and its index in each foreach that it is in, the outermost first. */
export interface TaskPlace { step: string, at: readonly number[] }

/** A task of the run that is resumed. */
export interface OriginTask extends TaskPlace {
  /** `_task_ok`; not so if it raised or was killed */
  ok: boolean
  /** the steps that its code led to */
  next: readonly string[]
  /** of a foreach step: how many tasks it asked for */
  splits?: number
}

/** Why a task is cloned, or why it is not. */
export type Cause = 'finished' | 'failed' | 'absent' | 'named' | 'downstream' | 'fresh'

export interface MadeTask extends TaskPlace { state: 'cloned' | 'executed', cause: Cause }

/** Why Metaflow does nothing, or nothing beyond cloning; the messages are Metaflow's own. */
export type Refusal
  = | { kind: 'option', message: string }
    | { kind: 'step', message: string }
    | { kind: 'transition', message: string, step: string, expected: readonly string[], actual: readonly string[] }

export interface Outcome {
  /** the tasks of the new run: none if the command was refused at once */
  tasks: MadeTask[]
  /** steps with finished tasks that the code no longer has: cloning them fails, and the run goes on */
  gone: string[]
  refusal?: Refusal
}

/** How many items an executed foreach step has. */
export type ItemsOf = (step: string) => number

/** An option that the command does not have (click's own message). */
export const unknownOption = (option: string): Refusal => ({ kind: 'option', message: `Error: no such option: ${option}` })

/** `run`: every task is executed. */
export function runFlow(graph: ResumeGraph, itemsOf: ItemsOf): Outcome {
  return { tasks: place(graph, new Map(), itemsOf).map(task => ({ ...task, state: 'executed', cause: 'fresh' })), gone: [] }
}

/**
 * `resume`, or `resume <step>`, of one run, as of Metaflow 2.19.38 (cli_components/run_cmds.py:resume and runtime.py). Of the
 * code only the graph is an input: Metaflow compares no values and no environment. Executed tasks are taken to succeed. Of several
 * cloned steps that lead elsewhere now, Metaflow names the one that was cloned first, the model the one that is listed
 * first in the origin. Switches, whose choice is cloned, and unbounded foreach are not modelled.
 *
 * @param graph of the code as it is now
 * @param origin every task of the run that is resumed, but `_parameters`
 * @param step the step named on the command line
 */
export function resumeFlow(graph: ResumeGraph, origin: readonly OriginTask[], itemsOf: ItemsOf, step?: string): Outcome {
  if (step !== undefined && !Object.hasOwn(graph.steps, step)) return { tasks: [], gone: [], refusal: unknownStep(step, graph) }
  const rerun = stepsToRerun(graph, step)
  const wanted = origin.filter(task => task.ok && !rerun.has(task.step))
  const clones = wanted.filter(task => Object.hasOwn(graph.steps, task.step))
  const gone = [...new Set(wanted.filter(task => !clones.includes(task)).map(task => task.step))]
  const strayed = clones.find(task => String(task.next) !== String(graph.steps[task.step]?.next))
  if (strayed) {
    const tasks = clones.map(({ step, at }): MadeTask => ({ step, at, state: 'cloned', cause: 'finished' }))
    return { tasks, gone, refusal: otherTransition(strayed, graph.steps[strayed.step]?.next ?? []) }
  }
  const cloned = new Map(clones.map(task => [nameOf(task), task]))
  const known = new Map(origin.map(task => [nameOf(task), task]))
  return {
    gone,
    tasks: place(graph, cloned, itemsOf).map((task): MadeTask => {
      if (cloned.has(nameOf(task))) return { ...task, state: 'cloned', cause: 'finished' }
      const cause = task.step === step ? 'named' : rerun.has(task.step) ? 'downstream' : known.has(nameOf(task)) ? 'failed' : 'absent'
      return { ...task, state: 'executed', cause }
    })
  }
}

/** The named step and all that comes after it in the code as it is now. */
function stepsToRerun({ steps }: ResumeGraph, step: string | undefined): Set<string> {
  const rerun = new Set<string>()
  const visit = (name: string) => {
    if (rerun.has(name)) return
    rerun.add(name)
    for (const next of steps[name]?.next ?? []) visit(next)
  }
  if (step !== undefined) visit(step)
  return rerun
}

const nameOf = ({ step, at }: TaskPlace) => `${step}[${at.join()}]`

/** Every task of a run that comes to its end, by step in the order in which they can run. */
function place({ start, steps }: ResumeGraph, cloned: ReadonlyMap<string, OriginTask>, itemsOf: ItemsOf): TaskPlace[] {
  const endsForeach = new Set(Object.values(steps).flatMap(({ type, join }) => type === 'split-foreach' && join !== undefined ? [join] : []))
  const places = new Map<string, readonly number[][]>()
  for (const step of inOrder(start, steps)) {
    const parents = Object.keys(steps).filter(parent => steps[parent]?.next.includes(step))
    const inside = parents.flatMap(parent => (places.get(parent) ?? []).flatMap((at) => {
      if (steps[parent]?.type !== 'split-foreach') return [endsForeach.has(step) ? at.slice(0, -1) : at]
      const splits = cloned.get(nameOf({ step: parent, at }))?.splits ?? itemsOf(parent)
      return Array.from({ length: splits }, (_, index) => [...at, index])
    }))
    places.set(step, step === start ? [[]] : [...new Map(inside.map(at => [at.join(), at])).values()])
  }
  return [...places].flatMap(([step, all]) => all.map(at => ({ step, at })))
}

/** Steps behind all that lead to them. */
function inOrder(start: string, steps: ResumeGraph['steps']): string[] {
  const order: string[] = []
  const seen = new Set<string>()
  const visit = (step: string) => {
    if (seen.has(step)) return
    seen.add(step)
    for (const next of [...steps[step]?.next ?? []].reverse()) visit(next)
    order.unshift(step)
  }
  visit(start)
  return order
}

function unknownStep(step: string, { steps }: ResumeGraph): Refusal {
  return {
    kind: 'step',
    message: `invalid step name ${step} specified, must be step present in current form of execution graph. Valid step names include: ${Object.keys(steps).sort().join(',')}`
  }
}

function otherTransition({ step, next: actual }: OriginTask, expected: readonly string[]): Refusal {
  return {
    kind: 'transition',
    step, expected, actual,
    message: `Based on static analysis of the code, step ${step} was expected to transition to step(s) ${expected.join(', ')}. However, when the code was executed, self.next() was called with ${actual.join(', ')}. Make sure there is only one unconditional self.next() call in the end of your step.`
  }
}
