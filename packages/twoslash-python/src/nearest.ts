/** The candidate that is most like `word`, when one is like it at all. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3))
  let best: string | undefined
  let distance = limit + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= distance) continue
    const found = editDistance(word.toLowerCase(), candidate.toLowerCase(), distance)
    if (found < distance) [best, distance] = [candidate, found]
  }
  return best
}

/** `. Did you mean x?`, or nothing when nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates)
  return found === undefined ? '' : `. Did you mean ${found}?`
}

/** How many letters were changed, left out, added or swapped with their neighbour; given up once it reaches `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  let earlier: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const change = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const swap = swapped ? (earlier[column - 2] ?? 0) + 1 : Infinity
      current.push(Math.min(change, swap, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    if (Math.min(...current, ...previous) >= limit) return limit
    earlier = previous
    previous = current
  }
  return previous[b.length] ?? limit
}
