import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { CheckerError } from '../findings.ts'

export interface CheckerOptions {
  /** Folder of type stubs: `<stubPath>/metaflow/__init__.pyi`, … */
  stubPath?: string
  /** Language version that samples are written for. Default 3.12. */
  pythonVersion?: string
  /** Folders whose modules samples may import. */
  extraPaths?: readonly string[]
  /** Rules of basedpyright, over the defaults below. */
  rules?: Readonly<Record<string, 'none' | 'information' | 'warning' | 'error' | boolean>>
  /** Milliseconds after which an unanswered request counts as a hang. Default 30,000. */
  timeout?: number
  /** The language server's script. Default: that of the installed basedpyright. */
  server?: string
}

/** Right for samples in documentation, where `standard` would refuse what is idiomatic there, or let a typo pass. */
const RULES: NonNullable<CheckerOptions['rules']> = {
  // stubs come without sources, by design
  reportMissingModuleSource: 'none',
  // `Flow('F').latest_run.data.x` is idiomatic, and its hover still says `Run | None`
  reportOptionalMemberAccess: 'none',
  reportOptionalSubscript: 'none',
  reportOptionalIterable: 'none',
  // an expression that only shows a value, as in a notebook
  reportUnusedExpression: 'none',
  reportUnusedCoroutine: 'none',
  reportPossiblyUnboundVariable: 'none',
  // `self.index + 1`, where the index is None only outside a foreach
  reportOptionalOperand: 'none',
  reportMissingImports: 'error',
  reportAttributeAccessIssue: 'error',
  reportUndefinedVariable: 'error',
  // `[{'x': 1, 'y': 2.5}]` is list[dict[str, int | float]], not list[dict[str, Unknown]]; an error that comes only of
  // this is not counted (analyse.ts)
  strictListInference: true,
  strictDictionaryInference: true,
  strictSetInference: true
}

/** The checker's configuration file. Nothing in it depends on the machine but absolute paths. */
export function configuration({ stubPath, pythonVersion = '3.12', extraPaths = [], rules }: CheckerOptions): Record<string, unknown> {
  for (const folder of [...stubPath === undefined ? [] : [stubPath], ...extraPaths]) {
    if (!existsSync(folder)) throw new CheckerError(`There is no folder ${resolve(folder)}: expected type stubs or modules there (options stubPath and extraPaths)`)
  }
  return {
    include: ['.'],
    ...stubPath !== undefined && { stubPath: resolve(stubPath) },
    extraPaths: extraPaths.map(path => resolve(path)),
    pythonVersion,
    pythonPlatform: 'Linux',
    typeCheckingMode: 'standard',
    useLibraryCodeForTypes: false,
    failOnWarnings: false,
    ...RULES,
    ...rules
  }
}

/** The installed basedpyright: its language server and its version. */
export function findBasedpyright(): { server: string, version: string } {
  const manifest = createRequire(import.meta.url).resolve('basedpyright/package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  return { server: join(dirname(manifest), 'langserver.index.js'), version }
}
