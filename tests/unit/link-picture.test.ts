import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkitten'
import { describe, expect, it } from 'vitest'
import { pictureText, widthOf } from '#shared/link-picture.ts'

const font = create(readFileSync(createRequire(import.meta.url).resolve('@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2')))
if (font.isCollection) throw new Error('a collection of fonts')
/** In em, as the picture sets a title. */
const realWidth = (text: string) => [...text].reduce((sum, letter) => sum + font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm - 0.02, 0)

describe('widthOf', () => {
  it('knows how wide the signs of ASCII are', () => {
    for (let code = 32; code < 127; code++) expect(Math.abs(widthOf(String.fromCharCode(code)) - realWidth(String.fromCharCode(code)))).toBeLessThan(0.01)
  })

  it('takes letters with accents for as wide as those without, and other signs for wide', () => {
    expect(['é', 'ệ', '\u200B'].map(widthOf)).toEqual([widthOf('e'), widthOf('e'), 0])
    expect(['П', '漢', '🚀', '—', 'ﬁ'].map(widthOf)).toEqual([0.73, 0.98, 0.98, 0.98, 0.98])
  })
})

describe('pictureText', () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ')

  it('sets a longer title smaller, step by step', () => {
    const sizes = Array.from({ length: 40 }, (_, count) => pictureText(words(count + 1), 'Short.').size)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect([...new Set(sizes)]).toEqual([76, 64, 54, 46])
  })

  it('cuts what is longer at a word, with an ellipsis and no comma before it', () => {
    const { title, cut, size } = pictureText(`${words(18)}, ${words(60)}`, words(90))
    expect([title, size]).toEqual([expect.stringMatching(/^word0 .* word\d+…$/), 46])
    expect(cut).toEqual(['title', 'description'])
    expect(title.length).toBeGreaterThan(100)
  })

  it('leaves what fits', () => {
    expect(pictureText('A title', 'A description.')).toEqual({ title: 'A title', size: 76, description: 'A description.', cut: [] })
  })

  it('breaks a word that is wider than the picture', () => {
    expect(pictureText('x'.repeat(60), '')).toMatchObject({ title: 'x'.repeat(60), cut: [] })
    expect(pictureText('x'.repeat(600), '').title).toMatch(/^x{50,250}…$/)
  })

  it('cuts between letters, and not in one', () => {
    expect(pictureText('👩‍🚀'.repeat(300), '').title).toMatch(/^(?:👩‍🚀)+…$/u)
  })

  it('takes an empty text', () => {
    expect(pictureText('', '')).toMatchObject({ title: '', cut: [] })
  })
})
