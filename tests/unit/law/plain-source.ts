import { vocabulary } from '#shared/vocabulary.ts'
import { exclude } from './exclusions.ts'
import { columnsOf, outdent } from './indents.ts'
import { plainText } from './plain-text.ts'
import { MARK } from './tokens.ts'

/** A component that is open: its colons, the column where it begins, and the column where that is once its own indent is gone. */
interface Open { colons: number, column: number, base: number }

const BLOCK = `<!--${MARK}-->`
const MARKERS = String.raw`(?:[\s>]|(?:[-*+]|\d{1,9}[.)])\s)*`
const OPENING = new RegExp(String.raw`^(${MARKERS})(:{2,})[a-z][\w-]*(?:\[(.*)\])?(?:\{.*\})?\s*$`, 'i')
const COMMENT = new RegExp(`^${MARKERS}<!--(?!.*-->)`)
const CLOSING = /^([\s>]*)(:{2,})\s*$/
const SLOT = /^([\s>]*)#[a-z][\w-]*\s*(?:\{.*\})?\s*$/
const FENCE = /^((?:[ \t]|>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*)(`{3,}(?=[^`]*$)|~{3,})/
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/
/** `- - -` is one, too. */
const YAML = /^[\s>]*-[-\s]{2,}$/

/**
 * The source without what only components are written with, line by line. What is left is plain GFM, with a mark where a
 * component begins, ends or is divided. It shares nothing with our reader, so that the two can differ.
 */
export const plainSource = (source: string): PlainSource => new Lines(source).read()

export interface PlainSource {
  markdown: string
  /** the line of the source, from 1, of each line of the Markdown */
  lines: number[]
}

class Lines {
  readonly #lines: string[]
  readonly #out: string[] = []
  readonly #from: number[] = []
  readonly #open: Open[] = []
  /** the columns where the texts of the list items begin that a line can be in */
  #items: number[] = []
  #at: number
  /** whether the last line is in code without a fence */
  #isIndented = false

  constructor(source: string) {
    this.#lines = source.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '').split('\n')
    this.#at = this.#lines[0] === '---' ? this.#lines.indexOf('---', 1) + 1 : 0
  }

  read(): PlainSource {
    for (; this.#at < this.#lines.length; this.#at++) this.#line(this.#lines[this.#at] ?? '')
    return { markdown: plainText(this.#out, new Set(Object.keys(vocabulary))), lines: this.#from }
  }

  #add(...texts: string[]): void {
    this.#out.push(...texts)
    this.#from.push(...texts.map(() => this.#at + 1))
  }

  get #component(): Open | undefined {
    return this.#open.at(-1)
  }

  /** The columns that the lines of the component lose. */
  get #cut(): number {
    return this.#component ? this.#component.column - this.#component.base : 0
  }

  #line(line: string): void {
    const wasIndented = this.#isIndented
    const depth = this.#depth(line)
    const before = this.#lines[this.#at - 1] ?? ''
    if (line.trim()) this.#isIndented = depth >= 4 && (wasIndented || !before.trim() || OPENING.test(before))
    if (this.#isIndented && wasIndented) return this.#add(outdent(line, this.#cut))
    if (COMMENT.test(line)) return this.#comment()
    if (this.#component || depth < 4) {
      const [, begin = '', marks] = FENCE.exec(line) ?? []
      if (marks) return this.#fence(begin, marks, depth)
    }
    const [, begin, colons = '', label] = OPENING.exec(line) ?? []
    const [, blanks = '', end] = CLOSING.exec(line) ?? []
    if (begin !== undefined && exclude('component-syntax')) this.#opening(begin, colons.length, label)
    else if (end && !this.#isIndented && this.#open.some(({ colons }) => colons === end.length)) this.#closing(blanks, end.length)
    else {
      this.#track(line)
      const slot = this.#component && SLOT.exec(line)?.[1]
      if (slot === undefined) this.#add(outdent(line, this.#cut))
      else this.#mark(outdent(slot, this.#cut))
    }
  }

  /** How far a line is from where its component begins; in a list nothing is said of it. */
  #depth(line: string): number {
    const columns = columnsOf(line)
    const from = this.#component?.column ?? 0
    return this.#items.some(item => item <= columns && item > from) ? 0 : columns - from
  }

  #track(line: string): void {
    if (!line.trim()) return
    this.#items = this.#items.filter(item => item <= columnsOf(line))
    const item = ITEM.exec(line)?.[0]
    // with more blanks after its marker an item begins with code
    if (item) this.#items.push(columnsOf(item.replace(/(\S ) {4,}$/, '$1').replace(/\S/g, ' ')))
  }

  #comment(): void {
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at] ?? ''
      this.#add(outdent(line, this.#cut))
      if (line.includes('-->')) return
    }
  }

  #fence(before: string, marks: string, depth: number): void {
    const container = columnsOf(before.replace(/\S/g, ' ')) - (depth < 4 ? depth : 0)
    const end = this.#lines.findIndex((line, index) => index > this.#at && endsFence(line, marks, before.includes('>')) && columnsOf(line) - container < 4)
    const isOfFile = end !== -1 && /\sfile=/.test(this.#lines[this.#at] ?? '') && exclude('file-fence')
    // in a component it may be as far right as it likes
    const cut = depth >= 4 ? columnsOf(before) : Math.min(this.#cut, columnsOf(before))
    if (isOfFile) this.#add(outdent(before, cut) + BLOCK)
    else this.#add(outdent(this.#lines[this.#at] ?? '', cut))
    const last = Math.min(end === -1 ? this.#lastInComponent() : end, before.includes('>') ? this.#lastInQuote() : Infinity)
    while (this.#at < last) {
      const line = this.#lines[++this.#at] ?? ''
      this.#add(isOfFile ? '' : outdent(line, cut))
    }
    // GFM does not know where a component ends
    if (end === -1) this.#add(outdent(before, cut).replace(/[^\s>]/g, ' ') + marks)
  }

  #lastInQuote(): number {
    const end = this.#lines.findIndex((line, index) => index > this.#at && !/^\s*>/.test(line))
    return (end === -1 ? this.#lines.length : end) - 1
  }

  /** A fence without an end goes as far as what it is in: to the end of a component that is open, or of the file. */
  #lastInComponent(): number {
    const isEnd = (line: string) => this.#open.some(({ colons }) => CLOSING.exec(line)?.[2]?.length === colons)
    const end = this.#lines.findIndex((line, index) => index > this.#at && isEnd(line))
    return (end === -1 ? this.#lines.length - (this.#lines.at(-1) ? 0 : 1) : end) - 1
  }

  #opening(before: string, colons: number, label: string | undefined): void {
    this.#isIndented = false
    this.#track(`${before}:`)
    const isAlone = !/[^\s>]/.test(before)
    // with more blanks after its marker an item would begin with code
    const text = before.replace(/(\S ) {4,}$/, '$1')
    const column = isAlone ? columnsOf(before) : before.length
    const base = isAlone ? this.#baseOf(column) : text.length - this.#cut
    this.#add(outdent(text, isAlone ? column - base : this.#cut) + (label === undefined ? BLOCK : MARK + label))
    this.#open.push({ colons, column, base })
    if (!YAML.test(this.#lines[this.#at + 1] ?? '')) return
    this.#at++
    while (++this.#at < this.#lines.length - 1 && !YAML.test(this.#lines[this.#at] ?? ''));
  }

  /** A component that is indented is where its parent begins, or the item of a list that it is in. */
  #baseOf(column: number): number {
    const from = this.#component?.column ?? -1
    const items = this.#items.filter(item => item <= column && item > from).map(item => item - this.#cut)
    return Math.max(this.#component?.base ?? 0, ...items)
  }

  #closing(blanks: string, colons: number): void {
    this.#mark(outdent(blanks, Math.min(columnsOf(blanks), this.#cut)))
    while (this.#open.pop()?.colons !== colons);
  }

  /** A component that ends or is divided ends what is in it, as HTML that an empty line would end. */
  #mark(before: string): void {
    this.#add(before, before + BLOCK)
  }
}

function endsFence(line: string, marks: string, isInQuote: boolean): boolean {
  return (isInQuote ? /^[\s>]*(`{3,}|~{3,})\s*$/ : /^\s*(`{3,}|~{3,})\s*$/).exec(line)?.[1]?.startsWith(marks) ?? false
}
