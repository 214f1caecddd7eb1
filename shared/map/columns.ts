import { linesOf } from './text.ts'
import type { LearnMap, MapGroup, MapPage } from './map.ts'

/** Sizes are in pixels of a page whose root has 18 px; assets/css/linked/concept-map.css says the same of columns, gaps and text in rem. */
export const CARD = 188
/** Between two columns, where edges run up and down. */
export const CHANNEL = 46
/** Left of the first column, and above and below all. */
export const EDGE = 16
/** Between two cards of a series, and between two series. */
const GAP = 24
const BREAK = 30
/** The name of a series. */
const HEADING = 28
/** On a card: its padding and border, a line of the title, a line of concepts, and what lies between those. */
const PADDING = { x: 23.6, y: 20 }
/** bold letters, which a planned page does not have, are a little wider */
const TITLE = { size: 14.4, bold: 1.04, line: 18 }
const CONCEPTS = { size: 13.5, line: 18, above: 4 }

export interface CardPlace { column: number, x: number, y: number, height: number }

export interface Columns {
  width: number
  height: number
  /** by page */
  cards: CardPlace[]
  /** by column: its groups, by their index */
  groups: number[][]
  /** by column: heights at which an edge may cross it */
  gaps: number[][]
}

/** What fits beside each other from a window of 1280 px on. */
const COLUMNS = 4

export function cardHeight({ label, planned, draft, concepts }: MapPage): number {
  const room = CARD - PADDING.x
  const title = linesOf([...label.replaceAll('`', '').split(' '), ...planned ? ['planned'] : draft ? ['draft'] : []], room / TITLE.size / (planned ? 1 : TITLE.bold)) * TITLE.line
  const terms = concepts.map(({ term }, index) => index < concepts.length - 1 ? `${term} ·` : term)
  return PADDING.y + title + (terms.length ? CONCEPTS.above + linesOf(terms, room / CONCEPTS.size) * CONCEPTS.line : 0)
}

/** Groups in columns, in reading order: down a column, then on to the next. */
export function placeColumns(map: LearnMap): Columns {
  const heights = map.pages.map(cardHeight)
  const heightOf = ({ pages }: MapGroup) => HEADING + pages.reduce((sum, page) => sum + (heights[page] ?? 0) + GAP, 0) + BREAK - GAP
  const columns = splitEvenly(map.groups, heightOf, COLUMNS)

  const cards: CardPlace[] = []
  const gaps: number[][] = []
  const ends = columns.map((groups, column) => {
    const x = EDGE + column * (CARD + CHANNEL)
    let y = EDGE
    const free = [EDGE / 2]
    for (const [at, group] of groups.entries()) {
      if (at) y += BREAK - GAP
      y += HEADING
      for (const page of group.pages) {
        const height = heights[page] ?? 0
        cards[page] = { column, x, y, height }
        free.push(y + height + GAP / 2)
        y += height + GAP
      }
    }
    gaps.push(free)
    return y - GAP
  })
  return {
    width: EDGE + columns.length * (CARD + CHANNEL) - CHANNEL + 2,
    height: Math.max(0, ...ends) + EDGE,
    cards,
    groups: columns.map(groups => groups.map(group => map.groups.indexOf(group))),
    gaps
  }
}

/** Cuts a list into at most `count` runs so that the highest is as low as it can be. */
export function splitEvenly<T>(items: readonly T[], heightOf: (item: T) => number, count: number): T[][] {
  if (!items.length) return []
  const high = (part: readonly T[]) => part.reduce((sum, item) => sum + heightOf(item), 0)
  const split = (rest: readonly T[], parts: number): { runs: T[][], highest: number } => {
    const whole = { runs: [[...rest]], highest: high(rest) }
    if (parts === 1) return whole
    return Array.from({ length: rest.length - 1 }, (_, at) => at + 1).reduce((best, at) => {
      const first = rest.slice(0, at)
      const later = split(rest.slice(at), parts - 1)
      const highest = Math.max(high(first), later.highest)
      return highest < best.highest ? { runs: [first, ...later.runs], highest } : best
    }, whole)
  }
  return split(items, count).runs
}
