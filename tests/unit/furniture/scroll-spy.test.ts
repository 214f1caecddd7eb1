import { describe, expect, it } from 'vitest'
import { headingInView } from '../../../components/furniture/scroll-spy.ts'

describe('headingInView', () => {
  it.each([
    ['above the first heading', [400, 900, 1500], -1],
    ['at the first', [120, 620, 1220], 0],
    ['just before the second', [-380, 121, 700], 0],
    ['past the second', [-600, -100, 480], 1],
    ['past all', [-2000, -1500, -900], 2]
  ])('%s', (_, tops, index) => {
    expect(headingInView(tops, false)).toBe(index)
  })

  it('is the last one at the end of the page, also where it cannot be scrolled up to', () => {
    expect(headingInView([-500, -100, 600], true)).toBe(2)
  })

  it('is none on a page without headings', () => {
    expect(headingInView([], true)).toBe(-1)
    expect(headingInView([], false)).toBe(-1)
  })
})
