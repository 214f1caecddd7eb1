import type { Node } from 'unist'
import { WHOLE_FILE } from '#shared/check/collect.ts'
import type { Place } from '#shared/check/types.ts'

/** One text that a reader sees, whole: a paragraph, a heading, a cell of a table, a prop. */
export interface Passage {
  /** Running text is measured; a label is a heading, a cell, a prop or an alt text. */
  kind: 'running' | 'label'
  /** A claim is what the page says; a note says what a claim rests on, and a guess is a wrong answer. */
  role: 'claim' | 'note' | 'guess'
  /** What is read, with a plain word in place of each piece of code. */
  text: string
  /** The same with blanks in place of code, so that nobody spells it. */
  prose: string
  /** A part of the text, with its code and not with blanks in its place. */
  whole: (start: number, end: number) => string
  /** Where a character of the text is in its file. */
  placeOf: (offset: number) => Place
}

interface Piece { start: number, code?: string, line: number, column: number, value: string }

/** Puts a passage together, piece by piece, in the order of reading. */
export class PassageBuilder {
  readonly #pieces: Piece[] = []
  readonly #lines: readonly string[]
  #text = ''

  /** @param lines those of the file, in which continued lines find their column */
  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  /** Adds text as it stands in the file. */
  add(value: string, { position }: Node): void {
    this.#push(value, undefined, position)
  }

  /** Adds code, of which a sentence keeps one plain word, so that its grammar can be read. */
  addCode(value: string, { position }: Node): void {
    const word = /[A-Za-z]+/.exec(value)?.[0] ?? 'it'
    // A sentence that begins in lower case would be read as the end of the one before.
    const begins = /[.!?]\s+$/.test(this.#text)
    this.#push(begins ? word.charAt(0).toUpperCase() + word.slice(1) : word, value, position)
  }

  /** The passage, or undefined where there is nothing to read. */
  build(kind: Passage['kind'], role: Passage['role'] = 'claim'): Passage | undefined {
    if (!this.#text.trim()) return undefined
    const prose = this.#pieces.map(({ code, value }) => code === undefined ? value : ' '.repeat(value.length)).join('')
    return { kind, role, text: this.#text, prose, whole: (start, end) => this.#whole(start, end), placeOf: offset => this.#placeOf(offset) }
  }

  #push(value: string, code: string | undefined, position: Node['position']): void {
    const { line, column } = position?.start ?? WHOLE_FILE
    this.#pieces.push({ start: this.#text.length, code, line, column, value })
    this.#text += value
  }

  #whole(start: number, end: number): string {
    return this.#pieces.filter(piece => piece.start < end && piece.start + piece.value.length > start)
      .map(({ start: at, code, value }) => code ?? value.slice(Math.max(0, start - at), end - at)).join('')
  }

  #placeOf(offset: number): Place {
    const piece = this.#pieces.findLast(({ start }) => start <= offset)
    if (!piece) return WHOLE_FILE
    const before = piece.value.slice(0, offset - piece.start).split('\n')
    const row = before.length - 1
    if (piece.code !== undefined || row === 0) return { line: piece.line, column: piece.code !== undefined ? piece.column : piece.column + offset - piece.start }
    // Of a continued line the parser drops what indents it, quote marks included.
    const indent = /^[\s>]*/.exec(this.#lines[piece.line + row - 1] ?? '')?.[0].length ?? 0
    return { line: piece.line + row, column: indent + (before.at(-1)?.length ?? 0) + 1 }
  }
}

/** Whether a place of a passage is code. */
export function isCode({ text, prose }: Passage, start: number, end: number): boolean {
  return prose.slice(start, end).trim() === '' && text.slice(start, end).trim() !== ''
}
