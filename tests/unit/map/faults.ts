import { CARD } from '#shared/map/columns.ts'
import type { Point } from '#shared/graph/geometry.ts'
import type { Columns } from '#shared/map/columns.ts'
import type { LearnMap, MapEdge } from '#shared/map/map.ts'

type Line = [from: Point, to: Point]

const linesOf = (way: Point[]): Line[] => way.slice(1).map((to, at) => [way[at] ?? to, to])
const span = (line: Line, axis: 0 | 1): [number, number] => [Math.min(line[0][axis], line[1][axis]), Math.max(line[0][axis], line[1][axis])]
const shared = ([a, b]: [number, number], [c, d]: [number, number]) => Math.min(b, d) - Math.max(a, c)

/** For how many pixels two lines run over each other, or too near to be told apart. */
function along(one: Line, other: Line, near: number): number {
  for (const axis of [0, 1] as const) {
    const across = axis ? 0 : 1
    const isLevel = [one, other].every(line => line[0][across] === line[1][across] && line[0][axis] !== line[1][axis])
    if (isLevel && Math.abs(one[0][across] - other[0][across]) < near) return Math.max(0, shared(span(one, axis), span(other, axis)))
  }
  return 0
}

/** Everything about a drawing that would mislead a reader, in words. */
export function faultsOf({ pages }: LearnMap, { cards, width, height }: Columns, edges: readonly MapEdge[], ways: Point[][]): string[] {
  const label = (page: number) => pages[page]?.label
  const named = ([from, to]: MapEdge) => `${label(from)} to ${label(to)}`
  const faults: string[] = []
  const fault = (wrong: boolean, words: string) => wrong && faults.push(words)
  cards.forEach(({ x, y, height: own }, page) => {
    fault(x < 0 || y < 0 || x + CARD > width || y + own > height, `${label(page)} is cut off`)
    cards.slice(page + 1).forEach((other, at) => fault(x === other.x && y < other.y + other.height && other.y < y + own, `${label(page)} overlaps ${label(page + 1 + at)}`))
  })
  edges.forEach((edge, index) => {
    const way = ways[index] ?? []
    const [source, target] = [cards[edge[0]], cards[edge[1]]]
    const [start, end] = [way[0], way.at(-1)]
    const touches = (point: Point | undefined, card: typeof source) => !!point && !!card && point[0] >= card.x && point[0] <= card.x + CARD && point[1] >= card.y && point[1] <= card.y + card.height
    fault(!touches(start, source) || !touches(end, target), `${named(edge)} does not reach both`)
    fault(way.some(([x, y]) => x < 0 || y < 0 || x > width || y > height), `${named(edge)} leaves the drawing`)
    for (const line of linesOf(way)) {
      const [[left, right], [top, bottom]] = [span(line, 0), span(line, 1)]
      fault(left !== right && top !== bottom, `${named(edge)} is not at right angles`)
      cards.forEach((card, page) => fault(right > card.x + 1 && left < card.x + CARD - 1 && bottom > card.y + 1 && top < card.y + card.height - 1, `${named(edge)} crosses ${label(page)}`))
    }
    edges.slice(index + 1).forEach((other, at) => {
      if (other[0] === edge[0] || other[1] === edge[1]) return
      const over = Math.max(0, ...linesOf(way).flatMap(line => linesOf(ways[index + 1 + at] ?? []).map(another => along(line, another, 2))))
      fault(over > 3, `${named(edge)} runs over ${named(other)}`)
    })
  })
  return faults
}
