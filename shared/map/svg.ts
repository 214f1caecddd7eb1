import { rounded } from '../graph/svg.ts'
import { CARD, placeColumns } from './columns.ts'
import { railOf } from './rail.ts'
import { nextInColumn, routeEdges } from './routes.ts'
import { edgesOf } from './map.ts'
import type { Point } from '../graph/geometry.ts'
import type { Columns } from './columns.ts'
import type { LearnMap, MapEdge } from './map.ts'
import type { RailRow } from './rail.ts'

/** See columns.ts. */
const ROOT = 18
const rem = (px: number): string => `${Math.round(px / ROOT * 1000) / 1000}rem`

/** The wide drawing: what stands in each column, how high each card is, and the edges beneath them. */
export interface WideDrawing {
  /** by column: its groups, by their index */
  columns: number[][]
  /** by page: markup of an empty drawing that is as high as its card, where a card is as wide as it is there */
  rooms: string[]
  /** markup, for the eye only */
  edges: string
}

export function drawWide(map: LearnMap): WideDrawing {
  const columns = placeColumns(map)
  const edges = edgesOf(map)
  const ways = routeEdges(columns, edges, nextInColumn(map, columns))
  return {
    columns: columns.groups,
    rooms: columns.cards.map(({ height }) => `<svg viewBox="0 0 ${CARD} ${height}" aria-hidden="true"></svg>`),
    edges: svg(columns, edges.map((edge, index) => drawEdge(edge, ways[index] ?? [])).join(''))
  }
}

const svg = ({ width, height }: Columns, content: string) => `<svg class="map-edges" width="${rem(width)}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${content}</svg>`

function drawEdge([from, to]: MapEdge, way: readonly Point[]): string {
  const [before, tip] = way.slice(-2)
  return before && tip ? `<g data-edge="${from} ${to}"><path class="edge" d="${rounded(way)}"/><path class="arrow" d="${arrow(before, tip)}"/></g>` : ''
}

function arrow(before: Point, [x, y]: Point): string {
  return before[0] === x ? `M${x} ${y}l-3.5 -6.5h7z` : `M${x} ${y}l-6.5 -3.5v7z`
}

/** Between two lanes of the rail, and half of a page's mark. */
const LANE = 10
/** From a mark to the first lane: a turn and an arrow. */
const FIRST = 15
/** However many lanes there are: a phone of 320 px has 298 for rail and text. */
const LANES = 60
const MARK = 5
/** A mark is beside the first line of a title; below this height only lanes go on. */
const MARK_Y = 15
const TURNS = 40
const TURN = 7

/** The narrow drawing: a piece of the rail for each page, as high as its row, and one for each group, above its first page. */
export interface NarrowDrawing {
  width: string
  /** by page */
  rows: string[]
  /** by group: what passes its name */
  breaks: string[]
}

export function drawNarrow(map: LearnMap): NarrowDrawing {
  const { lanes, rows } = railOf(map)
  const pitch = Math.min(LANE, LANES / lanes)
  const width = 2 * MARK + 2 + (lanes ? FIRST + Math.ceil((lanes - 1) * pitch) : 0)
  const mark = width - MARK - 1
  const laneX = (lane: number) => mark - MARK - FIRST - lane * pitch
  const piece = (content: string, own = '') => `<svg class="rail" width="${rem(width)}" aria-hidden="true">${own}${content}</svg>`
  /** from a height, or the top, to the end of the row */
  const onward = (xs: number[], from = '0') => xs.map(x => `<line class="edge" x1="${rem(x)}" x2="${rem(x)}" y1="${from}" y2="100%"/>`).join('')
  return {
    width: rem(width),
    rows: rows.map((row) => {
      const { down, passes, opens } = row
      const below = [...passes, ...opens === undefined ? [] : [opens]].map(laneX)
      const turns = drawTurns(row, mark, laneX)
      return piece(onward([...below, ...down ? [mark] : []], rem(TURNS - 1)), `<svg width="${rem(width)}" height="${rem(TURNS)}" viewBox="0 0 ${width} ${TURNS}">${turns}</svg>`)
    }),
    breaks: map.groups.map(({ pages: [first = 0] }) => {
      const row = rows[first]
      const through = row ? [...row.joins, ...row.passes.filter(lane => !row.joins.includes(lane))].map(laneX) : []
      return piece(onward([...through, ...row?.up ? [mark] : []]))
    })
  }
}

function drawTurns({ up, down, opens, joins, passes }: RailRow, mark: number, laneX: (lane: number) => number): string {
  const path = (d: string) => `<path class="edge" d="${d}"/>`
  const into = mark - MARK - 1.5
  return [
    ...up ? [path(`M${mark} 0V${MARK_Y - MARK - 1}`)] : [],
    ...passes.map(lane => path(`M${laneX(lane)} 0V${TURNS}`)),
    ...joins.map(lane => path(`M${laneX(lane)} 0V${MARK_Y - TURN}Q${laneX(lane)} ${MARK_Y} ${laneX(lane) + TURN} ${MARK_Y}H${into - 4}`)),
    ...joins.length ? [`<path class="arrow" d="M${into} ${MARK_Y}l-6.5 -3.5v7z"/>`] : [],
    ...opens === undefined ? [] : [path(`M${mark} ${MARK_Y + MARK}V${TURNS - 2 * TURN}Q${mark} ${TURNS - TURN} ${mark - TURN} ${TURNS - TURN}H${laneX(opens) + TURN - 1}Q${laneX(opens)} ${TURNS - TURN} ${laneX(opens)} ${TURNS}`)],
    ...down ? [path(`M${mark} ${MARK_Y + MARK}V${TURNS}`)] : [],
    `<circle class="mark" cx="${mark}" cy="${MARK_Y}" r="${MARK}"/>`
  ].join('')
}
