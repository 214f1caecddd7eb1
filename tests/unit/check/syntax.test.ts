import { describe, expect, it } from 'vitest'
import { collectPage } from '#shared/check/collect.ts'
import { checkSyntax } from '#shared/check/syntax.ts'

const told = (...lines: string[]) => checkSyntax(collectPage('a.md', '/a', lines.join('\n'))).map(({ line, column, message }) => `${line}:${column} ${message}`)

describe('the beginning of a component that is none', () => {
  it.each([
    [':: note', '`:: note` was read as text: write `::note`, with two colons and no blank'],
    ['：：note', '`：：note` was read as text: write `::note`, with two colons and no blank'],
    ['::card {title="A"}', '`::card` was read as text because of the blank after it: write `::card{title="A"}`'],
    ['::note\u00A0', '`::note` was read as text because of an unusual blank after it: remove it'],
    ['::note Text', '`::note` was read as text because of `Text` after it: put its text on the next line']
  ])('is told, and its end is not: %s', (beginning, message) => {
    expect(told(beginning, 'Text.', '', '::')).toEqual([`1:1 ${message}`])
  })

  it('leaves other ends to be told', () => {
    expect(told(':: note', '::', '', '::')).toEqual([expect.stringMatching(/^1:1 `:: note`/), expect.stringMatching(/^4:1 `::` closes nothing/)])
  })

  it('is not what is written of C++', () => {
    expect(told('std:: string, a :: b', ':: more')).toEqual([])
  })
})
