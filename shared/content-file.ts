import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The text of a file of `content/` that a site need not have.
 * @returns undefined where it is not there
 * @throws Error where it cannot be read
 */
export function readContentFile(contentDir: string, file: string): string | undefined {
  try {
    return readFileSync(join(contentDir, file), 'utf8')
  }
  catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
