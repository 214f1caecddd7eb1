import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { FlowData } from '../../shared/recording/flow.ts'
import { parseRecording } from '../../shared/recording/parse.ts'
import { expand } from '../../shared/recording/recording.ts'
import { RECORDING } from '../../shared/recording/sources.ts'

const ID = '#recordings'

/** Asked for when the first recording is, as its library is a megabyte of script; and once, as Nuxt's loader hands half a module to a second that asks meanwhile. */
let layouter: Promise<typeof import('../../shared/graph/layouts.ts')> | undefined

/** The folders of flows/ that have a recording, sorted. */
export function recordedFlows(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter(name => existsSync(join(folder, name, RECORDING))).sort()
}

/**
 * A plugin for Vite and for Rollup that makes the module `#recordings`: a chunk for each flow, loaded when a page shows it.
 * @param folder flows/
 * @param watch whether an edit of a flow makes the module anew in dev
 */
export function recordingsPlugin(folder: string, watch = true): Plugin {
  return {
    name: 'recordings',
    enforce: 'pre',
    resolveId: id => id === ID || id.startsWith(`${ID}/`) ? `\0${id}` : undefined,
    async load(id) {
      if (id === `\0${ID}`) {
        return `export default { ${recordedFlows(folder).map(name => `${JSON.stringify(name)}: () => import(${JSON.stringify(`${ID}/${name}`)})`).join(', ')} }`
      }
      if (!id.startsWith(`\0${ID}/`)) return
      const name = id.slice(ID.length + 2)
      const read = (file: string) => {
        const path = join(folder, name, file)
        if (watch) this.addWatchFile(path)
        return readFileSync(path, 'utf8')
      }
      const file = parseRecording(name, read(RECORDING))
      const sources = Object.fromEntries(Object.keys(file.sources).filter(source => source.endsWith('.py')).map(source => [source, read(source)]))
      layouter ??= import('../../shared/graph/layouts.ts')
      const { layoutsOf } = await layouter
      const layouts = await layoutsOf(expand(name, file))
      return `export default JSON.parse(${JSON.stringify(JSON.stringify({ file, sources, layouts } satisfies FlowData))})`
    }
  }
}
