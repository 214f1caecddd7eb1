import { describe, expect, it } from 'vitest'
import { beatAt, later, shownAt, toBeat, toggled } from '#shared/scene/playhead.ts'

const beats = [{ at: 0, rest: 400, until: 1000 }, { at: 1000, rest: 1500, until: 2000 }, { at: 2000, rest: 2800, until: 3000 }].map(beat => ({ ...beat, name: '', caption: '' }))
const timeline = {
  duration: 3000,
  beats,
  seek() {
    throw new Error('not asked for')
  }
}

describe('a playhead', () => {
  it.each([[0, 0], [999, 0], [1000, 1], [3000, 2], [9999, 2]])('is at %i ms in beat %i', (at, beat) => expect(beatAt(timeline, at)).toBe(beat))

  it('plays the next beat until everything has happened in it', () => {
    expect(toBeat(timeline, { at: 300 }, 1, false)).toEqual({ at: 1000, goal: 1500 })
    expect(later({ at: 1400, goal: 1500 }, 50)).toEqual({ at: 1450, goal: 1500 })
    expect(later({ at: 1400, goal: 1500 }, 200)).toEqual({ at: 1500 })
  })

  it('shows any other beat at its end, and the next one too with less motion', () => {
    expect(toBeat(timeline, { at: 2500 }, 1, false)).toEqual({ at: 1500 })
    expect(toBeat(timeline, { at: 300 }, 2, false)).toEqual({ at: 2800 })
    expect(toBeat(timeline, { at: 300 }, 1, true)).toEqual({ at: 1500 })
    expect(toBeat(timeline, { at: 300 }, 7, true)).toEqual({ at: 2800 })
  })

  it('plays to the end, stops, and begins again at the end', () => {
    expect(toggled(timeline, { at: 700 })).toEqual({ at: 700, goal: 3000 })
    expect(toggled(timeline, { at: 700, goal: 3000 })).toEqual({ at: 700 })
    expect(toggled(timeline, { at: 3000 })).toEqual({ at: 0, goal: 3000 })
    expect(later({ at: 5 }, 100)).toEqual({ at: 5 })
  })

  it('shows pictures with less motion, and the first frame first', () => {
    expect([0, 1, 1200, 2999].map(at => shownAt(timeline, at, true))).toEqual([0, 400, 1500, 2800])
    expect(shownAt(timeline, 1200, false)).toBe(1200)
  })
})
