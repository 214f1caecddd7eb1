import { edgesOf } from './map.ts'
import type { LearnMap } from './map.ts'

/**
 * The narrow drawing: one page below the other, with the edges in a rail on the left. Rows are as high as their text, so a
 * row's edges are drawn by itself: what turns does so beside the page's title, and what goes on goes on to the row's end.
 */
export interface Rail {
  /** how many edges run beside each other at most */
  lanes: number
  rows: RailRow[]
}

/** Lanes are counted from the page's mark outwards. */
export interface RailRow {
  /** goes down to the next page, which builds on this one */
  down: boolean
  /** comes down from the page before */
  up: boolean
  /** the lane that begins here, for pages further down */
  opens?: number
  /** lanes that lead to this page */
  joins: number[]
  /** those of them that go on to others */
  passes: number[]
}

interface Bus { from: number, to: number[], last: number }

/** The pages further down that build on one share a lane; the shortest is the innermost. */
export function railOf(map: LearnMap): Rail {
  const edges = edgesOf(map)
  const buses: Bus[] = map.pages.flatMap((_, from) => {
    const to = edges.filter(([first, then]) => first === from && then > from + 1).map(([, then]) => then)
    return to.length ? [{ from, to, last: Math.max(...to) }] : []
  })
  const taken: Bus[][] = []
  const laneOf = new Map<Bus, number>()
  for (const bus of buses.toSorted((a, b) => (a.last - a.from) - (b.last - b.from) || a.from - b.from)) {
    const free = taken.findIndex(lane => lane.every(other => other.last <= bus.from || bus.last <= other.from))
    const lane = free < 0 ? taken.push([]) - 1 : free
    taken[lane]?.push(bus)
    laneOf.set(bus, lane)
  }
  const lanes = (wanted: (bus: Bus) => boolean) => buses.filter(wanted).map(bus => laneOf.get(bus) ?? 0).sort((a, b) => a - b)
  return {
    lanes: taken.length,
    rows: map.pages.map(({ needs }, row) => {
      const [opens] = lanes(({ from }) => from === row)
      return {
        down: map.pages[row + 1]?.needs.includes(row) ?? false,
        up: needs.includes(row - 1),
        ...opens !== undefined && { opens },
        joins: lanes(({ to }) => to.includes(row)),
        passes: lanes(({ from, last }) => from < row && row < last)
      }
    })
  }
}
