import { OUTLINE } from '#shared/graph/geometry.ts'
import type { Box, Placement, Point } from '#shared/graph/geometry.ts'
import type { Scene } from '#shared/graph/scene.ts'

/** Coordinates are kept to half a pixel. */
const SLACK = 1

const within = ([x, y]: Point, [left, top, width, height]: Box, by: number) => x > left + by && x < left + width - by && y > top + by && y < top + height - by
const overlap = ([x, y, width, height]: Box, [otherX, otherY, otherWidth, otherHeight]: Box) =>
  x < otherX + otherWidth - SLACK && otherX < x + width - SLACK && y < otherY + otherHeight - SLACK && otherY < y + height - SLACK
/** Of an upright or a level line. */
const crosses = ([fromX, fromY]: Point, [toX, toY]: Point, [x, y, width, height]: Box) =>
  Math.max(fromX, toX) > x + SLACK && Math.min(fromX, toX) < x + width - SLACK && Math.max(fromY, toY) > y + SLACK && Math.min(fromY, toY) < y + height - SLACK
const atBorder = (point: Point | undefined, box: Box) => point && within(point, box, -SLACK) && !within(point, box, SLACK)

/** Of a wide drawing: ways that lead on, and do not go to the right. */
export function turnedBack({ steps, edges }: Scene, placement: Placement): string[] {
  const boxOf = (name: string): Box => placement.steps[steps.findIndex(({ step }) => step === name)] ?? [0, 0, 0, 0]
  return edges.filter(({ from, to, back }) => !back && boxOf(to)[0] < boxOf(from)[0] + boxOf(from)[2]).map(({ from, to }) => `${from} to ${to} does not lead to the right`)
}

/** Everything about a placement that a reader would stumble over, in words. */
export function faultsOf({ steps, edges }: Scene, placement: Placement): string[] {
  const boxes = steps.map(({ step, depth }, index) => {
    const box: Box = placement.steps[index] ?? [0, 0, 0, 0]
    const behind: Box = [box[0], box[1], box[2] + depth * OUTLINE, box[3] + depth * OUTLINE]
    return { step, box, behind }
  })
  const boxOf = (name: string): Box => boxes.find(({ step }) => step === name)?.box ?? [0, 0, 0, 0]
  const labels = placement.labels.flatMap((box, index) => box ? [{ box, of: `the label of ${edges[index]?.from} to ${edges[index]?.to}` }] : [])
  const inside = ([x, y, width, height]: Box) => x >= 0 && y >= 0 && x + width <= placement.width && y + height <= placement.height
  const faults: string[] = []
  const fault = (wrong: boolean, words: string) => wrong && faults.push(words)

  boxes.forEach(({ step, box, behind }, index) => {
    fault(!box[2] || !box[3], `${step} has no size`)
    fault(!inside(behind), `${step} is cut off`)
    boxes.slice(index + 1).forEach(other => fault(overlap(behind, other.behind), `${step} overlaps ${other.step}`))
  })
  edges.forEach(({ from, to }, index) => {
    const way = placement.edges[index] ?? []
    fault(way.length < 2, `${from} to ${to} has no way`)
    fault(!atBorder(way[0], boxOf(from)), `${from} to ${to} does not begin at ${from}`)
    fault(!atBorder(way.at(-1), boxOf(to)), `${from} to ${to} does not end at ${to}`)
    way.slice(1).forEach((point, at) => {
      const before = way[at] ?? point
      fault(!inside([...before, 0, 0]) || !inside([...point, 0, 0]), `${from} to ${to} is cut off`)
      fault(before[0] !== point[0] && before[1] !== point[1], `${from} to ${to} is oblique`)
      for (const { step, box } of boxes) fault(crosses(before, point, box), `${from} to ${to} goes through ${step}`)
      for (const { box, of } of labels) fault(crosses(before, point, box), `${from} to ${to} goes through ${of}`)
    })
  })
  labels.forEach(({ box, of }, index) => {
    fault(!inside(box), `${of} is cut off`)
    for (const { step, behind } of boxes) fault(overlap(box, behind), `${of} overlaps ${step}`)
    labels.slice(index + 1).forEach(other => fault(overlap(box, other.box), `${of} overlaps ${other.of}`))
  })
  return faults
}
