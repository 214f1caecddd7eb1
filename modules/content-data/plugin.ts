import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { conceptsIn } from '../../shared/concepts/read.ts'
import { statementsIn } from '../../shared/statements/read.ts'

/** A file of `content/` that is not a page, as a module: what its only export returns, and who reads it in dev. */
interface DataModule { id: string, name: string, read: (contentDir: string) => unknown, reader: string, from: string }

const MODULES: readonly DataModule[] = [
  { id: '#concepts', name: 'glossary', read: conceptsIn, reader: 'conceptsIn', from: 'concepts' },
  { id: '#statements', name: 'statements', read: statementsIn, reader: 'statementsIn', from: 'statements' }
]

const resolved = (id: string) => id.replace('#', '\0')

/**
 * A plugin for Vite and for Rollup that makes the modules `#concepts` and `#statements`.
 * @param isLive in dev the files are read whenever they are asked for, so that nothing has to be built again after an edit
 */
export function contentDataPlugin(contentDir: string, isLive: boolean): Plugin {
  return {
    name: 'content-data',
    enforce: 'pre',
    resolveId: id => MODULES.some(one => one.id === id) ? resolved(id) : undefined,
    load(id) {
      const module = MODULES.find(one => resolved(one.id) === id)
      if (!module) return
      return isLive ? liveCode(module, contentDir) : `const entries = ${JSON.stringify(module.read(contentDir))}\nexport const ${module.name} = () => entries\n`
    }
  }
}

function liveCode({ name, reader, from }: DataModule, contentDir: string): string {
  const path = fileURLToPath(new URL(`../../shared/${from}/read.ts`, import.meta.url))
  return `import { ${reader} } from ${JSON.stringify(path)}\nexport const ${name} = () => ${reader}(${JSON.stringify(contentDir)})\n`
}
