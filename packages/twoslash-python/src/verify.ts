import type { FileFinding } from './findings.ts'
import { findFences } from './fences.ts'
import type { Files } from './include.ts'
import { findingsInFile, PageSamples } from './page.ts'
import type { Sample } from './page.ts'
import type { PythonTwoslasher } from './twoslasher.ts'

/** What was checked, and what is wrong with it. */
export interface Verification { findings: FileFinding[], samples: number }

/**
 * Checks the samples of a Markdown file, or a Python file, which is one sample.
 * @param file the name that findings give to it; one that ends in `.py` is Python
 * @param files that fences with `file=` show
 * @throws CheckerError with file and line when the type checker fails
 */
export async function verify(file: string, text: string, twoslasher: Pick<PythonTwoslasher, 'run'>, files?: Files): Promise<Verification> {
  const fences = /\.pyi?$/.test(file) ? [{ code: text, language: 'python', meta: '', line: 1, indent: 0 }] : findFences(text)
  const page = new PageSamples(files)
  const findings: FileFinding[] = []
  for (const { code, language, meta, line, indent } of fences) {
    let sample: Sample | undefined
    try {
      sample = page.addFence({ lang: language, meta, value: code }, line)
      await twoslasher.run(sample.code, sample.inclusion?.excerpt)
    }
    catch (error) {
      findings.push(...findingsInFile(error, sample, { file, line, indent }))
    }
  }
  return { findings, samples: fences.length }
}
