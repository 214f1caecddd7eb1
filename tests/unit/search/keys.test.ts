import { describe, expect, it } from 'vitest'
import { actionOf, type Press } from '../../../components/furniture/search-keys.ts'

const press = (key: string, held: Partial<Press> = {}): Press =>
  ({ key, metaKey: false, ctrlKey: false, altKey: false, shiftKey: false, isComposing: false, ...held })

describe('actionOf', () => {
  it('goes down and up, and around at the ends', () => {
    expect(actionOf(press('ArrowDown'), 0, 3, false)).toEqual({ select: 1 })
    expect(actionOf(press('ArrowDown'), 2, 3, true)).toEqual({ select: 0 })
    expect(actionOf(press('ArrowUp'), 0, 3, true)).toEqual({ select: 2 })
    expect(actionOf(press('ArrowUp'), -1, 3, false)).toEqual({ select: 2 })
  })
  it('leaves Home and End to the caret until a result was chosen', () => {
    expect(actionOf(press('Home'), 0, 3, false)).toBeUndefined()
    expect(actionOf(press('End'), 0, 3, false)).toBeUndefined()
    expect(actionOf(press('Home'), 1, 3, true)).toEqual({ select: 0 })
    expect(actionOf(press('End'), 1, 3, true)).toEqual({ select: 2 })
    expect(actionOf(press('End', { shiftKey: true }), 1, 3, true)).toBeUndefined()
  })
  it('opens here, or in a tab with ⌘ or Ctrl', () => {
    expect(actionOf(press('Enter'), 1, 3, true)).toEqual({ open: 'here' })
    expect(actionOf(press('Enter', { metaKey: true }), 1, 3, true)).toEqual({ open: 'tab' })
    expect(actionOf(press('Enter', { ctrlKey: true }), 1, 3, true)).toEqual({ open: 'tab' })
    expect(actionOf(press('Enter'), -1, 3, true)).toBeUndefined()
  })
  it('leaves other keys alone, and all of them while there is nothing to choose or a word is being composed', () => {
    expect(actionOf(press('a'), 0, 3, true)).toBeUndefined()
    expect(actionOf(press('ArrowDown', { ctrlKey: true }), 0, 3, true)).toBeUndefined()
    expect(actionOf(press('ArrowDown', { altKey: true }), 0, 3, true)).toBeUndefined()
    expect(actionOf(press('ArrowDown'), -1, 0, false)).toBeUndefined()
    expect(actionOf(press('Enter', { isComposing: true }), 0, 3, true)).toBeUndefined()
  })
})
