import type { OriginTask, ResumeGraph } from './resume.ts'

/** The flows of flows/resume-explorer, and the edits that flows/resume-explorer/edits.py makes in them. */
export type FlowName = 'line' | 'branch' | 'foreach'
export type GraphEdit = 'same' | 'inserted' | 'added' | 'renamed' | 'removed'
/** `start`: what the first step assigns; `code`: a line of a later step; `constant`: of the class; `parameter`: its default. */
export type ValueEdit = 'start' | 'code' | 'constant' | 'parameter'

export const FLOW_NAMES: readonly FlowName[] = ['line', 'branch', 'foreach']
export const VALUE_EDITS: readonly ValueEdit[] = ['start', 'code', 'constant', 'parameter']

/** A step as its code is. */
export interface StepCode {
  name: string
  /** its line, without `self.next` */
  line?: string
  type: ResumeGraph['steps'][string]['type']
  next: string[]
  join?: string
}

/** What each edit of a graph does, in words. */
const EDITS: Readonly<Record<FlowName, Partial<Record<GraphEdit, string>>>> = {
  line: {
    inserted: '`check` comes between `prepare` and `train`',
    added: '`report` comes between `train` and `end`',
    renamed: '`prepare` is called `order`',
    removed: '`prepare` is gone, its line stands in `start`'
  },
  branch: {
    inserted: '`check` comes between `prepare` and `join`',
    added: '`report` comes between `join` and `end`',
    renamed: '`prepare` is called `order`'
  },
  foreach: {
    inserted: '`check` comes between `train` and `join`',
    added: '`report` comes between `join` and `end`',
    renamed: '`train` is called `fit`'
  }
}

/** The edits of a flow's graph, with what they say. */
export function graphEdits(flow: FlowName): [GraphEdit, string][] {
  const edits: GraphEdit[] = ['same', 'inserted', 'added', 'renamed', 'removed']
  return edits.flatMap((edit) => {
    const words = edit === 'same' ? 'as it was' : EDITS[flow][edit]
    return words === undefined ? [] : [[edit, words] satisfies [GraphEdit, string]]
  })
}

/** What an edit of a value does to the flow's text, and the step where it does so. */
export function valueEdit(flow: FlowName, edit: ValueEdit): { where?: string, before: string, after: string } {
  const inForeach = flow === 'foreach'
  switch (edit) {
    case 'start': return inForeach ? { where: 'start', before: '[1, 2, 3]', after: '[1, 2, 3, 4]' } : { where: 'start', before: 'self.x = 1', after: 'self.x = 100' }
    case 'code': return inForeach ? { where: 'train', before: 'self.input + 1', after: 'self.input + 2' } : { where: 'prepare', before: 'self.x + 1', after: 'self.x + 2' }
    case 'constant': return { before: 'LIMIT = 10', after: 'LIMIT = 20' }
    case 'parameter': return { before: 'default=1', after: 'default=2' }
  }
}

/** The steps of a flow after edits, in the order of reading. */
export function flowCode(flow: FlowName, graph: GraphEdit, edits: readonly ValueEdit[]): StepCode[] {
  const steps = { line: lineSteps, branch: branchSteps, foreach: foreachSteps }[flow](graph)
  const replace = (line: string) => edits.reduce((text, edit) => text.replace(valueEdit(flow, edit).before, valueEdit(flow, edit).after), line)
  return steps.map(step => step.line === undefined ? step : { ...step, line: replace(step.line) })
}

function lineSteps(graph: GraphEdit): StepCode[] {
  const second = graph === 'renamed' ? 'order' : 'prepare'
  const x = 'self.x = 1'
  const y = 'self.y = self.x + 1'
  return [
    ...graph === 'removed'
      ? [first(`${x}; ${y}`, 'train')]
      : [first(x, second), linear(second, y, graph === 'inserted' ? 'check' : 'train')],
    ...graph === 'inserted' ? [linear('check', undefined, 'train')] : [],
    linear('train', 'self.seen = [self.y, self.alpha, self.LIMIT]', graph === 'added' ? 'report' : 'end'),
    ...ending(graph, 'print(self.x, self.y, self.seen)')
  ]
}

function branchSteps(graph: GraphEdit): StepCode[] {
  const second = graph === 'renamed' ? 'order' : 'prepare'
  return [
    { name: 'start', line: 'self.x = 1', type: 'split-static', next: [second, 'train'], join: 'join' },
    linear(second, 'self.y = self.x + 1', graph === 'inserted' ? 'check' : 'join'),
    ...graph === 'inserted' ? [linear('check', undefined, 'join')] : [],
    linear('train', 'self.seen = [self.x, self.alpha, self.LIMIT]', 'join'),
    joining('self.merge_artifacts(inputs)', graph),
    ...ending(graph, 'print(self.x, self.y, self.seen)')
  ]
}

function foreachSteps(graph: GraphEdit): StepCode[] {
  const second = graph === 'renamed' ? 'fit' : 'train'
  return [
    { name: 'start', line: 'self.items = [1, 2, 3]', type: 'split-foreach', next: [second], join: 'join' },
    linear(second, 'self.seen = [self.input + 1, self.alpha, self.LIMIT]', graph === 'inserted' ? 'check' : 'join'),
    ...graph === 'inserted' ? [linear('check', undefined, 'join')] : [],
    joining('self.all = [task.seen for task in inputs]', graph),
    ...ending(graph, 'print(self.all)')
  ]
}

const first = (line: string, next: string): StepCode => ({ name: 'start', line, type: 'start', next: [next] })
const linear = (name: string, line: string | undefined, next: string): StepCode => ({ name, line, type: 'linear', next: [next] })
const joining = (line: string, graph: GraphEdit): StepCode => ({ name: 'join', line, type: 'join', next: [graph === 'added' ? 'report' : 'end'] })
const ending = (graph: GraphEdit, line: string): StepCode[] => [
  ...graph === 'added' ? [linear('report', undefined, 'end')] : [],
  { name: 'end', line, type: 'end', next: [] }
]

export const graphOf = (steps: readonly StepCode[]): ResumeGraph => ({
  start: 'start',
  steps: Object.fromEntries(steps.map(({ name, type, next, join }) => [name, { type, next, join }]))
})

/** The second of three items is the one that fails. */
const FAILING_ITEM = 1
const ITEMS = 3

/**
 * The tasks of a run of the unedited flow.
 * @param failed the step that failed; undefined if the run came to its end
 */
export function originTasks(flow: FlowName, failed: string | undefined): OriginTask[] {
  const steps = flowCode(flow, 'same', [])
  const reached = new Set<string>(['start'])
  return steps.flatMap(({ name, type, next, join }): OriginTask[] => {
    if (!reached.has(name)) return []
    const fails = name === failed
    // a join waits for all that lead to it
    const waits = failed !== undefined && steps.some(step => step.next.includes('join') && step.name === failed)
    if (!fails) for (const step of next) if (step !== 'join' || !waits) reached.add(step)
    const splits = type === 'split-foreach' ? ITEMS : undefined
    const places = flow === 'foreach' && name === 'train' ? Array.from({ length: ITEMS }, (_, index) => [index]) : [[]]
    return places.map((at): OriginTask => ({ step: name, at, ok: !fails || (at.length > 0 && at[0] !== FAILING_ITEM), next, ...join !== undefined && splits !== undefined && { splits } }))
  })
}
