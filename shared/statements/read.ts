import { readContentFile } from '../content-file.ts'
import { readStatements, STATEMENTS } from './schema.ts'
import type { Statement } from './statement.ts'

/** The statements of a site as they are on disk now: those that can be read, since the check reports the others. A site need not have any. */
export function statementsIn(contentDir: string): Statement[] {
  return readStatements(readContentFile(contentDir, STATEMENTS) ?? '{}').statements
}
