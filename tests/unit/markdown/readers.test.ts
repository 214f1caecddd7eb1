import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parseBody } from '#shared/markdown/mdc.ts'
import { readElsewhere, readers, specified, written } from './readers.ts'

/** One tilde is a character. */
const TILDES = [
  'The first batch took ~5 minutes and the second ~10 minutes.',
  'About ~10 loaves rise, and each takes 1~3 hours.',
  'A shelf holds 20~25 loaves, each 30~35 cm.',
  'It costs (~$0.10) by day and (~$1.50) by night.',
  'Flour is in ~/flour, or in (~/spelt).',
  'Water is H~2~O.',
  '~a~ and ~b c~ and *~d~*',
  'a ~ b ~ c, ~ d~, e\\~f\\~',
  '[~left~ right](https://example.com) and ~~really ~gone~~'
]

const deleted = (markdown: string): number => {
  let count = 0
  visit(readElsewhere(markdown), 'delete', () => void count++)
  return count
}

describe.each(Object.entries(readers))('%s', (_, read) => {
  it.each(TILDES)('has the words of the specification: %s', async (source) => {
    expect(await read(source)).toBe(specified(source))
  })
})

describe('a tilde', () => {
  it.each(TILDES.slice(0, -1))('alone strikes nothing, on the page or where raw Markdown is read with the defaults of others: %s', async (source) => {
    expect(JSON.stringify((await parseBody(source)).body)).not.toContain('"del"')
    expect(deleted(written(source))).toBe(0)
  })

  it('in twos strikes', async () => {
    expect(JSON.stringify((await parseBody('~~gone~~')).body)).toContain('"del"')
    expect(deleted(written('~~gone~~'))).toBe(1)
  })

  it('is escaped in raw Markdown only where it could strike elsewhere', () => {
    expect(written('~5 minutes, (~6), 1~3, ~/flour')).toBe('~5 minutes, (\\~6), 1\\~3, ~/flour\n')
    expect(written('A \\~\\~pair\\~\\~ \\~\\~\\~')).toBe('A \\~\\~pair\\~\\~ \\~\\~\\~\n')
  })
})
