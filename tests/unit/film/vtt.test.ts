import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clock, parseVtt, writeVtt } from '#shared/film/vtt.ts'

describe('parseVtt', () => {
  it('reads cues with and without names, hours, settings and marks', () => {
    const source = '\uFEFFWEBVTT - talk\r\nX: y\r\n\r\nNOTE a\r\nnote\r\n\r\nfirst\r\n00:00.000 --> 00:01.500 align:start\r\n<v Ada>One &amp; <i>two</i>\r\nthree\r\n\r\n01:00:00.000 --> 01:00:02.000\r\nLate'
    expect(parseVtt(source)).toEqual([{ from: 0, to: 1.5, text: 'One & two\nthree', name: 'first' }, { from: 3600, to: 3602, text: 'Late' }])
  })

  it.each([
    ['1\n00:00.000 --> 00:01.000\nA', 'line 1: expected WEBVTT'],
    ['WEBVTT\n', 'line 1: there is no cue'],
    ['WEBVTT\n\n\n0:01 --> 0:02\nA', 'line 4: expected times such as 00:01.000 --> 00:04.500'],
    ['WEBVTT\n\nA line of text', 'line 4: expected times such as 00:01.000 --> 00:04.500'],
    ['WEBVTT\n\n00:02.000 --> 00:01.000\nA', 'line 3: the cue ends at 00:01.000, before it begins'],
    ['WEBVTT\n\n00:02.000 --> 00:03.000\nA\n\n00:01.000 --> 00:03.000\nB', 'line 6: the cue begins before the one above it'],
    ['WEBVTT\n\n00:02.000 --> 00:03.000\n\nA', 'line 3: the cue has no text']
  ])('says what is wrong in %j', (source, message) => {
    expect(() => parseVtt(source)).toThrow(message)
  })
})

describe('writeVtt', () => {
  it('is read back as it was, to the millisecond', () => {
    const text = fc.string({ minLength: 1 }).map(text => text.replace(/\s+/g, ' ').trim()).filter(text => text !== '' && !text.includes('-->'))
    const gaps = fc.array(fc.record({ wait: fc.nat(4_000_000), lasts: fc.integer({ min: 1, max: 9_000_000 }), text }), { minLength: 1, maxLength: 8 })
    fc.assert(fc.property(gaps, (gaps) => {
      let at = 0
      const cues = gaps.map(({ wait, lasts, text }) => {
        at += wait
        return { from: at / 1000, to: (at + lasts) / 1000, text }
      })
      expect(parseVtt(writeVtt(cues))).toEqual(cues)
    }))
  })
})

it('clock shows times as players do', () => {
  expect([0, 7.9, 65, 3727].map(clock)).toEqual(['0:00', '0:07', '1:05', '1:02:07'])
})
