import { expect, it } from 'vitest'
import { bytes, count, listed, shortened, shortKey } from '../../../shared/recording/words.ts'

it.each([[0, '0 B'], [9999, '9,999 B'], [10_000, '10 kB'], [133_528, '133.5 kB'], [1_000_009, '1 MB'], [2_400_000_000, '2.4 GB']])('%i bytes read as %s', (number, text) => {
  expect(bytes(number).replace('\u00A0', ' ')).toBe(text)
})

it('counts and lists', () => {
  expect([count(1, 'blob'), count(0, 'blob'), count(1200, 'blob')]).toEqual(['1 blob', '0 blobs', '1,200 blobs'])
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c']), listed(['a', 'b'], 2), listed(['a', 'b', 'c', 'd'], 2)]).toEqual(['', 'a', 'a and b', 'a, b and c', 'a and b', 'a, b and 2 more'])
})

it('cuts only what is too long', () => {
  expect([shortened('four', 4), shortened('fives', 4), shortened('', 4)]).toEqual(['four', 'five…', ''])
  expect(shortKey('0beec7b5ea3f0fdbc95d0dd47f3c5bc275da8a33')).toBe('0beec7b5')
})
