import { join } from 'node:path'
import { mkdtemp, mkdir, writeFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { inlineSvg, viewBox } from '#shared/pictures.ts'
import { readPictures } from '../../modules/facts/pictures.ts'

const root = '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="368" viewBox="0 0 720 368" class="x" role="img" aria-labelledby="fp-title" focusable="false">'
const svg = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- drawn by hand -->\n${root}\n  <title id="fp-title">A pyramid</title>\n  <g class="layer">\n    <text role="none" width="9">Deep <tspan>dives</tspan> <tspan>first</tspan></text>\n  </g>\n</svg>\n`

describe('inlineSvg', () => {
  it('leaves the drawing, named by the author\'s alt text, without size, title and XML declaration', () => {
    expect(inlineSvg(svg, 'Three layers', 'wide')).toBe(
      '<svg class="wide" role="img" aria-label="Three layers" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 368">'
      + '<g class="layer"><text role="none" width="9">Deep <tspan>dives</tspan> <tspan>first</tspan></text></g></svg>'
    )
  })

  it('is as wide as it is to be, whatever it says itself', () => {
    expect(inlineSvg(svg, '', 'wide', 500)).toMatch(/^<svg class="wide" width="500" aria-hidden="true" xmlns="[^"]+" viewBox="0 0 720 368">/)
  })

  it('escapes the alt text', () => {
    expect(inlineSvg('<svg viewBox="0 0 1 1"></svg>', 'a "b" <c> & d', 'wide')).toBe('<svg class="wide" role="img" aria-label="a &quot;b&quot; &lt;c> &amp; d" viewBox="0 0 1 1"></svg>')
  })

  it('takes dollars in the alt text as they are', () => {
    expect(inlineSvg('<svg></svg>', 'from $& to $$5', 'wide')).toContain('aria-label="from $&amp; to $$5"')
  })

  it('hides a picture with an empty alt from screen readers', () => {
    expect(inlineSvg(svg, '', 'narrow')).toMatch(/^<svg class="narrow" aria-hidden="true" xmlns="[^"]+" viewBox="0 0 720 368">/)
  })
})

describe('viewBox', () => {
  it.each([
    ['0 0 720 368', { width: 720, height: 368 }],
    ['-10 -5.5 100.5 40', { width: 100.5, height: 40 }],
    ['0,0,30,20', { width: 30, height: 20 }],
    [' 0, 0, 30, 20 ', { width: 30, height: 20 }]
  ])('"%s" gives the size', (box, size) => {
    expect(viewBox(`<svg width="1" viewBox="${box}">`)).toEqual(size)
  })

  it('is nothing where there is none', () => {
    expect(viewBox('<svg width="10" height="10">')).toBeUndefined()
  })
})

describe('readPictures', () => {
  it('knows the pictures of the fixtures by the address that Markdown names', async () => {
    const pictures = await readPictures(join(import.meta.dirname, '../fixtures/seeds/public'))
    expect(Object.keys(pictures)).toEqual([
      '/content/learn/datastore-internals-01.png', '/content/learn/datastore-internals-02.png', '/content/learn/datastore-internals-03.png',
      '/content/learn/datastore-internals-04.png', '/content/learn/first-pyramid.svg', '/content/learn/stepper.png', '/content/learn/talk.webp'
    ])
    expect(pictures['/content/learn/stepper.png']).toEqual({ width: 600, height: 200 })
    const pyramid = pictures['/content/learn/first-pyramid.svg']
    expect(pyramid).toMatchObject({ width: 700, height: 320 })
    expect(pyramid?.svg).toContain('viewBox="0 0 700 320"')
  })

  it('knows the narrow twin of a drawing and doesn\'t offer it by itself', () => inFolder({ 'run.svg': '<svg viewBox="0 0 2 1"/>', 'run.narrow.svg': '<svg viewBox="0 0 1 2"/>' }, async (folder) => {
    expect(await readPictures(folder)).toEqual({ '/content/run.svg': { width: 2, height: 1, svg: '<svg viewBox="0 0 2 1"/>', narrow: '<svg viewBox="0 0 1 2"/>' } })
  }))

  it('refuses an SVG without a viewBox, by name, and says what to add', () => inFolder({ 'bad.svg': '<svg width="10"/>' }, async (folder) => {
    await expect(readPictures(folder)).rejects.toThrow(/content\/bad\.svg: this SVG has no viewBox.*Add viewBox=/)
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
