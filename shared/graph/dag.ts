import type { RecordedGraph, RecordedStep } from '../recording/schema.ts'

/** A step, in the order of reading. */
export interface DagStep {
  step: string
  type: RecordedStep['type']
  /** in so many foreach steps' bodies it stands: 0 runs once */
  depth: number
}

/** Where a step leads. */
export interface DagEdge {
  from: string
  to: string
  /** a foreach starts `to` once for each item, a case once its value has come up */
  kind: 'next' | 'foreach' | 'case'
  /** the artifact that a foreach goes through, or that a switch looks at; a foreach over a number of nodes has none */
  artifact?: string
  /** the values that lead here, of a case */
  values: string[]
  /** whether it leads back to a step that comes before, or to the step itself */
  back: boolean
}

export interface Dag {
  flow: string
  steps: DagStep[]
  edges: DagEdge[]
}

/** A recorded graph, its steps sorted so that only edges which lead back go against the order, and a branch is kept together. */
export function dagOf({ flow, start, steps }: RecordedGraph): Dag {
  const nextOf = (name: string) => [...new Set(steps[name]?.next)].filter(next => Object.hasOwn(steps, next))
  const order = sort([start, ...Object.keys(steps)], nextOf)
  const place = new Map(order.map((step, index) => [step, index]))
  const depth = new Map<string, number>()
  for (const step of order.filter(step => isForeach(steps[step]?.type))) {
    for (const inner of bodyOf(step, steps[step]?.join, nextOf)) depth.set(inner, (depth.get(inner) ?? 0) + 1)
  }
  return {
    flow,
    steps: order.flatMap(step => steps[step] ? [{ step, type: steps[step].type, depth: depth.get(step) ?? 0 }] : []),
    edges: order.flatMap(from => nextOf(from).map((to): DagEdge => {
      const { type, foreach, condition, cases = {} } = steps[from] ?? {}
      return {
        from,
        to,
        kind: type === 'split-switch' ? 'case' : isForeach(type) ? 'foreach' : 'next',
        artifact: foreach ?? condition,
        values: Object.entries(cases).filter(([, step]) => step === to).map(([value]) => value),
        back: (place.get(to) ?? 0) <= (place.get(from) ?? 0)
      }
    }))
  }
}

const isForeach = (type: RecordedStep['type'] | undefined) => type === 'split-foreach' || type === 'split-parallel'

/** Depth first, from the last branch to the first, and the other way round: what leads on stands before what it leads to. */
function sort(roots: string[], nextOf: (step: string) => string[]): string[] {
  const seen = new Set<string>()
  const order: string[] = []
  const visit = (step: string) => {
    if (seen.has(step)) return
    seen.add(step)
    for (const next of nextOf(step).reverse()) visit(next)
    order.unshift(step)
  }
  for (const root of roots) visit(root)
  return order
}

/** The steps between a foreach and the join that ends it. */
function bodyOf(split: string, join: string | undefined, nextOf: (step: string) => string[]): Set<string> {
  const body = new Set<string>()
  const visit = (step: string) => {
    if (step === join || body.has(step)) return
    body.add(step)
    for (const next of nextOf(step)) visit(next)
  }
  for (const next of nextOf(split)) visit(next)
  return body
}
