import { describe, expect, it } from 'vitest'
import { checkSize, drawingSize } from '#shared/check/size.ts'
import { parseMarkdown } from '#shared/markdown/parse.ts'

const told = (source: string, ...lengths: number[]) =>
  checkSize({ markdown: parseMarkdown(source) }, lengths.map((length, index) => ({ line: index + 10, column: 3, length }))).map(({ line, column, message }) => `${line}:${column} ${message.split(',')[0]}`)

describe('the size of a page', () => {
  it('is found where the Markdown is too long, whatever it is of', () => {
    expect(told('A text of many words. '.repeat(46_000))).toEqual(['1:1 the page has 1012 kB of Markdown and of files that it shows'])
    expect(told(Array.from({ length: 10_000 }, (_, index) => `## Heading ${index}\n\n`).join(''))).toEqual(['1:1 the page has 169 kB of Markdown and of files that it shows'])
  })

  it('is found at the fence with which it becomes too much', () => {
    expect(told('Short.\n', 60_000, 60_000, 60_000)).toEqual(['11:3 the page has 180 kB of Markdown and of files that it shows'])
  })

  it('is not found where there is room', () => {
    expect(told('x'.repeat(90_000), 9_000)).toEqual([])
  })
})

describe('the size of a drawing', () => {
  it('is told where it would make a page too large', () => {
    expect(drawingSize('x'.repeat(250_000))).toEqual([])
    expect(drawingSize('x'.repeat(2_800_000))).toEqual([{
      line: 1, column: 1, rule: 'page-size',
      message: 'the drawing has 2800 kB, which become a part of each page that shows it, and 250 kB are the most: simplify it, or save it as a picture such as WebP or PNG'
    }])
  })
})
