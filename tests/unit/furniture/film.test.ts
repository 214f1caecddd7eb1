import { describe, expect, it } from 'vitest'
import { chapterAt } from '../../../components/furniture/film.ts'

describe('chapterAt', () => {
  it.each([[0, 0], [4.9, 0], [4.96, 1], [5, 1], [100, 2]])('after %d s chapter %d runs', (time, chapter) => {
    expect(chapterAt([0, 5, 60], time)).toBe(chapter)
  })

  it('is none before the first', () => {
    expect(chapterAt([2], 1)).toBe(-1)
  })
})
