import { describe, expect, it } from 'vitest'
import { AT_FIRST, goTo, next, toggle } from '#shared/manim/playback.ts'
import type { Playback } from '#shared/manim/playback.ts'

const count = 3
const press = (playback: Playback, ended = false, calm = false) => toggle(playback, { ended, calm, count })

describe('what a film shows', () => {
  it('begins with a still, and plays from there through all sections', () => {
    const playing = press(AT_FIRST)
    expect(playing).toEqual({ at: 0, shows: 'clip', runs: true, goesOn: true })
    const second = next(playing, count)
    expect(second).toEqual({ ...playing, at: 1 })
    expect(next(next(second, count), count)).toEqual({ at: 2, shows: 'clip', runs: false, goesOn: false })
  })

  it('pauses, and goes on where it was', () => {
    const paused = press(press(AT_FIRST))
    expect(paused).toEqual({ at: 0, shows: 'clip', runs: false, goesOn: false })
    expect(press(paused)).toEqual(press(AT_FIRST))
  })

  it('plays the next section alone when the reader goes on, and shows what any other leaves', () => {
    const second = goTo(AT_FIRST, 1, false)
    expect(second).toEqual({ at: 1, shows: 'clip', runs: true, goesOn: false })
    expect(next(second, count)).toEqual({ ...second, runs: false })
    expect(goTo(second, 0, false)).toEqual(AT_FIRST)
    expect(goTo(AT_FIRST, 2, false)).toEqual({ at: 2, shows: 'still', runs: false, goesOn: false })
    expect(goTo(second, 1, false)).toBe(second)
  })

  it('keeps playing through when the reader goes on meanwhile', () => {
    expect(goTo(press(AT_FIRST), 1, false)).toEqual({ at: 1, shows: 'clip', runs: true, goesOn: true })
  })

  it('plays on after a section that has ended, and from the beginning after the last', () => {
    expect(press({ at: 1, shows: 'clip', runs: false, goesOn: false }, true)).toEqual({ at: 2, shows: 'clip', runs: true, goesOn: true })
    expect(press({ at: 2, shows: 'clip', runs: false, goesOn: false }, true)).toEqual(press(AT_FIRST))
    expect(press({ at: 2, shows: 'still', runs: false, goesOn: false })).toEqual(press(AT_FIRST))
  })

  it('shows stills only where there is to be no motion', () => {
    expect(goTo(AT_FIRST, 1, true)).toEqual({ at: 1, shows: 'still', runs: false, goesOn: false })
    const playing = press(AT_FIRST, false, true)
    expect(playing).toEqual({ at: 0, shows: 'still', runs: true, goesOn: true })
    expect(next(playing, count)).toEqual({ ...playing, at: 1 })
  })
})
