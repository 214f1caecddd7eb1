/** Width of a rail's drawing, and where its only lane is. */
export const RAIL_WIDTH = 30
const MIDDLE = RAIL_WIDTH / 2

/** Where `count` lanes are, from the left. */
export function lanesAt(count: number): number[] {
  const apart = { 2: 13, 3: 9 }[count] ?? 8
  return Array.from({ length: count }, (_, index) => MIDDLE + (index - (count - 1) / 2) * apart)
}

/**
 * The lines of one row, from 0 at its top to 100 at its bottom: lanes that the row before or the one behind has fewer of
 * come from one point and run into one.
 * @param lanes of this row
 * @param before of the row above; 0 for the first row
 * @param behind of the row below; 0 for the last row
 */
export function railPath(lanes: number, before: number, behind: number): string {
  return half(lanes, before, 0) + half(lanes, behind, 100)
}

/** From the edge, which has the lanes of the side with more, to the middle of the row. */
function half(lanes: number, beside: number, edge: 0 | 100): string {
  if (!beside) return ''
  const here = lanesAt(lanes)
  return lanesAt(Math.max(lanes, beside)).map((x, index) => {
    const to = lanes === 1 ? MIDDLE : here[index] ?? MIDDLE
    return x === to ? `M${x} ${edge}V50` : `M${x} ${edge}C${x} ${edge ? 70 : 30} ${to} ${edge ? 80 : 20} ${to} 50`
  }).join('')
}
