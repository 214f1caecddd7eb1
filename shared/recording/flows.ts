import flows from '#recordings'
import { didYouMean } from '#twoslash/nearest.ts'
import type { Flow, FlowData } from './flow.ts'
import { expand } from './recording.ts'
import type { Recording } from './recording.ts'

/** The names of all flows that have a recording. */
export const flowNames: readonly string[] = Object.keys(flows)

const known = new Map<FlowData, Recording>()

/**
 * A flow and its recording, on the server.
 * @param name of its folder in flows/
 * @throws Error that lists the names there are
 */
export async function loadFlow(name: string): Promise<Flow> {
  const load = Object.hasOwn(flows, name) ? flows[name] : undefined
  if (!load) throw new Error(`there is no recorded flow "${name}"${didYouMean(name, flowNames)} (flows/ has ${flowNames.join(', ') || 'none'})`)
  const { default: data } = await load()
  const recording = known.get(data) ?? expand(name, data.file)
  known.set(data, recording)
  return { ...data, recording }
}
