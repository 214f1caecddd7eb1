import type { FileFinding } from './findings.ts'
import { findFences } from './fences.ts'
import { findingsInFile, PageSamples } from './page.ts'
import type { Sample } from './page.ts'
import type { PythonTwoslasher } from './twoslasher.ts'

/** What was checked, and what is wrong with it. */
export interface Verification { findings: FileFinding[], samples: number }

/**
 * Checks the samples of a Markdown file, or a Python file, which is one sample.
 * @param file the name that findings give to it; one that ends in `.py` is Python
 * @throws CheckerError with file and line when the type checker fails
 */
export async function verify(file: string, text: string, twoslasher: Pick<PythonTwoslasher, 'run'>): Promise<Verification> {
  const fences = /\.pyi?$/.test(file) ? [{ code: text, meta: '', line: 1, indent: 0 }] : findFences(text)
  const page = new PageSamples()
  const findings: FileFinding[] = []
  for (const { code, meta, line, indent } of fences) {
    let sample: Sample | undefined
    try {
      sample = page.add(code, meta, line)
      await twoslasher.run(sample.code)
    }
    catch (error) {
      findings.push(...findingsInFile(error, sample, { file, line, indent }))
    }
  }
  return { findings, samples: fences.length }
}
