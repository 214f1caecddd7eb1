import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GraphLayout } from '../../shared/graph/geometry.ts'
import type { FlowData } from '../../shared/recording/flow.ts'
import { parseRecording } from '../../shared/recording/parse.ts'
import { expand } from '../../shared/recording/recording.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { RECORDING } from '../../shared/recording/sources.ts'

/** Asked for when the first recording is, as its library is a megabyte of script; and once, as Nuxt's loader hands half a module to a second that asks meanwhile. */
let layouter: Promise<typeof import('../../shared/graph/layouts.ts')> | undefined

/** The recordings in the folder `flows/`, read anew when they have changed. */
export interface Recordings {
  /** the folders that have a recording, sorted */
  flowNames: () => string[]
  /** @throws Error that names the file, where it is none or not one of these */
  readFlow: (name: string) => Promise<FlowData>
}

/** @param folder flows/; may be missing */
export function recordingsIn(folder: string): Recordings {
  const known = new Map<string, { json: string, data: Promise<FlowData> }>()
  return {
    flowNames: () => existsSync(folder) ? readdirSync(folder).filter(name => existsSync(join(folder, name, RECORDING))).sort() : [],
    async readFlow(name) {
      const json = readFileSync(join(folder, name, RECORDING), 'utf8')
      const last = known.get(name)
      if (last?.json === json) return last.data
      const data = parseFlow(name, json)
      known.set(name, { json, data })
      return data
    }
  }
}

async function parseFlow(name: string, json: string): Promise<FlowData> {
  const file = parseRecording(name, json)
  return { file, layouts: await layoutsOf(expand(name, file)) }
}

async function layoutsOf(recording: Recording): Promise<Record<string, GraphLayout>> {
  layouter ??= import('../../shared/graph/layouts.ts')
  return (await layouter).layoutsOf(recording)
}
