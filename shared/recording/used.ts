import type { BodyNode } from '../planned.ts'

/** The components that show a recording; each names its flow in the prop `flow`. */
export const RECORDED_COMPONENTS: ReadonlySet<string> = new Set(['run-log', 'recorded', 'flow-graph', 'datastore-tree', 'artifact-table'])

/** The flows that a component shows whatever its props are, by its tag: those that a model is held against. */
const MODELLED: Readonly<Record<string, readonly string[]>> = {}

const WITH_FENCES: ReadonlySet<string> = new Set([...RECORDED_COMPONENTS, 'pre'])

/** The flows that a page shows: with a component, or (by default) a fence with a file of `flows/`; each once, in order. */
export function flowsOf(nodes: readonly BodyNode[], tags = WITH_FENCES): string[] {
  return [...new Set(nodes.flatMap((node): string[] => {
    if (typeof node === 'string') return []
    const [tag, { flow }, ...children] = node
    return [...MODELLED[tag] ?? [], ...tags.has(tag) && typeof flow === 'string' ? [flow] : [], ...flowsOf(children, tags)]
  }))]
}
