import type { SyntaxNode, Tree } from '@lezer/common'
import { SampleError } from './findings.ts'
import type { SampleFinding } from './findings.ts'
import { parseNotations, removing } from './notation.ts'
import type { Notations, Pointer, Removal } from './notation.ts'
import { findNames, parsePython } from './python.ts'
import { findRegions, indentOf, regionNamed } from './regions.ts'
import type { Region } from './regions.ts'
import { EditedText, Lines } from './text.ts'

/** What of a file readers see, and what is asked about it. Offsets are those of the file. */
export interface Excerpt {
  /** What they do not see: lines, and how far in those that stay are. */
  hidden: Removal[]
  queries: Pointer[]
  /** The texts of files beside it that it imports, by their paths from its folder. */
  modules?: Record<string, string>
}

/** What an author asks for. */
export interface ExcerptRequest {
  /** A class, function or region; without a name, the whole file. */
  name?: string
  /** Texts of the file, each of which ends in or with a name whose type is to be shown. */
  queries?: readonly string[]
}

/** Part of a file, as readers see it. */
export interface Shown {
  excerpt: Excerpt
  code: string
  /** For each line of it, the line of the file, from 0. */
  lines: number[]
  /** Everything in the file that has a name. */
  regions: Region[]
}

/**
 * Cuts a region out of a Python file: its lines as far to the left as they go, without markers of regions and without
 * blank lines at the ends.
 * @param code normalised
 * @param path what messages call the file
 * @throws SampleError with findings of the file, or, at line 0, of the request
 */
export function cutExcerpt(code: string, { name, queries = [] }: ExcerptRequest, path: string): Shown {
  const tree = parsePython(code)
  const lines = new Lines(code)
  const { regions, markers, findings } = findRegions(code, tree)
  if (findings.length) throw new SampleError(findings)
  const region = name === undefined ? { first: 0, last: lines.count - 1 } : regionNamed(name, regions)
  if (typeof region === 'string') throw wrong('include-name', `${path} ${region}`)
  const kept = withoutBlankEnds(Array.from({ length: Math.max(0, region.last - region.first + 1) }, (_, index) => region.first + index).filter(line => !markers.has(line)), lines)
  if (!kept.length) throw wrong('include-name', `${path}${name === undefined ? '' : `#${name}`} is empty: write code there, or remove the fence`)
  const hidden = hiddenBeside(kept, lines, tree)
  const shown = new EditedText(code, removing(hidden))
  const missed: SampleFinding[] = []
  const pointers = queries.flatMap((query): Pointer[] => {
    const at = findQuery(query, code, tree, shown)
    if (typeof at === 'number') return [{ at, line: lines.position(at).line, mark: `query="${query}"` }]
    missed.push(missedQuery(query, at, path, lines))
    return []
  })
  if (missed.length) throw new SampleError(missed)
  return { excerpt: { hidden, queries: pointers }, code: shown.text.trimEnd(), lines: kept, regions }
}

/** The excerpt as notations would say it. A file that has notations itself, or tells the checker to look away, is wrong. */
export function excerptNotations({ hidden, queries }: Excerpt, code: string): Notations {
  const lines = new Lines(code)
  const own = parseNotations(code)
  const refused = new Set([...own.lines.map(({ at }) => lines.position(at).line), ...own.findings.map(({ line }) => line - 1)])
  return {
    queries, completions: [], highlights: [], tags: [], files: own.files.slice(0, 1).map(({ name }) => ({ name, start: 0, end: code.length })),
    expected: new Map(), silenced: new Set(), cuts: hidden, lines: [],
    findings: [...refused].toSorted((a, b) => a - b).map(line => ({
      rule: 'file-notation',
      message: `"${lines.content(line).trim()}" is a notation of samples, or silences the type checker: take it out of the file. Queries and lines to mark go after the fence's language`,
      line: line + 1,
      column: indentOf(lines.content(line)) + 1
    }))
  }
}

/** A finding of what the fence says. */
export function wrong(rule: string, message: string): SampleError {
  return new SampleError([{ rule, message, line: 0, column: 1 }])
}

function withoutBlankEnds(kept: readonly number[], lines: Lines): number[] {
  const isCode = (line: number) => lines.content(line).trim() !== ''
  return kept.slice(Math.max(0, kept.findIndex(isCode)), kept.findLastIndex(isCode) + 1)
}

/** The lines between those that are kept, and the indent that these have in common. */
function hiddenBeside(kept: readonly number[], lines: Lines, tree: Tree): Removal[] {
  const hidden: Removal[] = []
  let next = 0
  const hide = (from: number, to: number) => from < to && hidden.push({ at: from, remove: to - from })
  // comments may stand further out than the code round them, and what a string holds is not indented
  const code = kept.filter(line => /^\s*[^\s#]/.test(lines.content(line)) && !beginsInString(lines.start(line), tree))
  const common = Math.min(...(code.length ? code : kept).map(line => indentOf(lines.content(line))))
  for (const line of kept) {
    const start = lines.start(line)
    hide(next, start)
    hide(start, start + Math.min(common, indentOf(lines.content(line))))
    next = lines.start(line + 1)
  }
  hide(next, lines.text.length)
  return hidden
}

function beginsInString(offset: number, tree: Tree): boolean {
  for (let node: SyntaxNode | null = tree.resolveInner(offset, 1); node; node = node.parent) {
    if (/String$/.test(node.name) && node.from < offset) return true
  }
  return false
}

/** Where the last name of a text stands, or all places where it does, when that is not one. Comments and strings do not count. */
function findQuery(query: string, code: string, tree: Tree, shown: EditedText): number | number[] {
  const names = findNames(code, tree)
  const found: number[] = []
  for (let at = query ? code.indexOf(query) : -1; at >= 0; at = code.indexOf(query, at + 1)) {
    const end = at + query.length
    if (isInName(code, at) || isInName(code, end) || shown.rangeToEdited(at, query.length) === undefined) continue
    const last = names.findLast(({ start, length }) => start >= at && start + length <= end)
    if (last) found.push(last.start)
  }
  const [only, ...others] = found
  return only !== undefined && !others.length ? only : found
}

/** Whether a name goes on over an offset. */
function isInName(code: string, offset: number): boolean {
  return /^[\p{L}\p{N}_]{2}$/u.test(code.slice(Math.max(0, offset - 1), offset + 1))
}

function missedQuery(query: string, found: readonly number[], path: string, lines: Lines): SampleFinding {
  const message = found.length
    ? `query="${query}" is there ${found.length} times, in the lines ${found.map(at => lines.position(at).line + 1).join(', ')} of ${path}: write more of the line it is about`
    : `query="${query}" is nowhere in what is shown of ${path}: expected a text of one line with a name in it, as it stands in the file`
  return { rule: 'include-query', message, line: 0, column: 1 }
}
