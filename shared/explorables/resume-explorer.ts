import { flowCode, graphEdits, graphOf, originTasks, VALUE_EDITS } from './resume-flows.ts'
import type { FlowName, GraphEdit, StepCode, ValueEdit } from './resume-flows.ts'
import { resumeFlow, runFlow, unknownOption } from './resume.ts'
import type { MadeTask, OriginTask, Outcome } from './resume.ts'
import { valueRows } from './resume-values.ts'
import type { ValueRow } from './resume-values.ts'

/** Everything that the reader chooses. */
export interface Setting {
  flow: FlowName
  /** the step that the run failed in; `nowhere` if it came to its end */
  failed: string
  /** what was edited since */
  edits: readonly ValueEdit[]
  graph: GraphEdit
  command: 'resume' | 'run'
  /** what follows `resume`; empty for nothing */
  step: string
  /** whether `--alpha 5` is given */
  alpha: boolean
}

/** What a reader can say of a step, and what comes out: `both` where some tasks are cloned and some executed. */
export type StepFate = 'cloned' | 'executed' | 'both' | 'not-run'

/** A step of the code as it is now, with its tasks in both runs. */
export interface StepResult {
  name: string
  line?: string
  /** of the run that failed, in a foreach one for each item; none if it was not reached, or if the step is new */
  origin: OriginTask[]
  isNew: boolean
  /** whether its line differs from what it was */
  isEdited: boolean
  made: MadeTask[]
  fate: StepFate
}

export interface Result {
  /** as it is typed */
  typed: string
  steps: StepResult[]
  outcome: Outcome
  values: ValueRow[]
}

export const FIRST: Setting = { flow: 'line', failed: 'train', edits: ['start', 'constant'], graph: 'same', command: 'resume', step: '', alpha: false }
export const NOWHERE = 'nowhere'

/** The steps that a run of the unedited flow can fail in. */
export const failingSteps = (flow: FlowName): string[] => flowCode(flow, 'same', []).map(({ name }) => name)

/** The steps that can be named: those of the code as it is now, and those that it had. */
export function namedSteps({ flow, graph }: Pick<Setting, 'flow' | 'graph'>): string[] {
  const now = flowCode(flow, graph, []).map(({ name }) => name)
  return [...now, ...failingSteps(flow).filter(name => !now.includes(name))]
}

/** A setting without what its flow does not have. */
export function fitted(setting: Setting): Setting {
  const graph = graphEdits(setting.flow).some(([edit]) => edit === setting.graph) ? setting.graph : 'same'
  return {
    ...setting,
    graph,
    failed: setting.failed === NOWHERE || failingSteps(setting.flow).includes(setting.failed) ? setting.failed : 'train',
    step: namedSteps({ ...setting, graph }).includes(setting.step) ? setting.step : '',
    edits: VALUE_EDITS.filter(edit => setting.edits.includes(edit))
  }
}

export function typedCommand({ flow, command, step, alpha }: Setting): string {
  return ['python', `${flow}.py`, command, ...command === 'resume' && step ? [step] : [], ...alpha ? ['--alpha', '5'] : []].join(' ')
}

/** What Metaflow does. */
export function solve(setting: Setting): Result {
  const code = flowCode(setting.flow, setting.graph, setting.edits)
  const origin = originTasks(setting.flow, setting.failed === NOWHERE ? undefined : setting.failed)
  const outcome = outcomeOf(setting, code, origin)
  const before = flowCode(setting.flow, 'same', [])
  return {
    typed: typedCommand(setting),
    outcome,
    steps: code.map(({ name, line }): StepResult => {
      const made = outcome.tasks.filter(({ step }) => step === name)
      const was = before.find(step => step.name === name)
      return { name, line, origin: origin.filter(({ step }) => step === name), isNew: !was, isEdited: was !== undefined && was.line !== line, made, fate: fateOf(made) }
    }),
    values: valueRows(setting, origin, outcome)
  }
}

function outcomeOf({ flow, edits, command, step, alpha }: Setting, code: readonly StepCode[], origin: readonly OriginTask[]): Outcome {
  const graph = graphOf(code)
  const itemsOf = () => flow === 'foreach' && edits.includes('start') ? 4 : 3
  if (command === 'run') return runFlow(graph, itemsOf)
  if (alpha) return { tasks: [], gone: [], refusal: unknownOption('--alpha') }
  return resumeFlow(graph, origin, itemsOf, step || undefined)
}

function fateOf(made: readonly MadeTask[]): StepFate {
  const [first, ...more] = made
  if (!first) return 'not-run'
  return more.some(({ state }) => state !== first.state) ? 'both' : first.state
}
