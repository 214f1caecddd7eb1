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

/** A step with its line and the steps that it leads to. */
type Line = readonly [name: string, line: string, ...next: string[]]

interface Flow {
  code: readonly Line[]
  /** the step that edits of the graph rename, or put another one behind */
  step: string
  renamed: string
  /** of its first step */
  type: StepCode['type']
}

const FLOWS: Readonly<Record<FlowName, Flow>> = {
  line: {
    step: 'prepare', renamed: 'order', type: 'start',
    code: [
      ['start', 'self.x = 1', 'prepare'],
      ['prepare', 'self.y = self.x + 1', 'train'],
      ['train', 'self.seen = [self.y, self.alpha, self.LIMIT]', 'end'],
      ['end', 'print(self.x, self.y, self.seen)']
    ]
  },
  branch: {
    step: 'prepare', renamed: 'order', type: 'split-static',
    code: [
      ['start', 'self.x = 1', 'prepare', 'train'],
      ['prepare', 'self.y = self.x + 1', 'join'],
      ['train', 'self.seen = [self.x, self.alpha, self.LIMIT]', 'join'],
      ['join', 'self.merge_artifacts(inputs)', 'end'],
      ['end', 'print(self.x, self.y, self.seen)']
    ]
  },
  foreach: {
    step: 'train', renamed: 'fit', type: 'split-foreach',
    code: [
      ['start', 'self.items = [1, 2, 3]', 'train'],
      ['train', 'self.seen = [self.input + 1, self.alpha, self.LIMIT]', 'join'],
      ['join', 'self.all = [task.seen for task in inputs]', 'end'],
      ['end', 'print(self.all)']
    ]
  }
}

/** The edits of a flow's graph, with what they say, with names in backticks. */
export function graphEdits(flow: FlowName): [GraphEdit, string][] {
  const { code, step, renamed } = FLOWS[flow]
  const behind = code.find(([name]) => name === step)?.[2]
  return [
    ['same', 'as it was'],
    ['inserted', `\`check\` comes between \`${step}\` and \`${behind}\``],
    ['added', `\`report\` comes between \`${code.at(-2)?.[0]}\` and \`end\``],
    ['renamed', `\`${step}\` is called \`${renamed}\``],
    ...flow === 'line' ? [['removed', `\`${step}\` is gone, and its line is in \`start\``] satisfies [GraphEdit, string]] : []
  ]
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
  const { type, ...rest } = FLOWS[flow]
  const replace = (line: string) => edits.reduce((text, edit) => text.replace(valueEdit(flow, edit).before, valueEdit(flow, edit).after), line)
  return edited(rest, graph).map(([name, line, ...next]): StepCode => ({
    name,
    ...line && { line: replace(line) },
    type: name === 'start' ? type : name === 'join' || name === 'end' ? name : 'linear',
    next,
    ...name === 'start' && type !== 'start' && { join: 'join' }
  }))
}

/** A step that is put into a flow has no line. */
function edited({ code, step, renamed }: Omit<Flow, 'type'>, graph: GraphEdit): Line[] {
  const swap = (from: string, to: string) => (name: string) => name === from ? to : name
  return code.flatMap(([name, line, ...next]): Line[] => {
    if (graph === 'inserted' && name === step) return [[name, line, 'check'], ['check', '', ...next]]
    if (graph === 'added') return [...name === 'end' ? [['report', '', name] satisfies Line] : [], [name, line, ...next.map(swap('end', 'report'))]]
    if (graph === 'renamed') return [[swap(step, renamed)(name), line, ...next.map(swap(step, renamed))]]
    if (graph !== 'removed') return [[name, line, ...next]]
    const [, lost, ...behind] = code.find(([name]) => name === step) ?? []
    return name === step ? [] : [name === 'start' ? [name, `${line}; ${lost}`, ...behind] : [name, line, ...next]]
  })
}

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
