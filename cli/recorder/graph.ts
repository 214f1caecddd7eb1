import { z } from 'zod'
import type { RecordedGraph, RecordedStep } from '#shared/recording/schema.ts'
import { recordedStepType } from '#shared/recording/schema.ts'
import { graphInfo } from './python.ts'
import type { Sandbox } from './sandbox.ts'

type GraphInfo = z.infer<typeof graphInfo>

const printedGraph = z.object({ graph: graphInfo.shape.steps })

/** `_graph_info`, without what is empty and what names the machine. */
export function toGraph(flow: string, { start_step: start, end_step: end, doc, parameters, constants, steps }: GraphInfo): RecordedGraph {
  return {
    flow,
    start,
    end,
    ...doc && { doc },
    ...parameters?.length && { parameters: parameters.map(({ name }) => name) },
    ...constants?.length && { constants: constants.map(({ name }) => name) },
    steps: Object.fromEntries(Object.entries(steps).map(([name, step]): [string, RecordedStep] => [name, {
      type: recordedStepType.parse(step.type),
      line: step.line,
      next: step.next,
      ...step.doc && { doc: step.doc },
      ...step.decorators.length && { decorators: step.decorators.map(({ name }) => name) },
      ...step.foreach_artifact && { foreach: step.foreach_artifact },
      ...step.condition && { condition: step.condition },
      ...step.switch_cases && { cases: step.switch_cases },
      ...step.matching_join && { join: step.matching_join }
    }]))
  }
}

/** The graph of a version that was never run from its start, as the command `output-raw` prints it; undefined for a file that Metaflow refuses. */
export async function graphOfFile(file: string, sandbox: Sandbox): Promise<RecordedGraph | undefined> {
  const { exit, printed } = await sandbox.type(`python ${file} output-raw --json`, {})
  if (exit !== 0) return
  const out = printed.filter(({ stream }) => stream === 'stdout').map(({ text }) => text).join('\n')
  const flow = printed.map(({ text }) => /^Metaflow .* executing (\w+) for /.exec(text)?.[1]).find(Boolean) ?? ''
  const { graph } = printedGraph.parse(JSON.parse(out))
  const names = Object.keys(graph)
  return toGraph(flow, { start_step: names[0] ?? '', end_step: names.find(name => graph[name]?.next.length === 0) ?? '', steps: graph })
}
