import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PythonTwoslashResult } from './analyse.ts'
import { findBasedpyright } from './checker/settings.ts'
import type { CheckerOptions } from './checker/settings.ts'
import type { Excerpt } from './excerpt.ts'
import type { SampleFinding } from './findings.ts'

/** What is known about a sample: how it is shown, or what is wrong with it. */
export type Verdict = { result: PythonTwoslashResult } | { findings: readonly SampleFinding[] }

/** What a file holds: a verdict that lost its hovers, say, would be one like any other. */
interface Entry { digest: string, verdict: Verdict }

/** Verdicts on disk, a file each; several processes may share the folder. */
export class VerdictCache {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Nothing for a sample that is not there, and for a file that cannot be read or is not as it was written: it is made again. */
  read(key: string): Verdict | undefined {
    try {
      const { digest, verdict }: Entry = JSON.parse(readFileSync(this.#file(key), 'utf8'))
      return digest === digestOf(key, verdict) ? verdict : undefined
    }
    catch {
      return undefined
    }
  }

  /** Under another name first, so that no reader finds half a file. What cannot be kept is made again the next time. */
  write(key: string, verdict: Verdict): void {
    const file = this.#file(key)
    const draft = `${file}.${randomBytes(6).toString('hex')}`
    try {
      mkdirSync(this.#folder, { recursive: true })
      writeFileSync(draft, JSON.stringify({ digest: digestOf(key, verdict), verdict } satisfies Entry))
      renameSync(draft, file)
    }
    catch {
      if (existsSync(draft)) rmSync(draft)
    }
  }

  #file(key: string): string {
    return join(this.#folder, `${key}.json`)
  }
}

/** Of a verdict and the sample that it is about. */
function digestOf(key: string, verdict: Verdict): string {
  return createHash('sha256').update(key).update('\0').update(JSON.stringify(verdict)).digest('hex')
}

/** Changes whenever a verdict may: with the checker, its options, the stubs and modules it reads, and this package. */
export function fingerprint(options: CheckerOptions): string {
  const { stubPath, pythonVersion, extraPaths = [], rules, server } = options
  const hash = createHash('sha256')
  hash.update(JSON.stringify([findBasedpyright().version, pythonVersion, rules, server]))
  for (const folder of [stubPath, ...extraPaths]) {
    hash.update('\0\0')
    if (folder !== undefined) updateWithFiles(hash, folder, /\.pyi?$|^py\.typed$/)
  }
  updateWithFiles(hash, dirname(fileURLToPath(import.meta.url)), /\.[jt]s$/)
  return hash.digest('hex').slice(0, 16)
}

function updateWithFiles(hash: ReturnType<typeof createHash>, folder: string, wanted: RegExp): void {
  const root = resolve(folder)
  if (!existsSync(root)) return
  for (const entry of readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const file = join(root, entry)
    if (!wanted.test(entry.split(sep).at(-1) ?? '') || !statSync(file, { throwIfNoEntry: false })?.isFile()) continue
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
}

/** The key of a sample, or of an excerpt of a file, under a fingerprint. */
export function sampleKey(fingerprint: string, code: string, excerpt?: Excerpt): string {
  const hash = createHash('sha256').update(fingerprint).update('\0').update(code)
  if (excerpt) hash.update('\0').update(JSON.stringify(excerpt))
  return hash.digest('hex').slice(0, 32)
}
