import { glossary } from '#concepts'
import { buildConcepts, type Concepts } from '#shared/concepts/graph.ts'

let once: Promise<Concepts> | undefined

/** The concepts of the site and what builds on what. Server only: once per build, in dev afresh for each page so that edits show. */
export function useConcepts(): Promise<Concepts> {
  if (import.meta.dev) return load()
  return once ??= load()
}

async function load(): Promise<Concepts> {
  return buildConcepts(glossary(), (await useSite()).reading)
}
