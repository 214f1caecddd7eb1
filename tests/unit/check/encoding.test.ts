import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readUtf8 } from '#twoslash/encoding.ts'
import { checkSite, formatFinding, siteFolders } from '#shared/check/index.ts'

const told = (...bytes: (string | number[])[]) => readUtf8(Buffer.concat(bytes.map(part => Buffer.from(part)))).problems.map(({ line, column, message }) => `${line}:${column} ${message}`)

describe('bytes that are not UTF-8', () => {
  it.each([
    ['a letter of Latin-1', ['one\ncafé c', [0xE9], ' x'], '2:7 the byte E9 is not UTF-8 ("é" in Latin-1): save the file as UTF-8'],
    ['at the end', ['a', [0xE9]], '1:2 the byte E9 is not UTF-8 ("é" in Latin-1): save the file as UTF-8'],
    ['half a character', ['a', [0xE2, 0x82], '\nb'], '1:2 the byte E2 is not UTF-8 ("â" in Latin-1): save the file as UTF-8'],
    ['UTF-16', [[0xFF, 0xFE], [97, 0]], '1:1 the file is UTF-16: save it as UTF-8'],
    ['UTF-16 without a mark', [[97, 0, 10, 0, 98, 0]], '1:1 the file is UTF-16: save it as UTF-8']
  ])('are told at the first: %s', (_, bytes, expected) => {
    expect(told(...bytes)).toEqual([expected])
  })
})

describe('characters that nobody sees', () => {
  it.each([
    ['\0', 'a NUL', '0000'], ['\x1B', 'an escape character, as terminals use it for colours', '001B'], ['\u200B', 'a blank without width', '200B'], ['\u2060', 'a joiner without width', '2060'],
    ['\u202E', 'a sign that turns the direction of what follows', '202E'], ['\u2067', 'a sign that turns the direction of what follows', '2067'], ['\x85', 'a control character', '0085'],
    ['\uFEFF', 'a byte order mark', 'FEFF'], ['\r', 'a carriage return without a line feed', '000D'], ['\xAD', 'a soft hyphen', '00AD']
  ])('%j is told', (sign, name, code) => {
    expect(told(`one\na${sign}b`)).toEqual([`2:2 there is ${name} here (U+${code}), which nobody sees: remove it`])
  })

  it('may be all that is left of another one', () => {
    expect(told('caf\uFFFD')).toEqual(['1:4 there is U+FFFD here, in place of a character that could not be read: write the character'])
  })

  it('are not what texts need', () => {
    expect(told('\uFEFFone\r\n\ttwo\u00A0\u200D\u200F é 👩\u200D💻\r\n')).toEqual([])
  })
})

describe('UTF-8 that was read as Latin-1 once', () => {
  it.each(['’', '“', '”', '–', '—', '…', 'é', 'ü', 'à', '©', 'à', '→', '•', 'É', 'Ü'])('is told: %s', (sign) => {
    expect(told(`It${new TextDecoder('windows-1252').decode(Buffer.from(sign))}s`)).toEqual([`1:3 "${new TextDecoder('windows-1252').decode(Buffer.from(sign))}" is what a program makes of "${sign}" that reads UTF-8 as Latin-1: write the sign itself, here and where else it is so`])
  })

  it('is not what languages need', () => {
    expect(told('Ãos, pÃo, MÃE, Âge, â, château, Â: 5 €, “â”, 100€…')).toEqual([])
  })
})

describe('a site', () => {
  it('is read whole, whatever its files are', async () => {
    const root = await mkdtemp(join(tmpdir(), 'encoding-'))
    const folders = { ...siteFolders(root), flowsDir: join(root, 'flows') }
    await mkdir(join(root, 'content/learn'), { recursive: true })
    await mkdir(join(root, 'public/content'), { recursive: true })
    await mkdir(join(root, 'flows/one'), { recursive: true })
    const page = '---\ntitle: A\ndescription: B\n---\n\nText'
    await writeFile(join(root, 'content/index.md'), Buffer.concat([Buffer.from(page), Buffer.from([0xFC])]))
    await writeFile(join(root, 'content/concepts.yml'), 'a: b\u202E\n')
    await writeFile(join(root, 'public/content/a.svg'), Buffer.from([0x3C, 0xE4]))
    await writeFile(join(root, 'public/content/a.vtt'), 'WEBVTT\n\nA\0')
    await writeFile(join(root, 'flows/one/flow.py'), Buffer.from([0x23, 0xE4]))
    await symlink('nowhere.md', join(root, 'content/gone.md'))
    await symlink('learn', join(root, 'content/folder.md'))
    const found = (await checkSite(folders)).filter(({ rule }) => rule === 'encoding' || rule === 'stray-file').map(formatFinding)
    await rm(root, { recursive: true })
    expect(found).toEqual([
      'content/concepts.yml:1:5 encoding: there is a sign that turns the direction of what follows here (U+202E), which nobody sees: remove it',
      'content/folder.md:1:1 stray-file: this is a link of the file system to no file: mend it, or put the file itself here',
      'content/gone.md:1:1 stray-file: this is a link of the file system to no file: mend it, or put the file itself here',
      'content/index.md:6:5 encoding: the byte FC is not UTF-8 ("ü" in Latin-1): save the file as UTF-8',
      'flows/one/flow.py:1:2 encoding: the byte E4 is not UTF-8 ("ä" in Latin-1): save the file as UTF-8',
      'public/content/a.svg:1:2 encoding: the byte E4 is not UTF-8 ("ä" in Latin-1): save the file as UTF-8',
      'public/content/a.vtt:3:2 encoding: there is a NUL here (U+0000), which nobody sees: remove it'
    ])
  })
})
