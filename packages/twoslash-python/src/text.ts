/** Line and column, both from 0; columns count UTF-16 code units, as LSP and JavaScript strings do. */
export interface Position { line: number, character: number }

/** Where the lines of a text begin. A text of n line feeds has n + 1 lines. */
export class Lines {
  readonly text: string
  readonly #starts: number[] = [0]

  constructor(text: string) {
    this.text = text
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1)
  }

  get count(): number {
    return this.#starts.length
  }

  /** Offset of the first character of a line; the text's length for a line that is not there. */
  start(line: number): number {
    return this.#starts[line] ?? this.text.length
  }

  /** Offset behind the last character of a line, its line feed not counted. */
  end(line: number): number {
    return line + 1 < this.count ? this.start(line + 1) - 1 : this.text.length
  }

  content(line: number): string {
    return this.text.slice(this.start(line), this.end(line))
  }

  position(offset: number): Position {
    let low = 0
    let high = this.count - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.start(middle) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low, character: Math.min(offset, this.end(low)) - this.start(low) }
  }

  /** The nearest offset there is: a column behind the line's end is the line's end. */
  offset({ line, character }: Position): number {
    return Math.min(this.start(line) + character, this.end(line))
  }
}

/** At an offset of the source, `remove` characters go and `insert` comes. */
export interface Edit { at: number, remove: number, insert: string }

interface Piece { source: number, edited: number, length: number }

/**
 * A text after edits, and the way between its offsets and those of the source. Removals may overlap; an insertion
 * inside a removed part stays.
 */
export class EditedText {
  readonly text: string
  /** What of the source is still there, in order; neighbours on both sides are one piece. */
  readonly #kept: Piece[] = []

  constructor(source: string, edits: readonly Edit[]) {
    const sorted = edits.toSorted((a, b) => a.at - b.at)
    const parts: string[] = []
    let edited = 0
    let read = 0
    const keepUntil = (end: number) => {
      if (end <= read) return
      const before = this.#kept.at(-1)
      if (before && before.source + before.length === read && before.edited + before.length === edited) before.length += end - read
      else this.#kept.push({ source: read, edited, length: end - read })
      parts.push(source.slice(read, end))
      edited += end - read
      read = end
    }
    for (const { at, remove, insert } of sorted) {
      keepUntil(at)
      parts.push(insert)
      edited += insert.length
      read = Math.max(read, Math.min(at + remove, source.length))
    }
    keepUntil(source.length)
    // an empty piece, so that the end of the source has a place
    this.#kept.push({ source: source.length, edited, length: 0 })
    this.text = parts.join('')
  }

  /** Where a character of the source went; undefined if it was removed. */
  toEdited(offset: number): number | undefined {
    const piece = this.#pieceAt(offset)
    if (!piece || (offset >= piece.source + piece.length && piece !== this.#kept.at(-1))) return undefined
    return piece.edited + Math.min(offset - piece.source, piece.length)
  }

  /** Where a range of the source went; undefined if any of it was removed or split. */
  rangeToEdited(start: number, length: number): number | undefined {
    const edited = this.toEdited(start)
    if (edited === undefined || length === 0) return edited
    const piece = this.#pieceAt(start)
    return piece && start + length <= piece.source + piece.length ? edited : undefined
  }

  #pieceAt(offset: number): Piece | undefined {
    return last(this.#kept, piece => piece.source <= offset)
  }

  /** Where a character came from: for an inserted one, the next of the source that is still there. */
  toSource(offset: number): number {
    const piece = last(this.#kept, piece => piece.edited <= offset)
    if (piece && offset < piece.edited + piece.length) return piece.source + offset - piece.edited
    const next = this.#kept.find(({ edited }) => edited > offset) ?? this.#kept.at(-1)
    return next?.source ?? 0
  }
}

/** The last of sorted items that passes; all before it pass as well. */
function last<T>(items: readonly T[], passes: (item: T) => boolean): T | undefined {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && passes(item)) low = middle + 1
    else high = middle
  }
  return items[low - 1]
}

/** One way of writing lines, and no byte order mark; what stands behind the last line of code does not matter. */
export function normalise(code: string): string {
  return code.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n').trimEnd()
}

/** How many characters the empty lines at the top of a text take. */
export function blankLinesAbove(text: string): number {
  return /^(?:[ \t]*\n)*/.exec(text)?.[0].length ?? 0
}
