import { describe, expect, it } from 'vitest'
import { place } from '../../../components/furniture/hovers-place.ts'
import { tokenAfterKey } from '../../../components/furniture/hovers-walk.ts'

describe('tokenAfterKey', () => {
  // 0 1 2
  //
  //     3 4
  //   5
  const spots = [[0, 10], [0, 50], [0, 90], [2, 80], [2, 140], [3, 30]].map(([line = 0, left = 0]) => ({ line, left }))

  it.each([
    ['ArrowRight', 0, 1], ['ArrowRight', 2, 3], ['ArrowRight', 5, 5], ['ArrowLeft', 3, 2], ['ArrowLeft', 0, 0],
    ['ArrowDown', 0, 3], ['ArrowDown', 2, 3], ['ArrowDown', 4, 5], ['ArrowDown', 5, 5],
    ['ArrowUp', 5, 3], ['ArrowUp', 3, 2], ['ArrowUp', 4, 2], ['ArrowUp', 1, 1],
    ['Home', 4, 0], ['End', 1, 5]
  ])('%s leads from token %i to %i', (key, at, to) => {
    expect(tokenAfterKey(key, spots, at)).toBe(to)
  })

  it.each([['ArrowRight', 0], ['ArrowLeft', 0], ['ArrowDown', 0], ['ArrowUp', 0], ['Home', 0], ['End', 5]])('%s leads from the block to %i', (key, to) => {
    expect(tokenAfterKey(key, spots, -1)).toBe(to)
  })

  it.each(['Tab', 'Escape', 'PageDown', 'a', 'Enter'])('leaves %s to others', (key) => {
    expect(tokenAfterKey(key, spots, 2)).toBeUndefined()
  })

  it('leaves every key to the browser in a block without types', () => {
    expect(tokenAfterKey('ArrowDown', [], -1)).toBeUndefined()
  })

  it('comes through a block from end to end, and back', () => {
    const walk = (key: string, at: number): number[] => {
      const to = tokenAfterKey(key, spots, at)
      return to === undefined || to === at ? [] : [to, ...walk(key, to)]
    }
    expect(walk('ArrowRight', -1)).toEqual([0, 1, 2, 3, 4, 5])
    expect(walk('ArrowLeft', 5)).toEqual([4, 3, 2, 1, 0])
  })
})

describe('place', () => {
  const view = { width: 390, height: 800 }
  const token = (left: number, top: number) => ({ left, top, bottom: top + 16 })

  it('is below the token, flush with it', () => {
    expect(place(token(40, 100), { width: 200, height: 120 }, view)).toEqual({ left: 40, top: 119, room: 673 })
  })

  it('is above it where there is no room below', () => {
    expect(place(token(40, 700), { width: 200, height: 120 }, view)).toMatchObject({ top: 577 })
  })

  it('is where there is more room if there is too little on both sides, and no higher than that', () => {
    expect(place(token(40, 500), { width: 200, height: 700 }, view)).toEqual({ left: 40, top: 8, room: 489 })
    expect(place(token(40, 200), { width: 200, height: 700 }, view)).toEqual({ left: 40, top: 219, room: 573 })
  })

  it.each([[350, 182], [-60, 8], [8, 8]])('keeps away from the window\'s sides: a token at %i has it at %i', (left, at) => {
    expect(place(token(left, 100), { width: 200, height: 120 }, view).left).toBe(at)
  })
})
