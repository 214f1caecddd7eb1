import { regionNamed } from '#twoslash/regions.ts'
import type { ShownCode } from './shown.ts'

const PART = /^(\d+)(?:\s*-\s*(\d+))?$/

/**
 * The lines that a step is about, from 1.
 * @param focus as an author writes it: `3-5,8`, or `#name` of a class, function, region or cell in the code
 * @throws Error that says what was expected, and which lines or names there are
 */
export function focusLines(focus: string, { count, regions }: ShownCode): number[] {
  if (focus.startsWith('#')) {
    const region = regionNamed(focus.slice(1), regions)
    if (typeof region === 'string') throw new Error(`the code of the step ${region}`)
    return range(region.first + 1, region.last + 1)
  }
  const lines = focus.split(',').flatMap((part) => {
    const [, first, last = first] = PART.exec(part.trim()) ?? []
    if (first === undefined) throw new Error(`"${part.trim()}" is neither lines nor a name: expected lines such as 3-5,8, or #name of a function in the code`)
    if (Number(last) < Number(first)) throw new Error(`"${part.trim()}" ends before it begins: write ${last}-${first}`)
    return range(Number(first), Number(last))
  })
  const outside = lines.filter(line => line < 1 || line > count)
  if (outside.length) throw new Error(`there is no line ${outside.join(', ')}: the step shows ${count} ${count === 1 ? 'line' : 'lines'} of code, counted from 1`)
  return [...new Set(lines)].sort((one, other) => one - other)
}

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index)
