/** The signs of the site's serif by their width in em, rounded up; any other counts as a capital. */
const SIGNS: readonly [signs: string, width: number][] = [
  [' ', 0.24], [`iljIJ.,:;'’!|·-()`, 0.34], ['ft/', 0.38], ['rs', 0.47], ['acegz0123456789', 0.55], ['bdhknopquvxyS', 0.63], ['w', 0.84], ['mMW', 1]
]
const CAPITAL = 0.75

/** The width of a text in em: an upper estimate, since for a line too few there would be no room. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, sign) => width + (SIGNS.find(([signs]) => signs.includes(sign))?.[1] ?? CAPITAL), 0)

/**
 * How many lines a text takes.
 * @param pieces what is not broken, with a space between
 * @param room of a line, in em
 */
export function linesOf(pieces: readonly string[], room: number): number {
  let lines = 1
  let used = 0
  for (const piece of pieces) {
    const width = textWidth(piece)
    const wider = used ? used + textWidth(' ') + width : width
    if (used && wider > room) {
      lines++
      used = width
    }
    else used = wider
  }
  return lines
}
