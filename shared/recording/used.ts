import type { BodyNode } from '../body.ts'
import { ownEntry } from '../own.ts'

/** The components that show a recording; each names its flow in the prop `flow`. */
export const RECORDED_COMPONENTS: ReadonlySet<string> = new Set(['run-log', 'recorded', 'flow-graph', 'datastore-tree', 'artifact-table', 'request-table'])

/** The flow that templates show until an author puts another one in its place: it says nothing about what their page says. */
export const TEMPLATE_FLOW = 'example'

/** The flows that a component shows whatever its props are, by its tag: those that a model is held against. */
const MODELLED: Readonly<Record<string, readonly string[]>> = {
  'content-addressing': ['values'],
  'artifact-lifecycle': ['lifecycle', 'read-repickle'],
  'resume-explorer': ['resume-explorer', 'resume', 'resume-graph', 'resume-renamed', 'resume-config', 'resume-side-effects', 'foreach-resume', 'foreach-one-worker', 'catch-resume'],
  'merge-explorer': ['merge'],
  'retry-explorer': ['retry-explorer'],
  'self-or-s3': ['large-artifact', 's3', 's3-resume']
}

/** A scene may name commands, `resume/first-run`, in place of their flow; a list is JSON. */
const SCENE_FROM = /([a-z][\w-]*)\//

const WITH_FENCES: ReadonlySet<string> = new Set([...RECORDED_COMPONENTS, 'pre'])

/** The flows that a page shows: with a component, or (by default) a fence with a file of `flows/`; each once, in order. */
export function flowsOf(nodes: readonly BodyNode[], tags = WITH_FENCES): string[] {
  return [...new Set(nodes.flatMap((node): string[] => {
    if (typeof node === 'string') return []
    const [tag, props, ...children] = node
    const { flow } = props
    return [...ownEntry(MODELLED, tag) ?? [], ...tag === 'flow-scene' ? sceneFlow(props) : [], ...tags.has(tag) && typeof flow === 'string' ? [flow] : [], ...flowsOf(children, tags)]
  }))]
}

/**
 * The flows whose recordings a page's Markdown may need: those that it names anywhere, so now and then one too many, and those of its models.
 *
 * @param names of all recorded flows
 */
export function flowsNamedIn(markdown: string, names: readonly string[]): string[] {
  const modelled = new Set(Object.entries(MODELLED).flatMap(([tag, flows]) => markdown.includes(`:${tag}`) ? flows : []))
  return markdown.includes(':recording-list') ? [...names] : names.filter(name => modelled.has(name) || markdown.includes(name))
}

function sceneFlow({ flow, from, ':from': list }: Record<string, unknown>): string[] {
  if (typeof flow === 'string') return [flow]
  const name = SCENE_FROM.exec(JSON.stringify(from ?? list ?? ''))?.[1]
  return name === undefined ? [] : [name]
}
