import { didYouMean, someOf } from '#twoslash/nearest.ts'
import { typedLine } from '../recording/log.ts'
import { commandWithRun } from '../recording/path.ts'
import type { Recording, Run } from '../recording/recording.ts'
import type { RecordedGraph } from '../recording/schema.ts'

/** Which graph of a recording to show, as an author says it. */
export interface GraphChoice {
  /** the command whose run is shown in it */
  command?: string
  /** the version of the flow; where a command is given, the one that it ran */
  source?: string
}

export interface ChosenGraph {
  /** a key of the recording's graphs */
  source: string
  graph: RecordedGraph
  /** the run that is shown, and how a reader would type what made it */
  run?: Run
  typed?: string
}

/**
 * The graph that an author asked for: that of the command's run, of the source, or the first there is.
 * @throws Error that says what there is to choose from
 */
export function chooseGraph(recording: Recording, { command, source }: GraphChoice): ChosenGraph {
  const { name, graphs } = recording
  const known = Object.keys(graphs)
  const [first] = known
  if (first === undefined) throw new Error(`flows/${name} has no graph: none of its files was run as a flow`)
  if (source !== undefined && !Object.hasOwn(graphs, source)) throw new Error(`flows/${name} has no graph of "${source}"${didYouMean(source, known)} (it has those of ${someOf(source, known)})`)
  if (command === undefined) return graphAt(recording, source ?? first)
  const asked = commandWithRun(recording, command)
  const ran: string[] = []
  for (const run of asked.runs) {
    const its = sourceOf(recording, run)
    if (its === undefined) continue
    if ((source ?? its) === its) return { ...graphAt(recording, its), run, typed: typedLine(asked) }
    ran.push(its)
  }
  throw new Error(`the command "${command}" of flows/${name} ran ${ran.length ? `${ran.join(', ')}, not ${source}` : 'no file whose graph is recorded'}`)
}

function graphAt({ name, graphs }: Recording, source: string): ChosenGraph {
  const graph = graphs[source]
  if (!graph) throw new Error(`flows/${name} has no graph of "${source}"`)
  return { source, graph }
}

/** The source of a run that has a graph; where the recording does not say, the only one with a flow of that name. */
export function sourceOf({ graphs }: Recording, { source, flow }: Run): string | undefined {
  if (source !== undefined) return Object.hasOwn(graphs, source) ? source : undefined
  const [only, ...others] = Object.keys(graphs).filter(source => graphs[source]?.flow === flow)
  return others.length ? undefined : only
}
