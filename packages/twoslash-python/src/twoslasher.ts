import { analyse } from './analyse.ts'
import type { PythonTwoslashResult } from './analyse.ts'
import { fingerprint, sampleKey, VerdictCache } from './cache.ts'
import type { Verdict } from './cache.ts'
import { Checker } from './checker/checker.ts'
import type { CheckerOptions } from './checker/settings.ts'
import type { Excerpt } from './excerpt.ts'
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
   * @param excerpt of a file: the file is checked whole, has no notations, and this of it is shown
   * @throws SampleError with everything that is wrong in it
   * @throws CheckerError when the type checker fails
   */
  run(code: string, excerpt?: Excerpt): Promise<PythonTwoslashResult>
  /** Results that a pre-pass made, for the transformer. */
  readonly results: Results
  /** Changes whenever a result may: a key for caches of what is made of results. Read anew with each call. */
  fingerprint(): string
  /** Ends the type checker. The next sample that no cache knows starts it again. */
  stop(): Promise<void>
}

/** A fingerprint counts as current for so many times as long as it took to read: stubs may be few, or a folder of packages. */
const STAYS_CURRENT = 20

export function createPythonTwoslasher(options: PythonTwoslasherOptions = {}): PythonTwoslasher {
  const checker = new Checker(options)
  const cache = options.cache === undefined ? undefined : new VerdictCache(options.cache)
  const running = new Map<string, Promise<Verdict>>()
  let print = ''
  let currentUntil = 0

  function refresh(): string {
    const begin = performance.now()
    const now = fingerprint(options)
    // the server keeps what it has read of the stubs
    if (print && now !== print) void checker.stop()
    const end = performance.now()
    currentUntil = end + STAYS_CURRENT * (end - begin)
    return print = now
  }

  function current(): string {
    return performance.now() < currentUntil ? print : refresh()
  }

  async function judge(code: string, excerpt: Excerpt | undefined): Promise<Verdict> {
    const basis = current()
    const key = sampleKey(basis, code, excerpt)
    const known = cache?.read(key)
    if (known) return known
    const verdict: Verdict = await analyse(code, checker, excerpt).then(
      result => ({ result }),
      (error: unknown) => {
        // a checker that fails says nothing about the sample
        if (isSampleError(error)) return { findings: error.findings }
        throw error
      }
    )
    if (!cache) return verdict
    // where stubs were edited meanwhile, nobody knows which of them the checker has read
    if (refresh() !== basis) return judge(code, excerpt)
    cache.write(key, verdict)
    return verdict
  }

  return {
    results: new Results(),
    async run(code, excerpt) {
      const normal = normalise(code)
      const id = sampleKey('', normal, excerpt)
      const judging = running.get(id) ?? judge(normal, excerpt).finally(() => running.delete(id))
      running.set(id, judging)
      const verdict = await judging
      if ('findings' in verdict) throw new SampleError(verdict.findings)
      return structuredClone(verdict.result)
    },
    fingerprint: refresh,
    stop: () => checker.stop()
  }
}
