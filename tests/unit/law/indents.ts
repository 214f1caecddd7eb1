const widthAt = (sign: string | undefined, column: number): number => sign === '\t' ? 4 - column % 4 : sign === ' ' ? 1 : 0

/** The columns of the blanks at the beginning of a line. */
export function columnsOf(line: string): number {
  let column = 0
  for (const sign of line) {
    const width = widthAt(sign, column)
    if (!width) break
    column += width
  }
  return column
}

/** A line without so many columns of its blanks; of a tab that goes beyond them, blanks are left. */
export function outdent(line: string, columns: number): string {
  let [at, column] = [0, 0]
  while (column < columns) {
    const width = widthAt(line[at], column)
    if (!width) break
    column += width
    at++
  }
  return ' '.repeat(Math.max(0, column - columns)) + line.slice(at)
}
