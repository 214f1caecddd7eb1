import { createHash } from 'node:crypto'
import type { PythonTwoslashResult } from './analyse.ts'

/** Letters only: VitePress takes digits, hyphens and `=` of a fence for lines to mark and to count from. */
const KEY = /(?:^|\s)twoslash:([a-p]{16})(?=\s|$)/

/** The key that a pre-pass left in a fence's meta. */
export function resultKey(meta: string | null | undefined): string | undefined {
  return KEY.exec(meta ?? '')?.[1]
}

/** Results on their way from a pre-pass, which may wait for the checker, to a highlighter, which may not. */
export class Results {
  readonly #results = new Map<string, PythonTwoslashResult>()

  /** Keeps a result, and gives the fence's meta with the key to it. */
  keep(result: PythonTwoslashResult, meta: string | null | undefined): string {
    const key = createHash('sha256').update(JSON.stringify(result)).digest('hex').slice(0, 16).replaceAll(/./g, digit => 'abcdefghijklmnop'.charAt(parseInt(digit, 16)))
    this.#results.set(key, result)
    return `${(meta ?? '').replace(KEY, '')} twoslash:${key}`.trim()
  }

  recall(key: string): PythonTwoslashResult | undefined {
    return this.#results.get(key)
  }
}
