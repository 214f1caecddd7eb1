import flows from '#recordings'
import { didYouMean } from '#twoslash/nearest.ts'
import type { GraphLayout } from '../graph/geometry.ts'
import { expand } from './recording.ts'
import type { Recording } from './recording.ts'
import type { RecordingFile } from './schema.ts'

/** What the server has of a folder of flows/. */
export interface FlowData {
  file: RecordingFile
  /** the text of each source that is Python */
  sources: Record<string, string>
  /** where things are in drawings of its graphs, by `layoutKey` */
  layouts: Record<string, GraphLayout>
}

/** A flow as components show it. */
export interface Flow extends Omit<FlowData, 'file'> { recording: Recording }

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
