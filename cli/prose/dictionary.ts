import { nearest } from '#twoslash/nearest.ts'
import type { ProseRemark } from './finding.ts'
import type { Passage } from './passage.ts'

/** The words of `editorial/dictionary.txt`, one a line; `#` begins a comment. */
export function readDictionary(source: string): { word: string, line: number, column: number }[] {
  return source.split('\n').flatMap((text, index) => {
    const word = text.replace(/#.*/, '').trim()
    return word ? [{ word, line: index + 1, column: text.indexOf(word) + 1 }] : []
  })
}

/** `dictionary`: words out of order, told twice, or used by no page. */
export function checkDictionary(source: string, passages: Iterable<Passage>): ProseRemark[] {
  const rule = 'dictionary'
  const used = new Set<string>()
  for (const { prose } of passages) for (const [word] of prose.matchAll(/[\p{L}\p{N}]+/gu)) used.add(word.toLowerCase())
  const words = readDictionary(source)
  return words.flatMap(({ word, ...at }, index): ProseRemark[] => {
    const before = words[index - 1]?.word
    if (before === word) return [{ ...at, rule, message: `"${word}" is in the dictionary twice: remove a line` }]
    if (before !== undefined && compare(before, word) > 0) return [{ ...at, rule, message: `"${word}" comes after "${before}": sort the words from a to z` }]
    if (used.has(word.toLowerCase())) return []
    const like = nearest(word, used)
    return [{ ...at, rule, message: `"${word}" is on no page: remove the line${like ? `, or write "${like}", which is` : ''}` }]
  })
}

function compare(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()]
  return one < other ? -1 : one > other ? 1 : 0
}
