/** What a task stored of its place in a run. */
export interface Placed {
  /** `step/id` */
  name: string
  step: string
  /** `step:index` of each foreach that it is in, from the outermost to the innermost; the step is the first one inside the foreach */
  stack: readonly string[]
  /** how often a step that can lead back to itself was run before; undefined for other steps */
  iteration?: number
  /** the steps that it led to; none if it failed */
  next: readonly string[]
}

/**
 * The tasks before each task, by `step/id`. They follow from where each task led, which it stored itself. (Metaflow's client
 * asks the run's graph instead, and a resumed run has the graph of its origin, whatever was edited since.)
 */
export function parentsOf(tasks: readonly Placed[]): Record<string, string[]> {
  return Object.fromEntries(tasks.map(task => [task.name, tasks.filter(parent => leads(parent, task)).map(({ name }) => name).sort()]))
}

function leads(from: Placed, to: Placed): boolean {
  if (!from.next.includes(to.step)) return false
  if (to.iteration !== undefined && to.iteration !== (from.iteration ?? -1) + 1) return false
  // as deep as its parent, one deeper after a foreach, or one less deep in the join of a foreach
  const [shorter, longer] = from.stack.length < to.stack.length ? [from.stack, to.stack] : [to.stack, from.stack]
  if (longer.length - shorter.length > 1 || !shorter.every((frame, depth) => frame === longer[depth])) return false
  return to.stack.length <= from.stack.length || to.stack.at(-1)?.startsWith(`${to.step}:`) === true
}
