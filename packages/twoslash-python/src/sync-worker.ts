import { runAsWorker } from 'synckit'
import type { Verdict } from './cache.ts'
import { isSampleError } from './findings.ts'
import { createPythonTwoslasher } from './twoslasher.ts'
import type { PythonTwoslasher, PythonTwoslasherOptions } from './twoslasher.ts'

const twoslashers = new Map<string, PythonTwoslasher>()

/** One question of the synchronous twoslasher: without code, whatever runs for these options ends. */
runAsWorker(async (options: PythonTwoslasherOptions, code: string | undefined): Promise<Verdict | { failure: string } | undefined> => {
  const id = JSON.stringify(options)
  const twoslasher = twoslashers.get(id) ?? createPythonTwoslasher(options)
  twoslashers.set(id, twoslasher)
  if (code === undefined) {
    await twoslasher.stop()
    return undefined
  }
  try {
    return { result: await twoslasher.run(code) }
  }
  catch (error) {
    if (isSampleError(error)) return { findings: error.findings }
    // classes do not survive the way to the other thread
    return { failure: error instanceof Error ? error.message : String(error) }
  }
})
