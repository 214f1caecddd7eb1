import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EditedText, Lines, normalise } from '#twoslash/text.ts'
import type { Edit } from '#twoslash/text.ts'

/** Texts of what makes offsets hard: astral characters (two UTF-16 units), tabs, line feeds, empty lines. */
const texts = fc.array(fc.constantFrom('a', 'b', ' ', '\t', '\n', '\n', 'é', '変', '🌊', '𝒳', '# ^?'), { maxLength: 40 }).map(parts => parts.join(''))

function edits(length: number): fc.Arbitrary<Edit[]> {
  return fc.array(fc.record({ at: fc.nat(length), remove: fc.nat(8), insert: fc.constantFrom('', '', 'x', '🌊\n', ': "T"') }), { maxLength: 6 })
}

const edited = texts.chain(source => fc.record({ source: fc.constant(source), edits: edits(source.length) }))

interface Unit { character: string, from: number | undefined }

/** The same, character by character: each one remembers where it comes from. */
function applied(source: string, list: readonly Edit[]): Unit[] {
  const removed = new Set(list.flatMap(({ at, remove }) => Array.from({ length: remove }, (_, index) => at + index)))
  const units: Unit[] = []
  for (let offset = 0; offset <= source.length; offset++) {
    for (const { insert } of list.filter(({ at }) => at === offset)) units.push(...insert.split('').map(character => ({ character, from: undefined })))
    const character = source[offset]
    if (character !== undefined && !removed.has(offset)) units.push({ character, from: offset })
  }
  return units
}

describe('lines', () => {
  it('say for each offset where it is, and the other way round', () => {
    fc.assert(fc.property(texts, (text) => {
      const lines = new Lines(text)
      let line = 0
      let character = 0
      for (let offset = 0; offset <= text.length; offset++) {
        expect(lines.position(offset)).toEqual({ line, character })
        expect(lines.offset({ line, character })).toBe(offset)
        if (text[offset] === '\n') [line, character] = [line + 1, 0]
        else character++
      }
      expect(lines.count).toBe(line + 1)
    }))
  })

  it('are those of split', () => {
    fc.assert(fc.property(texts, (text) => {
      const lines = new Lines(text)
      expect(Array.from({ length: lines.count }, (_, line) => lines.content(line))).toEqual(text.split('\n'))
    }))
  })

  it('take the end of a line for a column behind it, and the end of the text for a line behind it', () => {
    const lines = new Lines('ab\ncd')
    expect(lines.offset({ line: 0, character: 9 })).toBe(2)
    expect(lines.offset({ line: 7, character: 1 })).toBe(5)
    expect(lines.position(99)).toEqual({ line: 1, character: 2 })
  })
})

describe('an edited text', () => {
  it('is what the edits make', () => {
    fc.assert(fc.property(edited, ({ source, edits }) => {
      expect(new EditedText(source, edits).text).toBe(applied(source, edits).map(({ character }) => character).join(''))
    }))
  })

  it('leads from the source to where a character went', () => {
    fc.assert(fc.property(edited, ({ source, edits }) => {
      const text = new EditedText(source, edits)
      const units = applied(source, edits)
      for (let offset = 0; offset < source.length; offset++) {
        const found = units.findIndex(({ from }) => from === offset)
        expect(text.toEdited(offset)).toBe(found < 0 ? undefined : found)
      }
      expect(text.toEdited(source.length)).toBe(units.length)
    }))
  })

  it('leads back, from an insertion to the next character that is left', () => {
    fc.assert(fc.property(edited, ({ source, edits }) => {
      const text = new EditedText(source, edits)
      const units = applied(source, edits)
      for (let offset = 0; offset <= units.length; offset++) {
        expect(text.toSource(offset)).toBe(units.slice(offset).find(({ from }) => from !== undefined)?.from ?? source.length)
      }
    }))
  })

  it('has a range only where all of it is left, and in one piece', () => {
    fc.assert(fc.property(edited, fc.nat(45), fc.nat(6), ({ source, edits }, start, length) => {
      fc.pre(start + length <= source.length)
      const text = new EditedText(source, edits)
      const units = applied(source, edits)
      const places = Array.from({ length }, (_, index) => units.findIndex(({ from }) => from === start + index))
      const whole = places.every((place, index) => place >= 0 && place === (places[0] ?? 0) + index)
      expect(text.rangeToEdited(start, length)).toBe(length === 0 ? text.toEdited(start) : whole ? places[0] : undefined)
    }))
  })
})

describe('normalising', () => {
  it('leaves one kind of line break, no byte order mark, and nothing behind the code', () => {
    expect(normalise('\uFEFFa\r\nb\rc\n\td  \r\n\n')).toBe('a\nb\nc\n\td')
  })

  it('changes nothing more the second time', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', ' ', '\r', '\n', '\r\n', '🌊', '\f')).map(parts => parts.join('')), (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text))
      expect(normalise(text)).not.toContain('\r')
    }))
  })
})
