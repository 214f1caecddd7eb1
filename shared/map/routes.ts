import { CARD, CHANNEL } from './columns.ts'
import type { CardPlace, Columns } from './columns.ts'
import type { Point } from '../graph/geometry.ts'
import type { LearnMap, MapEdge } from './map.ts'

/** Beside the first line of a card's title an edge comes in. */
const TITLE_Y = 19
/** Below the top of a card an edge leaves to the right: the first of these that is clear of what comes in across the channel. */
const EXITS = [28, 24, 32, 14, 10]
/** Above the end of a card an edge leaves for a page further down the column. */
const FOOT_Y = 11
/** From a card's left side, where an edge leads straight down to the next card. */
const STRAIGHT_X = 18
/** From the middle of a gap, where an edge crosses a column: the first of these that is clear. */
const CROSSINGS = [0, 5, -5, 9, -9]
/** Between two edges side by side. */
const CLEAR = 4
/** So many lanes are tried in every order. */
const FEW = 6
/** Between a card and the next lane. */
const NEAR = 11
/** Left of all. */
const MARGIN = 1

/** The way of an edge from channel to channel: each lane has the heights at which it is entered from the left and left to the right. */
interface Lane { key: string, entries: Set<number>, exits: Set<number> }

interface Leg { channel: number, key: string, from: number, to: number }

/** Where the column behind a channel begins. */
const channelEnd = (channel: number, { cards }: Columns) => Math.min(...cards.map(({ x }) => x)) + (channel + 1) * (CARD + CHANNEL)

/** Whether an edge leads to the card right below: then it needs no lane. */
export function nextInColumn({ groups }: LearnMap, { cards }: Columns): (edge: MapEdge) => boolean {
  const group = new Map(groups.flatMap(({ pages }, at) => pages.map(page => [page, at] as const)))
  return ([from, to]) => to === from + 1 && group.get(from) === group.get(to) && cards[from]?.column === cards[to]?.column
}

/**
 * The ways of edges, with a right angle at each point between. What leaves a page shares its way as far as it can; nothing
 * crosses a card. Channel `c` lies right of column `c`, and channel -1 left of the first.
 */
export function routeEdges(columns: Columns, edges: readonly MapEdge[], isNext: (edge: MapEdge) => boolean): Point[][] {
  const channels = new Map<number, Map<string, Lane>>()
  const laneAt = (channel: number, key: string): Lane => {
    const lanes = channels.get(channel) ?? new Map<string, Lane>()
    channels.set(channel, lanes)
    const lane = lanes.get(key) ?? { key, entries: new Set(), exits: new Set() }
    lanes.set(key, lane)
    return lane
  }
  const entering = columns.gaps.map((_, column) => edges.flatMap(([from, to]) => {
    const target = columns.cards[to]
    return target?.column === column && columns.cards[from]?.column !== column ? [target.y + TITLE_Y] : []
  }))
  const levels = levelsOf(columns, entering)
  const legs = edges.map((edge): Leg[] => {
    const [source, target] = [columns.cards[edge[0]], columns.cards[edge[1]]]
    if (!source || !target || isNext(edge)) return []
    if (source.column === target.column) return [inColumn(edge, source, target, laneAt)]
    const found: Leg[] = []
    let y = levels.exit(edge[0], source)
    for (let channel = source.column; channel < target.column; channel++) {
      const last = channel === target.column - 1
      const to = last ? target.y + TITLE_Y : levels.crossing(edge[0], channel + 1, y, target.y + TITLE_Y)
      const lane = laneAt(channel, `out ${edge[0]}`)
      lane.entries.add(y)
      lane.exits.add(to)
      found.push({ channel, key: lane.key, from: y, to })
      y = to
    }
    return found
  })
  const places = new Map([...channels].map(([channel, lanes]) => [channel, laneOrder([...lanes.values()])]))
  const laneX = ({ channel, key }: Leg) => {
    const order = places.get(channel) ?? []
    const end = channelEnd(channel, columns) - NEAR
    const start = channel < 0 ? MARGIN : end + 2 * NEAR - CHANNEL
    return order.length > 1 ? start + (end - start) * order.indexOf(key) / (order.length - 1) : channel < 0 ? end : (start + end) / 2
  }
  return edges.map((edge, index) => {
    const [source, target] = [columns.cards[edge[0]], columns.cards[edge[1]]]
    if (!source || !target) return []
    if (isNext(edge)) return [[source.x + STRAIGHT_X, source.y + source.height], [target.x + STRAIGHT_X, target.y]]
    const own = legs[index] ?? []
    const start: Point = [source.column === target.column ? source.x : source.x + CARD, own[0]?.from ?? 0]
    return withoutStraight([start, ...own.flatMap((leg): Point[] => [[laneX(leg), leg.from], [laneX(leg), leg.to]]), [target.x, target.y + TITLE_Y]])
  })
}

function inColumn([from]: MapEdge, source: CardPlace, target: CardPlace, laneAt: (channel: number, key: string) => Lane): Leg {
  const lane = laneAt(source.column - 1, `down ${from}`)
  const leg = { channel: source.column - 1, key: lane.key, from: source.y + source.height - FOOT_Y, to: target.y + TITLE_Y }
  lane.exits.add(leg.from)
  lane.exits.add(leg.to)
  return leg
}

interface Levels {
  /** where edges leave a card to the right */
  exit: (source: number, card: CardPlace) => number
  /** where an edge crosses a column: in the gap that is the shortest way, once for all pages that build on one */
  crossing: (source: number, column: number, from: number, to: number) => number
}

/** Heights at which an edge does not run over another. @param entering by column: where edges come in */
function levelsOf({ gaps }: Columns, entering: readonly number[][]): Levels {
  /** by channel, with whose it is */
  const taken = new Map<number, Map<number, number>>()
  const clear = (source: number, channels: readonly number[], wanted: readonly number[]): number => {
    const others = channels.flatMap(channel => [
      ...entering[channel + 1] ?? [],
      ...[...taken.get(channel) ?? []].flatMap(([y, owner]) => owner === source ? [] : [y])
    ])
    const y = wanted.find(y => others.every(other => Math.abs(other - y) >= CLEAR)) ?? wanted[0] ?? 0
    for (const channel of channels) taken.set(channel, (taken.get(channel) ?? new Map<number, number>()).set(y, source))
    return y
  }
  const known = new Map<string, number>()
  const once = (key: string, choose: () => number) => {
    const y = known.get(key) ?? choose()
    known.set(key, y)
    return y
  }
  return {
    exit: (source, { column, y, height }) => once(`${source}`, () => clear(source, [column], EXITS.filter(exit => exit < height).map(exit => y + exit))),
    crossing: (source, column, from, to) => {
      const cost = (gap: number) => Math.abs(from - gap) + Math.abs(gap - to)
      const gap = (gaps[column] ?? []).toSorted((a, b) => cost(a) - cost(b) || Math.abs(a - from) - Math.abs(b - from))[0] ?? from
      return once(`${source} ${column} ${gap}`, () => clear(source, [column - 1, column], CROSSINGS.map(by => gap + by)))
    }
  }
}

/** The lanes of a channel from left to right, so that as few edges as possible cross. */
function laneOrder(lanes: Lane[]): string[] {
  const top = ({ entries, exits }: Lane) => Math.min(...entries, ...exits)
  const sorted = lanes.toSorted((a, b) => Number(a.entries.size === 0) - Number(b.entries.size === 0) || top(b) - top(a))
  const best = sorted.length > FEW ? sorted : permutations(sorted).reduce((best, order) => crossed(order) < crossed(best) ? order : best)
  return best.map(({ key }) => key)
}

/** How often one lane is crossed by what leads to another, or away from it. */
function crossed(order: readonly Lane[]): number {
  return order.reduce((sum, lane, at) => {
    const ends = [...lane.entries, ...lane.exits]
    const within = (y: number) => Math.min(...ends) <= y && y <= Math.max(...ends)
    return sum + order.reduce((count, other, place) => count + (place === at ? 0 : [...place > at ? other.entries : other.exits].filter(within).length), 0)
  }, 0)
}

function permutations<T>(items: readonly T[]): T[][] {
  return items.length < 2 ? [[...items]] : items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map(rest => [item, ...rest]))
}

/** Without points at which nothing turns. */
function withoutStraight(points: Point[]): Point[] {
  return points.filter(([x, y], at) => {
    const [before, after] = [points[at - 1], points[at + 1]]
    return !before || !after || !((before[0] === x && after[0] === x) || (before[1] === y && after[1] === y))
  })
}
