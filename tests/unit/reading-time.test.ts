import { describe, expect, it } from 'vitest'
import { readingTime } from '#shared/reading-time.ts'

const words = (count: number, word = 'artifact') => Array.from({ length: count }, () => word).join(' ')
const fence = (text: string, ticks = '```') => `${ticks}python\n${text}\n${ticks}`

describe('readingTime', () => {
  it.each([[0, 1], [100, 1], [230, 1], [460, 2], [2300, 10]])('of %i words is %i min, and never nothing', (count, minutes) => {
    expect(readingTime(words(count))).toBe(minutes)
  })

  it('counts the words of code twice, as it is read slower', () => {
    expect(readingTime(`${words(230)}\n\n${fence(words(230))}\n`)).toBe(3)
    expect(readingTime(`${fence(words(459), '````')}\n`)).toBe(4)
  })

  it.each([['unix', '\n'], ['Windows', '\r\n']])('does not count frontmatter, with %s line ends', (_, end) => {
    const source = `---\ntitle: ${words(800)}\n---\n\n${words(460)}\n`
    expect(readingTime(source.replaceAll('\n', end))).toBe(2)
  })

  it('counts a rule in the text as no frontmatter', () => {
    expect(readingTime(`${words(230)}\n\n---\n\n${words(230)}\n\n---\n`)).toBe(2)
  })

  it('counts words, not signs', () => {
    expect(readingTime(words(460, '— * é'))).toBe(2)
  })
})
