import type { SampleFinding } from './findings.ts'
import { nearest } from './nearest.ts'
import { findCommentLines, isInString, parsePython } from './python.ts'
import { Lines } from './text.ts'
import type { Edit } from './text.ts'

/** A place in a sample, and the notation that points at it: as it is written, and its line, from 0. */
export interface Pointer { at: number, line: number, mark: string }

export interface Removal { at: number, remove: number }

/** What a sample says in comments; offsets are those of the sample. */
export interface Notations {
  queries: Pointer[]
  completions: Pointer[]
  highlights: { start: number, length: number, text?: string }[]
  tags: { name: string, text?: string, at: number }[]
  /** Parts under a `# @filename`; the first has the name `DEFAULT_FILE` when the sample gives it none. */
  files: { name: string, start: number, end: number }[]
  /** Rules that `# @errors` declares, and the lines, from 0, where it does. */
  expected: Map<string, number>
  /** Rules that `# @noErrors` silences, or all. */
  silenced: 'all' | Set<string>
  /** Parts that are cut. */
  cuts: Removal[]
  /** The lines of the notations themselves. */
  lines: Removal[]
  findings: SampleFinding[]
}

const DEFAULT_FILE = 'sample.py'
const TAGS: readonly string[] = ['log', 'warn', 'error', 'annotate']
const FLAGS = ['errors', 'noErrors', 'filename', 'include', ...TAGS]
const CUTS = ['cut', 'cut-before', 'cut-after', 'cut-start', 'cut-end']

/** Without a colon, a decorator that is commented out looks the same. */
const FLAG = /^#\s*@([\w-]+)\s*(?:(:)\s*(.*?))?\s*$/
const FLAG_WITHOUT_COLON = /^#\s*@([\w-]+)\s+\S/
const CUT = /^#\s*-{2,}(\s*)(\w[\w \t-]*?)(\s*)(-*)\s*$/
const POINTER = /^#\s*\^([?|])/
/** A single caret belongs to a comment such as `# ^ see above`. */
const HIGHLIGHT = /^#\s*(\^{2,})(?:\s+(.*?))?\s*$/
const IGNORE_ALL = /^#\s*type:\s*ignore(?:\s|\[|$)/

/** Reads the notations of a sample. Whatever is wrong with them is told in `findings`, all at once. */
export function parseNotations(code: string): Notations {
  const notations: Notations = {
    queries: [], completions: [], highlights: [], tags: [], files: [{ name: DEFAULT_FILE, start: 0, end: code.length }],
    expected: new Map(), silenced: new Set(), cuts: [], lines: [], findings: []
  }
  const lines = new Lines(code)
  const tree = parsePython(code)
  const comments = new Map(findCommentLines(code, tree).map(comment => [lines.position(comment.start).line, comment.text]))
  const reader = new Reader(notations, lines, offset => isInString(tree, offset))
  for (let line = 0; line < lines.count; line++) {
    const comment = comments.get(line)
    if (comment === undefined || !reader.read(line, comment)) reader.code(line, comment)
  }
  reader.end()
  return notations
}

/** What readers do not see of a sample: what is cut, and the notations themselves. */
export function hidden({ cuts, lines }: Notations): Edit[] {
  return removing([...cuts, ...lines])
}

export function removing(removals: readonly Removal[]): Edit[] {
  return removals.map(removal => ({ ...removal, insert: '' }))
}

class Reader {
  readonly #notations: Notations
  readonly #lines: Lines
  readonly #isInString: (offset: number) => boolean
  /** The last line that is code, which pointers are about. */
  #target: number | undefined
  /** Tags with no line of code above them. */
  readonly #waiting: Notations['tags'] = []
  #cutStart: { line: number, target: number | undefined } | undefined
  /** Whether the file so far has lines that are no notations, and whether one of them is code. */
  #hasLines = false
  #hasCode = false

  constructor(notations: Notations, lines: Lines, isInString: (offset: number) => boolean) {
    this.#notations = notations
    this.#lines = lines
    this.#isInString = isInString
  }

  code(line: number, comment: string | undefined): void {
    const content = this.#lines.content(line)
    if (/^\s*\/\/\s*(?:\^[?|]|@\w+|---)/.test(content) && !this.#isInString(this.#lines.start(line))) {
      this.#find('unknown-notation', line, 'notations in Python begin with #, not with //')
    }
    if (!this.#hasCode && comment !== undefined && IGNORE_ALL.test(comment)) {
      this.#find('unknown-notation', line, '# type: ignore above the code keeps the type checker from the whole sample: write # @noErrors')
    }
    if (!content.trim()) return
    this.#target = line
    if (this.#cutStart === undefined) {
      for (const tag of this.#waiting.splice(0)) tag.at = this.#lines.start(line)
    }
    this.#hasLines = true
    this.#hasCode ||= comment === undefined
  }

  /** Whether the comment is a notation. */
  read(line: number, comment: string): boolean {
    const isNotation = this.#cut(line, comment) || this.#flag(line, comment) || this.#pointer(line, comment) || this.#highlight(line, comment)
    if (isNotation) this.#notations.lines.push({ at: this.#lines.start(line), remove: this.#lines.start(line + 1) - this.#lines.start(line) })
    return isNotation
  }

  end(): void {
    if (this.#cutStart !== undefined) this.#find('cut-markers', this.#cutStart.line, '---cut-start--- is never closed: add # ---cut-end---')
  }

  #cut(line: number, comment: string): boolean {
    const [, before = '', words, after = '', dashes = ''] = CUT.exec(comment) ?? []
    if (words === undefined) return false
    const name = words.toLowerCase().replaceAll(/[\s_]+/g, '-')
    const isClosed = dashes.length > 1
    // `# ---- output ----` is a heading; only what is written as tightly as a notation may be a misspelt one
    const meant = CUTS.includes(name) ? name : isClosed && !before && !after ? nearest(name, CUTS) : undefined
    if (!meant) return false
    const [start, end] = [this.#lines.start(line), this.#lines.start(line + 1)]
    if (comment.replaceAll(/\s/g, '') !== `#---${meant}---`) {
      this.#find('unknown-notation', line, `${comment.trim()} is not a notation: expected # ---${meant}---`)
    }
    else if (meant === 'cut-start') this.#openCut(line)
    else if (meant === 'cut-end') this.#closeCut(line)
    else {
      this.#cutOut(meant === 'cut-after' ? start : 0, meant === 'cut-after' ? this.#lines.text.length : end)
      // nothing points over a cut
      this.#target = undefined
      this.#waiting.length = 0
    }
    return true
  }

  #openCut(line: number): void {
    if (this.#cutStart) this.#find('cut-markers', line, '---cut-start--- inside another one: close that first with # ---cut-end---')
    else this.#cutStart = { line, target: this.#target }
  }

  #closeCut(line: number): void {
    if (!this.#cutStart) return this.#find('cut-markers', line, '---cut-end--- without a ---cut-start--- before it')
    this.#cutOut(this.#lines.start(this.#cutStart.line), this.#lines.start(line + 1))
    this.#target = this.#cutStart.target
    this.#cutStart = undefined
  }

  #flag(line: number, comment: string): boolean {
    const [, name = '', colon, value = ''] = FLAG.exec(comment) ?? []
    if (!name) return this.#flagWithoutColon(line, comment)
    const { expected, silenced } = this.#notations
    const words = value.split(/[\s,]+/).filter(Boolean)
    if (TAGS.includes(name)) this.#tag(line, name, value)
    else if (name === 'filename') this.#file(line, value)
    else if (name === 'errors') {
      if (!words.length) this.#find('unknown-notation', line, '# @errors: names no rule. Write for instance # @errors: reportAttributeAccessIssue')
      for (const rule of words) expected.set(rule, line)
    }
    else if (name === 'noErrors') {
      if (!words.length) this.#notations.silenced = 'all'
      else if (silenced !== 'all') for (const rule of words) silenced.add(rule)
    }
    else if (name === 'include') this.#find('include-name', line, '# @include: works on a page, where an earlier sample has the name')
    else {
      // `# @logs` alone is a decorator that is commented out
      const meant = nearest(name, colon ? FLAGS : FLAGS.filter(flag => !TAGS.includes(flag)))
      if (!meant) return false
      this.#find('unknown-notation', line, `# @${name} is not a notation. Did you mean # @${meant}?`)
    }
    return true
  }

  #flagWithoutColon(line: number, comment: string): boolean {
    const name = FLAG_WITHOUT_COLON.exec(comment)?.[1]
    if (name === undefined || !FLAGS.includes(name)) return false
    this.#find('unknown-notation', line, `# @${name} needs a colon before what it says: # @${name}: …`)
    return true
  }

  /** A tag is shown below the line of code above it, or below the first line; in a part that is cut, not at all. */
  #tag(line: number, name: string, text: string): void {
    if (!text) this.#find('unknown-notation', line, `# @${name}: says nothing. Write its text after the colon`)
    if (this.#cutStart !== undefined) return
    const tag = { name, text, at: this.#target === undefined ? this.#lines.start(line) : this.#lines.end(this.#target) }
    this.#notations.tags.push(tag)
    if (this.#target === undefined) this.#waiting.push(tag)
  }

  #file(line: number, name: string): void {
    const { files } = this.#notations
    if (!/^(?:[\w-]+\/)*[\w-]+\.pyi?$/u.test(name)) {
      this.#find('file-name', line, `${name ? `"${name}" is not a file name` : '# @filename: gives no name'}: expected a path below the sample such as helpers.py or steps/train.py`)
    }
    else if (files.some(file => file.name === name)) this.#find('file-name', line, `the sample has two files named ${name}: give one of them another name`)
    const before = files.at(-1)
    // nothing but notations before the first # @filename is no file
    if (before?.name === DEFAULT_FILE && !this.#hasLines) files.pop()
    else if (before) before.end = this.#lines.start(line)
    files.push({ name, start: this.#lines.start(line + 1), end: this.#lines.text.length })
    this.#target = undefined
    this.#hasLines = this.#hasCode = false
  }

  #pointer(line: number, comment: string): boolean {
    const kind = POINTER.exec(comment)?.[1]
    if (!kind) return false
    const mark = `^${kind}`
    const at = this.#pointedAt(line, mark)
    if (at !== undefined) (kind === '?' ? this.#notations.queries : this.#notations.completions).push({ at, line, mark })
    return true
  }

  #highlight(line: number, comment: string): boolean {
    const [, carets, text] = HIGHLIGHT.exec(comment) ?? []
    if (!carets) return false
    const start = this.#pointedAt(line, carets)
    if (start === undefined) return true
    const length = Math.min(carets.length, this.#lines.end(this.#lines.position(start).line) - start)
    if (length) this.#notations.highlights.push({ start, length, ...text && { text } })
    else this.#find('highlight-target', line, `${carets} points past the end of the line above`)
    return true
  }

  /** The offset in the line of code above that a caret stands under. */
  #pointedAt(line: number, mark: string): number | undefined {
    const { character } = this.#lines.position(this.#lines.start(line) + this.#lines.content(line).indexOf('^'))
    if (this.#target === undefined) this.#find(mark === '^?' ? 'query-target' : mark === '^|' ? 'completion-target' : 'highlight-target', line, `${mark} has no line of code above it to point at`)
    return this.#target === undefined ? undefined : this.#lines.offset({ line: this.#target, character })
  }

  #cutOut(at: number, end: number): void {
    this.#notations.cuts.push({ at, remove: end - at })
  }

  #find(rule: string, line: number, message: string): void {
    const column = this.#lines.content(line).search(/\S/) + 1
    this.#notations.findings.push({ rule, message, line: line + 1, column })
  }
}
