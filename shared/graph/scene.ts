import type { Run } from '../recording/recording.ts'
import type { RecordedGraph } from '../recording/schema.ts'
import { dagOf } from './dag.ts'
import type { Dag, DagEdge, DagStep } from './dag.ts'
import { multiplicityOf, stepFacts } from './states.ts'
import type { StepState } from './states.ts'

export interface SceneStep extends DagStep {
  /** what the run did with it, if one is shown */
  state?: StepState
  words?: string
}

export interface SceneEdge extends DagEdge {
  /** how many tasks a foreach started, if a run is shown that got there */
  times?: string
  /** what stands beside it */
  label?: string
}

/** What a drawing of a flow says: its graph and, if a run is shown, what that did. */
export interface Scene extends Dag {
  steps: SceneStep[]
  edges: SceneEdge[]
}

export function sceneOf(graph: RecordedGraph, run?: Run): Scene {
  const { flow, steps, edges } = dagOf(graph)
  const tasksOf = (step: string) => run?.tasks[step] ?? []
  return {
    flow,
    steps: steps.map(step => ({ ...step, ...run && stepFacts(tasksOf(step.step)) })),
    edges: edges.map((edge) => {
      const times = edge.kind === 'foreach' ? multiplicityOf(edge.to, tasksOf(edge.to)) : undefined
      return { ...edge, times, label: labelOf(edge, times) }
    })
  }
}

function labelOf({ kind, artifact, values }: DagEdge, times: string | undefined): string | undefined {
  if (kind === 'case') return `${artifact} = ${values.join(', ')}`
  if (kind === 'foreach') return times ? `× ${times}` : artifact ? `each of ${artifact}` : 'in parallel'
  return undefined
}

/** What leads to a step and how, in words that can stand beside it: `if verdict = good`. */
export function reasonsFor({ edges }: Scene, { step }: SceneStep): string[] {
  return edges.filter(({ to, label }) => to === step && label).map(({ kind, back, label }) => kind === 'case' ? `${back ? 'again ' : ''}if ${label}` : `${label}`)
}
