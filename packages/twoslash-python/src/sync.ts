import { fileURLToPath } from 'node:url'
import { createSyncFn } from 'synckit'
import type { PythonTwoslashResult } from './analyse.ts'
import type { Verdict } from './cache.ts'
import { CheckerError, SampleError } from './findings.ts'
import { Results } from './results.ts'
import type { PythonTwoslasherOptions } from './twoslasher.ts'

/** Milliseconds for one sample with two starts of the checker in it; the checker's own timeout comes first and says more. */
const TIMEOUT = 180_000
const WORKER = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './sync-worker.ts' : './sync-worker.js', import.meta.url))

/** A twoslasher that blocks, for highlighters that can't wait, such as markdown-it's. The checker runs in a worker thread. */
export interface SyncPythonTwoslasher {
  /**
   * Checks one sample.
   * @throws SampleError with everything that is wrong in it
   * @throws CheckerError when the type checker fails
   */
  runSync(code: string): PythonTwoslashResult
  /** Results that a pre-pass made, for the transformer. */
  readonly results: Results
  /** Ends the type checker. */
  stop(): void
}

export function createSyncPythonTwoslasher(options: PythonTwoslasherOptions = {}): SyncPythonTwoslasher {
  const ask = createSyncFn<(options: PythonTwoslasherOptions, code?: string) => Promise<Verdict | { failure: string } | undefined>>(WORKER, { timeout: TIMEOUT })
  return {
    results: new Results(),
    runSync(code) {
      const answer = ask(options, code)
      if (!answer || 'failure' in answer) throw new CheckerError(answer?.failure ?? 'the worker gave no answer')
      if ('findings' in answer) throw new SampleError(answer.findings)
      return answer.result
    },
    stop() {
      ask(options)
    }
  }
}
