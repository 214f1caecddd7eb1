import { exclude } from './exclusions.ts'
import type { Reading, Token } from './tokens.ts'

/** Where two readings differ: what only the one has, what only the other has. */
export interface Difference {
  missing: Token[]
  extra: Token[]
  /** of the file, from 1: where it can be, from what is before it to what is missing, or else to what comes after it */
  lines: [from: number, to: number]
  /** what is before it in the reference, to be shown */
  before: string
}

/** So many equal tokens are no coincidence: in a text that is the same but for slips, and after what a component says. */
const SAME = 4
const SURE = 10
const FAR = 400

/** Finds where a reading differs from the reference. What a component adds where it begins or ends is not a difference. */
export function compare(reference: Reading, other: Reading): Difference[] {
  const found: Difference[] = []
  const [left, right] = [reference.tokens, other.tokens]
  const isSame = (i: number, j: number) => {
    const [one, two] = [left[i], right[j]]
    if (!one || !two) return !one && !two
    return one.kind === two.kind && one.value === two.value && (one.apart === two.apart || reference.marks.has(i))
  }
  const add = (a: number, i: number, extra: Token[]) => {
    const [from, to] = [left[a - 1]?.line ?? 1, left[a]?.line ?? Infinity]
    found.push({ missing: left.slice(a, i), extra, lines: [Math.min(from, to), to], before: textOf(left.slice(Math.max(0, a - 6), a)) })
  }
  const ends: [number, number] = [left.length, right.length]
  let [a, b] = [0, 0]
  let isPastMark = false
  while (a < left.length || b < right.length || (reference.marks.has(a) && !isPastMark)) {
    if (reference.marks.has(a) && !isPastMark) {
      const j = after(a, b, ends, reference.marks, isSame)
      isPastMark = true
      if (j === undefined) continue
      const said = right.slice(b, j)
      if (said.length) exclude('component-words')
      if (isSyntax(said)) add(a, a, said)
      b = j
      continue
    }
    isPastMark = false
    if (isSame(a, b)) {
      a++
      b++
      continue
    }
    const [i, j] = meet(a, b, ends, isSame)
    add(a, i, right.slice(b, j))
    ;[a, b] = [i, j]
  }
  return found
}

type IsSame = (i: number, j: number) => boolean

/** Where a reading goes on with the reference after what a component says: with all up to the next component, or enough of it. */
function after(
  a: number, b: number, [end, otherEnd]: [number, number], marks: ReadonlySet<number>, isSame: IsSame
): number | undefined {
  for (let j = b; j <= otherEnd; j++) {
    let alike = 0
    while (alike < SURE && a + alike < end && !(alike && marks.has(a + alike)) && isSame(a + alike, j + alike)) alike++
    const isEnd = a + alike === end && (j + alike === otherEnd || marks.has(end))
    if (alike === SURE || (alike && marks.has(a + alike)) || isEnd) return a === end ? otherEnd : j
  }
}

/** The nearest places from which both go on alike. */
function meet(a: number, b: number, [end, otherEnd]: [number, number], isSame: IsSame): [number, number] {
  const goesOn = (i: number, j: number) => {
    for (let more = 0; more < SAME; more++) if (!isSame(i + more, j + more)) return false
    return true
  }
  for (let distance = 1; distance < FAR; distance++) {
    for (let i = 0; i <= distance; i++) {
      const [x, y] = [a + i, b + distance - i]
      if (x <= end && y <= otherEnd && goesOn(x, y)) return [x, y]
    }
  }
  return [end, otherEnd]
}

/** Whether what a component says is how it was written. */
const isSyntax = (tokens: readonly Token[]) => /(?<!:):{2,}(?:[a-z]|$)/im.test(textOf(tokens.filter(({ kind }) => kind === 'text')))

/** Tokens as a message shows them. */
export const textOf = (tokens: readonly Token[]): string => tokens.map(shown).join('')

function shown({ kind, value, apart }: Token): string {
  const gap = apart ? ' ' : ''
  return kind === 'text' ? gap + value : `${gap}‹${kind}${value && `: ${JSON.stringify(value).slice(1, -1)}`}›`
}
