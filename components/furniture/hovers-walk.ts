/** Where a token stands: its line, counted from anywhere, and its distance from the left, px. */
export interface Spot {
  line: number
  left: number
}

/** The nearest token of the next line that has one, or of the line before. */
function across(spots: Spot[], at: number, down: boolean): number {
  const from = spots[at]
  if (!from) return at
  const lines = spots.map(spot => spot.line).filter(line => down ? line > from.line : line < from.line)
  const line = down ? Math.min(...lines) : Math.max(...lines)
  const distance = (index: number) => Math.abs((spots[index]?.left ?? 0) - from.left)
  return spots.reduce((best, spot, index) => spot.line === line && (best === at || distance(index) < distance(best)) ? index : best, at)
}

/**
 * Which token a key leads to.
 *
 * @param spots of the block's tokens, in reading order
 * @param at the index of the token that has the focus; -1 where the block has it, from which every arrow leads to the first
 * @returns an index, at the block's ends that of the same token, or undefined where the key isn't ours
 */
export function tokenAfterKey(key: string, spots: Spot[], at: number): number | undefined {
  const last = spots.length - 1
  if (last < 0) return undefined
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (!/^Arrow(Right|Left|Up|Down)$/.test(key)) return undefined
  if (at < 0) return 0
  if (key === 'ArrowRight') return Math.min(at + 1, last)
  if (key === 'ArrowLeft') return Math.max(at - 1, 0)
  return across(spots, at, key === 'ArrowDown')
}
