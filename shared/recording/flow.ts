import type { GraphLayout } from '../graph/geometry.ts'
import type { Recording } from './recording.ts'
import type { RecordingFile } from './schema.ts'

/** What the server has of a folder of flows/. */
export interface FlowData {
  file: RecordingFile
  /** where things are in drawings of its graphs, by `layoutKey` */
  layouts: Record<string, GraphLayout>
}

/** A flow as components show it. */
export interface Flow extends Omit<FlowData, 'file'> { recording: Recording }
