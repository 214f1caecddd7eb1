import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { METAFLOW_VERSION } from '#shared/metaflow.ts'
import { repositoryDir } from '#shared/repository.ts'
import { findPython } from '../recorder/python.ts'

/** The list of Metaflow's files and symbols, in the repository. */
export const SYMBOL_FILE = 'shared/source/symbols.json'
/** The command that writes it. */
export const UPDATE = 'npm run truth -- --update'

const READER = fileURLToPath(new URL('symbols.py', import.meta.url))
const MOST_OUTPUT = 10_000_000

/**
 * Writes the list anew from the installed Metaflow, read and not imported beyond its name.
 * @throws Error where Metaflow is not installed, or another release than the one that the articles are about
 */
export async function updateSymbols(): Promise<void> {
  const { path, metaflow } = await findPython()
  if (metaflow !== METAFLOW_VERSION) throw new Error(`${path} has Metaflow ${metaflow}: expected ${METAFLOW_VERSION}, as shared/metaflow.ts says`)
  const { stdout } = await promisify(execFile)(path, [READER], { env: { ...process.env, USERNAME: 'reader' }, maxBuffer: MOST_OUTPUT })
  await writeFile(join(repositoryDir, SYMBOL_FILE), stdout)
}
