import * as fc from 'fast-check'
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

/** Braces are attributes only of what can have them. */
const BRACES = [
  'Loaves lie in s3://shelf/oven_{id}/tray_{n}.csv, and each is called loaf_{name}.',
  'A **{placeholder}** takes the place of *{a name}*, __{b}__ or _{c}_.',
  '\\sum_{i=1}^n x_{i}, a*{b}, ~{c}, e^{d}, w{e}, f\\_{g}, $_{h}$',
  '**bold**{x} and *thin*{i=1} and `code`{n} and [link](https://example.com){id} and **two**{}',
  '[oven_{id}](https://example.com), [oven][1]{id} and ![](https://example.com/a.png){n}\n\n[1]: https://example.com',
  'x_{.a&amp;b\\_c} and y_{d="e f"} and **z_{#h}** and g_{h\n  i}',
  '_{a}_{b}_{c} *{d}*{e}*{f} **_{g}_**'
]

/** What Markdown and MDC make much of, elsewhere than in these two. */
const TRICKY = [
  '\\*args, **kwargs, __init__.py, snake_case_name, 2 * 3 * 4, a*b*c, _x',
  'At 10:30, 3:1, std::vector, batch:cpu=4, s3://b/k, C:\\temp, key: value',
  '&lt;b&gt; &amp;amp; &copy; &#x27; AT&T a < b > c && d',
  'A <https://example.com/a_b> and https://example.com/~a_{b}?c=*d* end.',
  '1\\. and \\# and \\`c\\` and 5\\-6',
  '~~**a** _b_~~ ***c*** **d_e_f** *g**h**i*'
]

const deleted = (markdown: string): number => {
  let count = 0
  visit(readElsewhere(markdown), 'delete', () => void count++)
  return count
}

describe.each(Object.entries(readers))('%s', (_, read) => {
  it.each([...TILDES, ...BRACES, ...TRICKY])('has the words of the specification: %s', async (source) => {
    expect(await read(source)).toBe(specified(source))
  })

  it('has them in headings, tables, lists and quotes', async () => {
    const source = '# Oven_{id}\n\n| a_{b} | c |\n| - | - |\n| d_{e} | **{f}** |\n\n- g_{h}\n  > i_{j\n  > k}'
    expect((await read(source)).replaceAll(' ', '')).toBe(specified(source).replaceAll(' ', ''))
  })

  it('has them whatever is beside braces and tildes', async () => {
    const token = fc.constantFrom('a', 'b ', ' ', '_', '*', '**', '~', '~~', '{x}', '{ y=1 }', '{}', '\\', '^', ',', '(', '{')
    await fc.assert(fc.asyncProperty(fc.array(token, { minLength: 2, maxLength: 12 }), async (tokens) => {
      const source = `w${tokens.join('')}w`
      fc.pre(!source.includes('{{'))
      expect(await read(source)).toBe(specified(source))
    }), { numRuns: 200 })
  })
})

describe('a tilde', () => {
  it.each(TILDES.slice(0, -1))('alone strikes nothing, on the page or where others read raw Markdown: %s', async (source) => {
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
