/** Characters that are in both of two texts: where in the one, where in the other, how many. */
export type Run = [from: number, to: number, length: number]

/** The runs between each two steps: `"0-1"` has those from the first step to the second. */
export type Moves = Record<string, Run[]>

/** The runs from one step to another, in either direction. */
export function runsBetween(moves: Moves, from: number, to: number): Run[] {
  if (from < to) return moves[`${from}-${to}`] ?? []
  return (moves[`${to}-${from}`] ?? []).map(([first, second, length]) => [second, first, length])
}

/**
 * Where something of the second text was in the first.
 * @returns undefined for what is new, or not as a whole from one place
 */
export function originOf(start: number, end: number, runs: readonly Run[]): number | undefined {
  const run = runs.find(([, to, length]) => to <= start && end <= to + length)
  return run && start - run[1] + run[0]
}
