import type { BodyNode } from '../planned.ts'

/** The components that show a recording; each names its flow in the prop `flow`. */
export const RECORDED_COMPONENTS: ReadonlySet<string> = new Set(['run-log', 'recorded', 'flow-graph', 'datastore-tree', 'artifact-table'])

/** The flows that a page shows: with a component, or a fence with a file of `flows/`; each once, in order. */
export function flowsOf(nodes: readonly BodyNode[]): string[] {
  return [...new Set(nodes.flatMap((node): string[] => {
    if (typeof node === 'string') return []
    const [tag, { flow }, ...children] = node
    const shows = (RECORDED_COMPONENTS.has(tag) || tag === 'pre') && typeof flow === 'string'
    return [...shows ? [flow] : [], ...flowsOf(children)]
  }))]
}
