import { isSampleError } from './findings.ts'
import type { SampleFinding } from './findings.ts'
import { findFences } from './fences.ts'
import { PageSamples } from './page.ts'
import type { Sample } from './page.ts'
import type { PythonTwoslasher } from './twoslasher.ts'

/** A finding at its place in a file; line and column from 1. */
export interface FileFinding extends SampleFinding { file: string }

/** What was checked, and what is wrong with it. */
export interface Verification { findings: FileFinding[], samples: number }

/**
 * Checks the samples of a Markdown file, or a Python file, which is one sample.
 * @param file the name that findings give to it; one that ends in `.py` is Python
 * @throws CheckerError when the type checker fails
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
      if (!isSampleError(error)) throw error
      for (const finding of error.findings) {
        const at = sample?.locate(finding) ?? finding
        findings.push({ ...at, file, line: line + at.line - 1, column: at.column + indent })
      }
    }
  }
  return { findings, samples: fences.length }
}

/** `docs/flows.md:12:5 reportCallIssue …` */
export function formatFinding({ file, line, column, rule, message }: FileFinding): string {
  return `${file}:${line}:${column} ${rule} ${message}`
}
