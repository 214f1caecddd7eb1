import { analyse } from './analyse.ts'
import type { PythonTwoslashResult } from './analyse.ts'
import { fingerprint, sampleKey, VerdictCache } from './cache.ts'
import type { Verdict } from './cache.ts'
import { Checker } from './checker/checker.ts'
import type { CheckerOptions } from './checker/settings.ts'
import { isSampleError, SampleError } from './findings.ts'
import { Results } from './results.ts'
import { normalise } from './text.ts'

export interface PythonTwoslasherOptions extends CheckerOptions {
  /** Folder that keeps results between builds; processes may share it. Default: none is kept. */
  cache?: string
}

/** Checks Python samples, and says what is at each place of them. */
export interface PythonTwoslasher {
  /**
   * Checks one sample.
   * @throws SampleError with everything that is wrong in it
   * @throws CheckerError when the type checker fails
   */
  run(code: string): Promise<PythonTwoslashResult>
  /** Results that a pre-pass made, for the transformer. */
  readonly results: Results
  /** Changes whenever a result may: a key for caches of what is made of results. Read anew with each call. */
  fingerprint(): string
  /** Ends the type checker. The next sample that no cache knows starts it again. */
  stop(): Promise<void>
}

export function createPythonTwoslasher(options: PythonTwoslasherOptions = {}): PythonTwoslasher {
  const checker = new Checker(options)
  const cache = options.cache === undefined ? undefined : new VerdictCache(options.cache)
  const running = new Map<string, Promise<Verdict>>()
  let print = ''

  async function judge(code: string, key: string): Promise<Verdict> {
    const known = cache?.read(key)
    if (known) return known
    const verdict: Verdict = await analyse(code, checker).then(
      result => ({ result }),
      (error: unknown) => {
        // a checker that fails says nothing about the sample
        if (isSampleError(error)) return { findings: error.findings }
        throw error
      }
    )
    cache?.write(key, verdict)
    return verdict
  }

  return {
    results: new Results(),
    async run(code) {
      const normal = normalise(code)
      const key = sampleKey(print ||= fingerprint(options), normal)
      const judging = running.get(key) ?? judge(normal, key)
      running.set(key, judging)
      try {
        const verdict = await judging
        if ('findings' in verdict) throw new SampleError(verdict.findings)
        return structuredClone(verdict.result)
      }
      finally {
        running.delete(key)
      }
    },
    fingerprint() {
      const now = fingerprint(options)
      // the server keeps what it has read of the stubs
      if (print && now !== print) void checker.stop()
      return print = now
    },
    stop: () => checker.stop()
  }
}
