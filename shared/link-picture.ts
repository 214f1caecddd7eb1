/** The texts of the picture for shared links (`components/OgImage`, 1200 × 630 px) as they fit: the title gets what the description leaves. */
export interface PictureText {
  title: string
  /** of the title, in px */
  size: number
  description: string
  /** what had to be cut */
  cut: ('title' | 'description')[]
}

/** Sizes of a title in px, the first that fits; the largest only where it takes two lines, so that three do not touch the description. */
const SIZES = [76, 64, 54, 46] as const
const LARGE = 76
const LINE_HEIGHT = 1.1
const TITLE_WIDTH = 1018
const DESCRIPTION = { size: 29, width: 940, lines: 3, height: 41 }
/** px for title and description together */
const ROOM = 330

/** How far each sign of ASCII from the blank on reaches in the face's semibold, in hundredths of an em; a test asks the font. */
const ADVANCES = [
  23, 32, 43, 55, 54, 95, 74, 21, 39, 39, 46, 55, 31, 34, 31, 37, 55, 55, 55, 55, 55, 55, 55, 55,
  55, 55, 31, 31, 55, 55, 55, 43, 87, 72, 67, 67, 75, 64, 61, 73, 81, 39, 40, 73, 62, 93, 76, 75,
  64, 75, 71, 56, 65, 76, 71, 102, 68, 67, 60, 36, 37, 36, 55, 53, 40, 56, 63, 53, 63, 54, 38, 58,
  65, 34, 32, 62, 34, 97, 66, 59, 64, 62, 48, 48, 37, 64, 59, 85, 59, 60, 50, 37, 31, 37, 55
]
const OTHER = 75
/** Signs that are as wide as high, such as emoji and those of Chinese; and dashes, for which an em is named. */
const FULL = /[\u2014\u2026\u2E80-\uFFFF\u{10000}-\u{10FFFF}]/u
const NONE = /[\p{Mn}\p{Default_Ignorable_Code_Point}]/u
/** Between letters, as titles are set; the regular face of the description is about as much narrower. */
const SPACING = -2
const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Fits the texts of a picture: a long title is set smaller and then cut at a word. */
export function pictureText(title: string, description: string): PictureText {
  const below = fit(description, DESCRIPTION.width / DESCRIPTION.size, DESCRIPTION.lines)
  const room = ROOM - below.count * DESCRIPTION.height
  const smallest = SIZES.at(-1) ?? LARGE
  for (const size of SIZES) {
    const lines = size === LARGE ? 2 : Math.floor(room / (size * LINE_HEIGHT))
    const above = fit(title, TITLE_WIDTH / size, lines)
    if (above.isCut && size !== smallest) continue
    const cut: PictureText['cut'] = [...above.isCut ? ['title' as const] : [], ...below.isCut ? ['description' as const] : []]
    return { title: above.text, size, description: below.text, cut }
  }
  throw new Error('a picture has no size for its title')
}

/**
 * Breaks a text into lines.
 *
 * @param width of a line in em
 * @returns the text, cut after the last word that fits `most` lines and with an ellipsis, and how many lines it takes
 */
function fit(text: string, width: number, most: number): { text: string, count: number, isCut: boolean } {
  const lines = linesOf(text, width)
  if (lines.length <= most) return { text, count: lines.length, isCut: false }
  const last = lines[most - 1] ?? []
  while (last.length > 1 && widthOf(`${last.join('').trimEnd()}…`) > width) last.pop()
  const shown = lines.slice(0, most).flat().join('')
  return { text: `${shown.replace(/[\s\p{P}]+$/u, '')}…`, count: most, isCut: true }
}

/** The words of each line, with the blanks after them. */
function linesOf(text: string, width: number): string[][] {
  const lines: string[][] = [[]]
  for (const word of text.split(/(?<=\s)/).flatMap(word => pieces(word, width))) {
    const line = lines.at(-1) ?? []
    if (line.length && widthOf(line.join('') + word.trimEnd()) > width) lines.push([word])
    else line.push(word)
  }
  return lines
}

/** A word that is wider than a line is broken where the line ends. */
function pieces(word: string, width: number): string[] {
  if (widthOf(word.trimEnd()) <= width) return [word]
  return [...LETTERS.segment(word)].reduce<string[]>((all, { segment }) => {
    const last = all.at(-1)
    return last !== undefined && widthOf(last + segment) <= width ? [...all.slice(0, -1), last + segment] : [...all, segment]
  }, [])
}

/** @returns the width of a text in em */
export function widthOf(text: string): number {
  return [...text.normalize('NFD')].reduce((sum, letter) => sum + (NONE.test(letter) ? 0 : advanceOf(letter) + SPACING), 0) / 100
}

function advanceOf(letter: string): number {
  return FULL.test(letter) ? 100 : ADVANCES[letter.charCodeAt(0) - 32] ?? OTHER
}
