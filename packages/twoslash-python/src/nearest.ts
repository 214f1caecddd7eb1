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

/** How many names are shown whole, and how many of more than that. */
const SHOWN = { whole: 12, of: 5 }

/**
 * The names that were expected, as a list: all of a few, else those that are most like `word` and how many others there are.
 * @param none what is said where there are none
 */
export function someOf(word: string, names: Iterable<string>, none = 'none'): string {
  const all = [...names]
  if (all.length <= SHOWN.whole) return all.join(', ') || none
  const likeness = new Map(all.map(name => [name, editDistance(word.toLowerCase(), name.toLowerCase(), Infinity) - (name.includes(word) || word.includes(name) ? word.length : 0)]))
  const nearby = all.toSorted((a, b) => (likeness.get(a) ?? 0) - (likeness.get(b) ?? 0)).slice(0, SHOWN.of)
  return `${nearby.join(', ')} and ${all.length - nearby.length} others`
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
