import type { Finding } from '#shared/check/types.ts'

/** What the check says of the file behind a page; `file` is null where there is none. */
export interface Problems {
  file: string | null
  findings: Finding[]
  /** what is left to be written, where it is a draft */
  unwritten: Finding[]
}

declare module 'h3' {
  interface H3EventContext {
    /** What was asked for this page already, by path: several of its parts want to know. */
    problems?: Record<string, Promise<Problems>>
  }
}

/**
 * Dev only: asks `/__check`, which reads the file afresh, once for a page that is being rendered. It is answered by Nuxt's own process
 * and not by the server that renders pages, so the question goes out by its full address.
 */
export function useProblems(path: string): Promise<Problems> {
  const context = useRequestEvent()?.context
  const asked = context ? context.problems ??= {} : {}
  return asked[path] ??= $fetch<Problems>(new URL('/__check', useRequestURL().origin).href, { query: { path } })
}
