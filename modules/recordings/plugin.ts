import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { RECORDING } from '../../shared/recording/sources.ts'
import { recordingsIn } from './read.ts'
import type { Recordings } from './read.ts'

const ID = '#recordings'

/**
 * A plugin for Vite and for Rollup that makes the module `#recordings` of the recordings as they are now: a chunk for
 * each flow, loaded when a page shows it.
 * @param folder flows/
 * @param recordings what is in it; several plugins may share them
 */
export function recordingsPlugin(folder: string, { flowNames, readFlow }: Recordings = recordingsIn(folder)): Plugin {
  return {
    name: 'recordings',
    enforce: 'pre',
    resolveId: id => id === ID || id.startsWith(`${ID}/`) ? `\0${id}` : undefined,
    async load(id) {
      if (id === `\0${ID}`) {
        const chunks = flowNames().map(name => `${JSON.stringify(name)}: () => import(${JSON.stringify(`${ID}/${name}`)})`)
        return `const flows = { ${chunks.join(', ')} }\nexport const flowNames = () => Object.keys(flows)\nexport const readFlow = async name => (await flows[name]()).default\n`
      }
      if (!id.startsWith(`\0${ID}/`)) return
      const name = id.slice(ID.length + 2)
      this.addWatchFile(join(folder, name, RECORDING))
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(await readFlow(name)))})`
    }
  }
}

/**
 * The same for dev: a `#recordings` that reads the folder whenever it is asked, so that flows may come, change, break and
 * go while pages are open, and nothing has to be built again.
 */
export function liveRecordingsPlugin(folder: string): Plugin {
  const read = fileURLToPath(new URL('read.ts', import.meta.url))
  return {
    name: 'recordings',
    enforce: 'pre',
    resolveId: id => id === ID ? `\0${ID}` : undefined,
    load: id => id === `\0${ID}` ? `import { recordingsIn } from ${JSON.stringify(read)}\nexport const { flowNames, readFlow } = recordingsIn(${JSON.stringify(folder)})\n` : undefined
  }
}
