import type { NodeWithoutPosition } from 'twoslash-protocol'
import type { CompletionItem, Diagnostic } from './checker/protocol.ts'
import type { OpenFile } from './checker/server.ts'
import type { SampleFinding } from './findings.ts'
import { readableError, readHover, withoutAliases } from './hover-text.ts'
import type { HoverText } from './hover-text.ts'
import type { Notations, Pointer, Removal } from './notation.ts'
import { findNames, isOurs, metaflowInsertions, parsePython } from './python.ts'
import type { NameToken } from './python.ts'
import { EditedText, Lines } from './text.ts'
import type { Position } from './text.ts'

/** A type error at an offset of the sample. */
export interface FileError { rule: string, text: string, start: number, length: number, filename: string }

/** What the checker says of one file of a sample. */
export interface FileReport { nodes: NodeWithoutPosition[], errors: FileError[], findings: SampleFinding[] }

const MAX_COMPLETIONS = 10
/** Takes the exact types of literals back, for one file. */
const LOOSELY = '# pyright: strictListInference=false, strictDictionaryInference=false, strictSetInference=false'
/** LSP's CompletionItemKind, as far as it says something of Python, in the words of @shikijs/twoslash's icons. */
const COMPLETION_KINDS: Record<number, string> = { 2: 'method', 3: 'function', 4: 'constructor', 6: 'property', 7: 'class', 9: 'module', 14: 'string', 21: 'property' }

/** One file of a sample: its text as the checker gets it, and the way back to the sample's offsets. */
export class SampleFile {
  readonly name: string
  /** The text that is checked: with types that Metaflow knows, and with the canary behind it. */
  readonly checked: string
  /** The same, with the types of literals as wide as an editor takes them. */
  readonly checkedLoosely: string
  readonly canaryLine: number
  readonly #start: number
  readonly #end: number
  /** The offset in the sample where the code of this file ends. */
  readonly #last: number
  readonly #sample: Lines
  readonly #names: NameToken[]
  readonly #notations: Notations
  readonly #edited: EditedText
  readonly #lines: Lines
  readonly #shown: EditedText

  constructor(file: Notations['files'][number], sample: string, notations: Notations, shown: EditedText, canary: string) {
    const content = sample.slice(file.start, file.end)
    const tree = parsePython(content)
    // the canary first, as no statement may end with our imports; behind an empty line, as a backslash may end the sample
    const insertions = [{ at: content.length, insert: `\n\n${canary}\n` }, ...metaflowInsertions(content, tree)]
    this.name = file.name
    this.#start = file.start
    this.#end = file.end
    this.#sample = new Lines(sample)
    this.#notations = notations
    this.#shown = shown
    this.#names = findNames(content, tree)
    this.#edited = new EditedText(content, insertions.map(insertion => ({ ...insertion, remove: 0 })))
    this.checked = this.#edited.text
    this.checkedLoosely = `${this.checked}${LOOSELY}\n`
    this.#lines = new Lines(this.checked)
    this.canaryLine = this.#lines.position(this.checked.lastIndexOf(canary)).line
    this.#last = endOfCode(sample, file, notations.lines)
  }

  /** Asks for everything that the sample wants to know about this file. */
  async report(server: OpenFile): Promise<FileReport> {
    const errors = await this.errors(server)
    const hovers = new Map<NameToken, HoverText>()
    // `self` is in every line, and says nothing
    const asked = this.#names.filter(token => token.text !== 'self' && this.#isShown(token))
    await Promise.all(asked.map(async (token) => {
      const hover = await this.#hover(token, server)
      if (hover) hovers.set(token, hover)
    }))
    const findings: SampleFinding[] = []
    const answers = [
      ...await Promise.all(this.#within(this.#notations.queries).map(query => this.#query(query, server))),
      ...await Promise.all(this.#within(this.#notations.completions).map(pointer => this.#complete(pointer, server)))
    ]
    const nodes = [...hovers].map(([token, hover]): NodeWithoutPosition => ({ type: 'hover', target: token.text, ...this.#place(token), ...hover }))
    for (const answer of answers) {
      if ('rule' in answer) findings.push(answer)
      else nodes.push(answer)
    }
    return { nodes: withoutAliases(nodes), findings, errors }
  }

  /** What the checker finds wrong, but for what the sample silences. */
  async errors(server: OpenFile): Promise<FileError[]> {
    return this.#notations.silenced === 'all' ? [] : this.#errors(await server.diagnostics())
  }

  #within(pointers: readonly Pointer[]): Pointer[] {
    return pointers.filter(({ at }) => at >= this.#start && at < this.#end)
  }

  #place({ start, length }: { start: number, length: number }): { start: number, length: number } {
    return { start: start + this.#start, length }
  }

  #isShown({ start, length }: NameToken): boolean {
    return this.#shown.rangeToEdited(start + this.#start, length) !== undefined
  }

  /** The position of a character in the text that is checked. */
  #position(offset: number): Position {
    return this.#lines.position(this.#edited.toEdited(offset) ?? 0)
  }

  async #hover(token: NameToken, server: OpenFile): Promise<HoverText | undefined> {
    return readHover(await server.hover(this.#position(token.start)), token)
  }

  async #query(pointer: Pointer, server: OpenFile): Promise<NodeWithoutPosition | SampleFinding> {
    const offset = pointer.at - this.#start
    const token = this.#names.find(({ start, length }) => offset >= start && offset < start + length)
    if (!token) return this.#missed('query-target', pointer, 'at no name')
    if (!this.#isShown(token)) return this.#missed('query-target', pointer, 'into a part that is cut')
    const hover = await this.#hover(token, server)
    if (!hover) return this.#missed('query-target', pointer, `at ${token.text}, of which the type checker knows no type`)
    return { type: 'query', target: token.text, ...this.#place(token), ...hover }
  }

  async #complete(pointer: Pointer, server: OpenFile): Promise<NodeWithoutPosition | SampleFinding> {
    const { at } = pointer
    const offset = at - this.#start
    const before = this.#sample.text.slice(this.#start, at)
    const prefix = /[\p{L}\p{N}_]*$/u.exec(before)?.[0] ?? ''
    if (this.#shown.toEdited(at) === undefined) return this.#missed('completion-target', pointer, 'into a part that is cut')
    // behind the character before it, where at the end of the file the canary has moved on
    const position = offset ? { ...this.#position(offset - 1) } : this.#position(0)
    if (offset) position.character++
    const items = (await server.completions(position))
      .filter(({ label }) => label.startsWith(prefix) && !isOurs(label) && (prefix.startsWith('_') || !label.startsWith('_')))
      .toSorted(byRelevance)
      .slice(0, MAX_COMPLETIONS)
    if (!items.length) return this.#missed('completion-target', pointer, `behind "${prefix}", which has no completions`)
    return {
      type: 'completion',
      start: at,
      length: 0,
      completionsPrefix: prefix,
      completions: items.map(({ label, kind = 0 }) => ({ name: label, kind: COMPLETION_KINDS[kind] ?? 'property' }))
    }
  }

  #missed(rule: string, { at, line, mark }: Pointer, where: string): SampleFinding {
    const target = this.#sample.position(at).line
    const columns = this.#names
      .filter(({ start }) => this.#sample.position(start + this.#start).line === target)
      .map(({ text, start }) => `${text} ${this.#sample.position(start + this.#start).character + 1}`)
    return {
      rule,
      message: `${mark} points ${where}. ${columns.length ? `The names of the line it is about, and their columns: ${columns.join(', ')}` : 'The line it is about has no names'}`,
      line: line + 1,
      column: Math.max(0, this.#sample.content(line).indexOf(mark)) + 1
    }
  }

  /** Warnings and hints do not count, nor does what is said of our own text, unless only that tells that the sample stops in mid-statement. */
  #errors(diagnostics: readonly Diagnostic[]): FileError[] {
    const errors = diagnostics.filter(({ severity = 1 }) => severity === 1)
    const own = errors.filter(error => this.#isOwn(error))
    const [unfinished] = own.filter(({ code }) => code === undefined)
    const theirs = errors.filter(error => !own.includes(error))
    const { silenced } = this.#notations
    return [...theirs, ...unfinished && theirs.every(({ code }) => code !== undefined) ? [unfinished] : []].flatMap(({ range, code, message }) => {
      const rule = String(code ?? 'syntax')
      if (silenced === 'all' || silenced.has(rule)) return []
      const start = this.#source(range.start)
      return [{ rule, text: readableError(message), start, length: Math.max(0, this.#source(range.end) - start), filename: this.name }]
    })
  }

  /** The offset in the sample of a position in the text that is checked; behind the code, its end. */
  #source(position: Position): number {
    return Math.min(this.#edited.toSource(this.#lines.offset(position)) + this.#start, this.#last)
  }

  /** Whether a diagnostic begins in text that is not the author's. */
  #isOwn({ range: { start } }: Diagnostic): boolean {
    const at = this.#lines.offset(start)
    return start.line >= this.canaryLine || this.#edited.toEdited(this.#edited.toSource(at)) !== at
  }
}

/** Where the code of a file ends, its last notations not counted. */
function endOfCode(sample: string, { start, end }: { start: number, end: number }, notationLines: readonly Removal[]): number {
  let last = start + sample.slice(start, end).trimEnd().length
  for (const { at, remove } of notationLines.toReversed()) {
    if (at >= start && at < last && at + remove >= last) last = start + sample.slice(start, at).trimEnd().length
  }
  return last
}

function byRelevance(a: CompletionItem, b: CompletionItem): number {
  return (a.sortText ?? a.label).localeCompare(b.sortText ?? b.label)
}
