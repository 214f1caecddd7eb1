import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Concept } from './concept.ts'
import { GLOSSARY, readGlossary } from './schema.ts'

/**
 * The concepts of a site as they are on disk now: those that can be read, since the check tells of the others. A site need
 * not have any.
 */
export function conceptsIn(contentDir: string): Concept[] {
  try {
    return readGlossary(readFileSync(join(contentDir, GLOSSARY), 'utf8')).concepts
  }
  catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
