import { join } from 'node:path'
import { mkdtemp, mkdir, writeFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { fileOfAddress, ID_PREFIX, inlineSvg } from '#shared/pictures.ts'
import { readPictures } from '../../modules/facts/pictures.ts'

const svg = `<svg viewBox="0 0 720 368"><path id="${ID_PREFIX}0"/><use href="#${ID_PREFIX}0"/></svg>`

describe('inlineSvg', () => {
  it('names the drawing by the author\'s alt text, and its ids by the page', () => {
    expect(inlineSvg(svg, 'Three layers', 'wide', 'v-1')).toBe('<svg class="wide" role="img" aria-label="Three layers" viewBox="0 0 720 368"><path id="v-1.0"/><use href="#v-1.0"/></svg>')
  })

  it('is as wide as it is to be', () => {
    expect(inlineSvg(svg, '', 'wide', 'a', 500)).toMatch(/^<svg class="wide" width="500" aria-hidden="true" viewBox="0 0 720 368">/)
  })

  it('escapes the alt text', () => {
    expect(inlineSvg('<svg viewBox="0 0 1 1"/>', 'a "b" <c> & d', 'wide', 'a')).toBe('<svg class="wide" role="img" aria-label="a &quot;b&quot; &lt;c> &amp; d" viewBox="0 0 1 1"/>')
  })

  it('takes dollars in the alt text as they are', () => {
    expect(inlineSvg('<svg/>', 'from $& to $$5', 'wide', '$&')).toContain('aria-label="from $&amp; to $$5"')
  })

  it('hides a picture with an empty alt from screen readers', () => {
    expect(inlineSvg(svg, '', 'narrow', 'a')).toMatch(/^<svg class="narrow" aria-hidden="true" viewBox="0 0 720 368">/)
  })
})

describe('fileOfAddress', () => {
  const names = new Set(['/a b.svg', '/caf\u00E9.png', '/cafe\u0301.svg', '/100%.png', '/a?b.png'])

  it.each([
    ['/a%20b.svg', '/a b.svg'], ['/a b.svg', '/a b.svg'], ['/a b.svg?v=1', '/a b.svg'], ['/a b.svg#part', '/a b.svg'],
    ['/cafe\u0301.png', '/caf\u00E9.png'], ['/caf%C3%A9.svg', '/cafe\u0301.svg'], ['/100%.png', '/100%.png'], ['/a%3Fb.png', '/a?b.png']
  ])('%s means the file %s', (address, file) => expect(fileOfAddress(address, names)).toBe(file))

  it.each(['/A b.svg', '/a.svg', '', '/cafe.png'])('%j means none', address => expect(fileOfAddress(address, names)).toBeUndefined())
})

describe('readPictures', () => {
  it('knows the pictures of the fixtures by the address that Markdown names', async () => {
    const pictures = await readPictures(join(import.meta.dirname, '../fixtures/seeds/public'))
    expect(Object.keys(pictures)).toEqual([
      '/content/learn/datastore-internals-01.png', '/content/learn/datastore-internals-02.png', '/content/learn/datastore-internals-03.png',
      '/content/learn/datastore-internals-04.png', '/content/learn/first-pyramid.svg', '/content/learn/stepper.png', '/content/learn/talk.webp', '/favicon.svg'
    ])
    expect(pictures['/content/learn/stepper.png']).toEqual({ width: 600, height: 200 })
    const pyramid = pictures['/content/learn/first-pyramid.svg']
    expect(pyramid).toMatchObject({ width: 700, height: 320 })
    expect(pyramid?.svg).toContain('viewBox="0 0 700 320"')
  })

  it('knows the narrow twin of a drawing and doesn\'t offer it by itself', () => inFolder({ 'run.svg': '<svg viewBox="0 0 2 1"/>', 'run.narrow.svg': '<svg viewBox="0 0 1 2"/>' }, async (folder) => {
    expect(await readPictures(folder)).toEqual({ '/content/run.svg': { width: 2, height: 1, svg: '<svg viewBox="0 0 2 1"/>', narrow: '<svg viewBox="0 0 1 2"/>' } })
  }))

  it('knows names in capitals', () => inFolder({ 'Run.SVG': '<svg viewBox="0 0 2 1"/>', 'Run.narrow.SVG': '<svg viewBox="0 0 1 2"/>' }, async (folder) => {
    expect(await readPictures(folder)).toMatchObject({ '/content/Run.SVG': { width: 2, narrow: '<svg viewBox="0 0 1 2"/>' } })
  }))

  it('sanitises drawings, and leaves out those that cannot be read', () => inFolder({ 'a.svg': '<svg viewBox="0 0 2 1" onload="a()"><script/></svg>', 'a.narrow.svg': '<svg viewBox="0 0 2 1"><a></svg>', 'b.svg': '<svg', 'c.svg': '<svg/>' }, async (folder) => {
    expect(await readPictures(folder)).toEqual({ '/content/a.svg': { width: 2, height: 1, svg: '<svg viewBox="0 0 2 1"/>' } })
  }))

  it('leaves out what is no picture under the name of one', () => inFolder({ 'a.png': 'text', 'b.webp': '' }, async (folder) => {
    expect(await readPictures(folder)).toEqual({})
  }))

  it('is empty where there are no pictures', async () => {
    expect(await readPictures(join(tmpdir(), 'no-such-folder'))).toEqual({})
  })
})

async function inFolder(files: Record<string, string>, test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'))
  try {
    await mkdir(join(folder, 'content'))
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'content', name), text)
    await test(folder)
  }
  finally {
    await rm(folder, { recursive: true })
  }
}
