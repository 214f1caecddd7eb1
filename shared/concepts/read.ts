import { readContentFile } from '../content-file.ts'
import type { Concept } from './concept.ts'
import { GLOSSARY, readGlossary } from './schema.ts'

/**
 * The concepts of a site as they are on disk now: those that can be read, since the check tells of the others. A site need
 * not have any.
 */
export function conceptsIn(contentDir: string): Concept[] {
  return readGlossary(readContentFile(contentDir, GLOSSARY) ?? '{}').concepts
}
