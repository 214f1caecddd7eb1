import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { islandProps } from '../../../shared/islands/props.ts'

describe('islandProps', () => {
  it('leads back to the props, whatever JSON they are', () => {
    fc.assert(fc.property(fc.dictionary(fc.string().filter(key => key !== '__proto__'), fc.jsonValue()), (props) => {
      expect(JSON.parse(islandProps('Any', props))).toEqual(JSON.parse(JSON.stringify(props)))
    }))
  })

  it('leaves out what is undefined', () => {
    expect(islandProps('Any', { a: undefined, b: { c: undefined, d: 1 } })).toBe('{"b":{"d":1}}')
  })

  it.each([
    ['a function', { onPick: () => {} }, '"onPick" is or holds a function'],
    ['a Map', { rows: new Map() }, '"rows" is or holds a Map'],
    ['a Date, which JSON would make a string', { at: new Date(0) }, '"at" is or holds a Date'],
    ['a number that JSON has not', { share: Number.NaN }, '"share" is or holds a number'],
    ['a big integer', { size: 1n }, '"size" is or holds a bigint'],
    ['a gap in a list, which JSON would make null', { rows: [undefined] }, '"0" is or holds a undefined'],
    ['one deep inside', { rows: [{ key: Symbol('x') }] }, '"key" is or holds a symbol']
  ])('refuses %s, and names the player and the prop', (_what, props, message) => {
    expect(() => islandProps('RetryPlayer', props)).toThrow(`RetryPlayer is an island, whose props are written into the page as JSON, and ${message}`)
  })
})
