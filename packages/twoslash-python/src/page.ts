import { CheckerError, isSampleError, SampleError } from './findings.ts'
import type { FileFinding, SampleFinding } from './findings.ts'
import { findingInFile, includeFile, showsFile } from './include.ts'
import type { FenceText, Files, Inclusion } from './include.ts'
import { isPython } from './language.ts'
import { didYouMean, someOf } from './nearest.ts'
import { parseNotations, removing } from './notation.ts'
import { findCommentLines, parsePython } from './python.ts'
import { EditedText, Lines, normalise } from './text.ts'

const INCLUDE = /^#\s*@include(?![\w-])\s*:?\s*(.*?)\s*$/
const NAMED = /(?:^|\s)include\s+([\w-]+)/
const TRIGGER = /(?:^|\s)twoslash(?=\s|$)/
/** Titles and file names, in which any word may stand. */
const QUOTED = /"[^"]*"|'[^']*'|\[[^\]]*\]/g

/** Whether a fence is a Python sample to check: ```` ```python twoslash ````. */
export function isPythonTwoslash(language: string | null | undefined, meta: string | null | undefined): boolean {
  return isPython(language) && TRIGGER.test(unquoted(meta))
}

/** The meta of a fence that is to be shown as it is. */
export function withoutTrigger(meta: string | null | undefined): string {
  return (meta ?? '').replaceAll(new RegExp(TRIGGER, 'g'), '').trim()
}

function unquoted(meta: string | null | undefined): string {
  return (meta ?? '').replaceAll(QUOTED, ' ')
}

/** A sample with the earlier ones that it includes in their places, or a file with what is shown of it. */
export interface Sample {
  /** What is checked. */
  code: string
  /** What is shown of a file. */
  inclusion?: Inclusion
  /** The same finding at its place in what the author wrote: inside an included sample, at the `# @include`. */
  locate(finding: SampleFinding): SampleFinding
}

/** The samples of one page, in order: one that says `twoslash include setup` may be included by later ones. */
export class PageSamples {
  readonly #named = new Map<string, { code: string, line: number }>()
  readonly #files: Files | undefined

  /** @param files that fences may show; without them `file=` means nothing */
  constructor(files?: Files) {
    this.#files = files
  }

  /**
   * Takes in the next fence that says `twoslash`, of code or of a file.
   * @param line of the page, from 1, where the sample begins
   * @throws SampleError for what is wrong with the fence before anything is checked
   */
  addFence(fence: FenceText, line: number): Sample {
    if (!this.#files || !showsFile(fence.meta)) return this.add(fence.value, fence.meta, line)
    const inclusion = includeFile(fence, this.#files, true)
    const { path, source } = inclusion
    const name = NAMED.exec(unquoted(fence.meta))?.[1]
    if (name) this.#name(name, source, line)
    return { code: source, inclusion, locate: finding => findingInFile(finding, path) }
  }

  /**
   * Takes in the next sample.
   * @param line of the page, from 1, where the sample begins
   * @throws SampleError for a name that is taken, or that no earlier sample has
   */
  add(code: string, meta: string | null | undefined, line: number): Sample {
    const normal = normalise(code)
    const sample = this.#expand(normal)
    const name = NAMED.exec(unquoted(meta))?.[1]
    if (name) this.#name(name, sample.code, line)
    return sample
  }

  #name(name: string, code: string, line: number): void {
    const taken = this.#named.get(name)
    if (taken) throw new SampleError([{ rule: 'duplicate-name', message: `the page has a sample named ${name} already, at line ${taken.line}: choose another name`, line: 1, column: 1 }])
    const plain = new EditedText(code, removing(parseNotations(code).lines))
    this.#named.set(name, { code: plain.text.trimEnd(), line })
  }

  #expand(code: string): Sample {
    const lines = new Lines(code)
    const findings: SampleFinding[] = []
    const edits = findCommentLines(code, parsePython(code)).flatMap(({ start, text }) => {
      const name = INCLUDE.exec(text)?.[1]
      if (name === undefined) return []
      const { line } = lines.position(start)
      const included = this.#named.get(name)
      if (included) return [{ at: start, remove: lines.end(line) - start, insert: included.code }]
      const known = [...this.#named.keys()]
      findings.push({
        rule: 'include-name',
        message: `no earlier sample of the page is named "${name}"${didYouMean(name, known)}${known.length ? ` (named so far: ${someOf(name, known)})` : ': name one with ```python twoslash include <name>'}`,
        line: line + 1,
        column: 1
      })
      return []
    })
    if (findings.length) throw new SampleError(findings)
    const expanded = new EditedText(code, edits)
    const expandedLines = new Lines(expanded.text)
    return {
      code: expanded.text,
      locate(finding) {
        const offset = expandedLines.offset({ line: finding.line - 1, character: finding.column - 1 })
        const source = expanded.toSource(offset)
        const { line, character } = lines.position(source)
        // an included character has no place of its own: the source goes on behind it
        const column = expanded.toEdited(source) === offset ? character + 1 : 1
        return { ...finding, line: line + 1, column }
      }
    }
  }
}

/** Where a sample stands: the line, from 1, of its first line of code, and how far its code is indented, as in a list. */
export interface SamplePlace { file: string, line: number, indent: number }

/**
 * What is wrong with a sample, at its places of the file.
 * @param sample undefined where it could not be taken into its page
 * @throws CheckerError with file and line for an error that says nothing of the sample
 */
export function findingsInFile(error: unknown, sample: Sample | undefined, { file, line, indent }: SamplePlace): FileFinding[] {
  if (!isSampleError(error)) throw new CheckerError(`${file}:${line} this sample could not be checked: ${error instanceof Error ? error.message : error}`, { cause: error })
  return error.findings.map((finding) => {
    const at = sample?.locate(finding) ?? finding
    return { ...at, file, line: line + at.line - 1, column: at.column + indent }
  })
}
