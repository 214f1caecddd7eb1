import { deflateSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { unwrapWoff } from '../../../cli/manim/woff.ts'

const FONT = 'node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff'

/** A WOFF file of two tables, one of them compressed. */
function wrapped(): Buffer {
  const [long, short] = [Buffer.from('a'.repeat(400)), Buffer.from('abcde')]
  const packed = deflateSync(long)
  const header = Buffer.alloc(44 + 2 * 20)
  header.write('wOFF', 0, 'latin1')
  header.writeUInt32BE(0x00010000, 4)
  header.writeUInt16BE(2, 12)
  const entry = (at: number, tag: string, offset: number, stored: number, length: number, sum: number) => {
    header.write(tag, at, 'latin1')
    for (const [index, value] of [offset, stored, length, sum].entries()) header.writeUInt32BE(value, at + 4 + 4 * index)
  }
  entry(44, 'glyf', header.length, packed.length, long.length, 11)
  entry(64, 'head', header.length + packed.length, short.length, short.length, 22)
  return Buffer.concat([header, packed, short])
}

describe('unwrapWoff', () => {
  it('writes the tables as they were before they were packed, each on a multiple of four', () => {
    const font = unwrapWoff(wrapped())
    expect(font.readUInt32BE(0)).toBe(0x00010000)
    expect([4, 6, 8, 10].map(at => font.readUInt16BE(at))).toEqual([2, 32, 1, 0])
    const tables = [12, 28].map((at) => {
      const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)]
      return { tag: font.toString('latin1', at, at + 4), sum: font.readUInt32BE(at + 4), aligned: offset % 4, text: font.toString('latin1', offset, offset + length) }
    })
    expect(tables).toEqual([{ tag: 'glyf', sum: 11, aligned: 0, text: 'a'.repeat(400) }, { tag: 'head', sum: 22, aligned: 0, text: 'abcde' }])
  })

  it('reads a font of the site', () => {
    const font = unwrapWoff(readFileSync(FONT))
    const at = 12 + 16 * Array.from({ length: font.readUInt16BE(4) }, (_, index) => font.toString('latin1', 12 + 16 * index, 16 + 16 * index)).indexOf('head')
    // what every font's table `head` has in its third field
    expect(font.readUInt32BE(font.readUInt32BE(at + 8) + 12)).toBe(0x5F0F3CF5)
  })

  it('refuses what is no WOFF', () => {
    expect(() => unwrapWoff(Buffer.from('wOF2…'))).toThrow('no WOFF font')
  })
})
