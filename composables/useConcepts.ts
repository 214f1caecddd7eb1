import { glossary } from '#concepts'
import { buildConcepts, type Concepts } from '#shared/concepts/graph.ts'

/** The concepts of the site and what builds on what. */
export const useConcepts = onceABuild(async (): Promise<Concepts> => buildConcepts(glossary(), (await useSite()).reading))
