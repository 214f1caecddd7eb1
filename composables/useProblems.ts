import type { Finding } from '#shared/check/types.ts'

/** What the check says of the file behind a page; `file` is null where there is none. */
export interface Problems {
  file: string | null
  findings: Finding[]
}

/**
 * Dev only: asks `/__check`, which reads the file afresh. It is answered by Nuxt's own process and not by the server that
 * renders pages, so the question goes out by its full address.
 */
export function useProblems(path: string): Promise<Problems> {
  return $fetch<Problems>(new URL('/__check', useRequestURL().origin).href, { query: { path } })
}
