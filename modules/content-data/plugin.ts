import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { ruleCards } from '../../shared/check/rule-cards.ts'
import { conceptsIn } from '../../shared/concepts/read.ts'
import { statementsIn } from '../../shared/statements/read.ts'

/** What pages show and what is not a page, as a module: the folder it is in, what its only export returns, and who reads it in dev. */
interface DataModule { id: string, name: string, dir: keyof DataFolders, read: (dir: string) => unknown, reader: string, from: string }

/** The content of the site, and the examples of the check's rules. */
export interface DataFolders { content: string, rules: string }

const MODULES: readonly DataModule[] = [
  { id: '#concepts', name: 'glossary', dir: 'content', read: conceptsIn, reader: 'conceptsIn', from: 'concepts/read.ts' },
  { id: '#statements', name: 'statements', dir: 'content', read: statementsIn, reader: 'statementsIn', from: 'statements/read.ts' },
  { id: '#rules', name: 'rules', dir: 'rules', read: ruleCards, reader: 'ruleCards', from: 'check/rule-cards.ts' }
]

const resolved = (id: string) => id.replace('#', '\0')

/**
 * A plugin for Vite and for Rollup that makes the modules `#concepts`, `#statements` and `#rules`.
 * @param isLive in dev the files are read whenever they are asked for, so that nothing has to be built again after an edit
 */
export function contentDataPlugin(folders: DataFolders, isLive: boolean): Plugin {
  return {
    name: 'content-data',
    enforce: 'pre',
    resolveId: id => MODULES.some(one => one.id === id) ? resolved(id) : undefined,
    load(id) {
      const module = MODULES.find(one => resolved(one.id) === id)
      if (!module) return
      const { name, read, dir } = module
      if (isLive) return liveCode(module, folders[dir])
      return `const entries = ${JSON.stringify(read(folders[dir]))}\nexport const ${name} = () => entries\n`
    }
  }
}

function liveCode({ name, reader, from }: DataModule, dir: string): string {
  const path = fileURLToPath(new URL(`../../shared/${from}`, import.meta.url))
  return `import { ${reader} } from ${JSON.stringify(path)}\nexport const ${name} = () => ${reader}(${JSON.stringify(dir)})\n`
}
