import type { Finding } from '#shared/check/types.ts'

/** What the check says of the file behind a page; `file` is null where there is none. */
export interface Problems {
  file: string | null
  findings: Finding[]
}

/** Dev only: asks `/__check`, which reads the file afresh. */
export function useProblems(path: string): Promise<Problems> {
  return $fetch<Problems>('/__check', { query: { path } })
}
