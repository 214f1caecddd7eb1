import type { Point } from '../graph/geometry.ts'
import type { LiveDrawing } from './live.ts'
import type { Flight, Place } from './types.ts'

export const FLIGHT_HEIGHT = 19
/** Of a chip's label, in IBM Plex Mono at 12 px. */
const CHARACTER = 7.2

export const flightWidth = (label: string): number => label.length * CHARACTER + 16

/** Where a chip is, and the way that it takes, which is drawn behind it: along an edge, or straight. */
export function flightAt(drawing: LiveDrawing, { from, to, way, part }: Flight): { at: Point, trail: string } {
  const along = way === undefined ? [] : drawing.ways[way] ?? []
  const points = along.length > 1 ? along : [placeAt(drawing, from), placeAt(drawing, to)]
  return { at: pointOn(points, eased(part)), trail: way === undefined ? `M${points.map(([x, y]) => `${x} ${y}`).join('L')}` : '' }
}

function placeAt({ steps, slots }: LiveDrawing, place: Place): Point {
  if (place === 'command') return [60, 24]
  const [kind, index] = place
  const [x, y, width, height] = (kind === 'step' ? steps[index]?.box : slots[index]) ?? [0, 0, 0, 0]
  return [x + width / 2, kind === 'step' ? y + height / 2 : y + 4]
}

/** Slow at both ends. */
const eased = (part: number) => part < 0.5 ? 2 * part ** 2 : 1 - (2 - 2 * part) ** 2 / 2

/** A point on a way, so far along as `part` says of its length. */
function pointOn(points: readonly Point[], part: number): Point {
  const [first = [0, 0]] = points
  const lengths = points.slice(1).map((point, index) => distance(points[index] ?? first, point))
  let left = part * lengths.reduce((sum, length) => sum + length, 0)
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [points[index] ?? first, points[index + 1] ?? first]
    if (left <= length) {
      const share = length ? left / length : 0
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
    }
    left -= length
  }
  return points.at(-1) ?? first
}

const distance = ([x, y]: Point, [otherX, otherY]: Point) => Math.hypot(otherX - x, otherY - y)
