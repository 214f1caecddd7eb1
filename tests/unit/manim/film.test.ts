import { globSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { changedSources, filmOfList, manimList } from '#shared/manim/film.ts'
import type { ManimFilm } from '#shared/manim/film.ts'
import { hashText } from '#shared/manim/hash.ts'
import { parseManimFilm } from '#shared/manim/parse.ts'
import { expand } from '#shared/recording/recording.ts'
import { parseRecording } from '#shared/recording/parse.ts'

const read = (src: string) => parseManimFilm(readFileSync(`public${manimList(src)}`, 'utf8'))

describe('a film', () => {
  it('is known by the address of its list', () => {
    expect(filmOfList(manimList('artifact-lifecycle'))).toBe('artifact-lifecycle')
    expect(['/content/learn/manim/a/b/sections.json', '/content/learn/sections.json', '/content/learn/manim/a/01.mp4'].map(filmOfList)).toEqual([undefined, undefined, undefined])
  })

  it('is stale when something that it was made from is another, or gone', () => {
    const film: ManimFilm = { title: '', scene: '', manim: '', width: 1, height: 1, sections: [], sources: { same: 'a', other: 'b', gone: 'c' } }
    expect(changedSources(film, path => ({ same: 'a', other: 'x' })[path])).toEqual(['other', 'gone'])
  })

  it('has one hash, whichever line ends git gave its sources', () => {
    expect(hashText('a\r\nb\r\n')).toBe(hashText('a\nb\n'))
  })

  it.each([
    ['[', 'it is not JSON'],
    ['{}', 'title: '],
    [JSON.stringify({ ...read('artifact-lifecycle'), sections: [] }), 'sections: '],
    [JSON.stringify({ ...read('artifact-lifecycle'), frames: 24 }), 'it: Unrecognized key: "frames"']
  ])('is refused as %s', (json, message) => {
    expect(() => parseManimFilm(json)).toThrow(message)
  })
})

describe('the film artifact-lifecycle', () => {
  const src = 'artifact-lifecycle'

  it('is small, and not much longer than a reader will wait', () => {
    const size = globSync(`public/content/learn/manim/${src}/*`).reduce((sum, file) => sum + statSync(file).size, 0)
    expect(size).toBeLessThan(500_000)
    for (const { duration } of read(src).sections) expect(duration).toBeLessThan(7)
  })

  it('says the sizes that were recorded', () => {
    const { commands } = expand('linear', parseRecording('linear', readFileSync('flows/linear/recording.json', 'utf8')))
    const artifacts = commands['first-run']?.runs[0]?.tasks.process_data?.[0]?.artifacts ?? {}
    const captions = Object.fromEntries(read('artifact-lifecycle').sections.map(({ name, caption }) => [name, caption]))
    expect(captions.pickle).toContain(`the list is ${artifacts.raw?.size} bytes`)
    expect(captions.key).toContain(`\`data/${artifacts.raw?.key.slice(0, 2)}/\``)
    expect(captions.write).toContain(`written: ${artifacts.processed?.stored} bytes`)
    expect(captions['data-json']).toContain(`${Object.keys(artifacts).length} names in this task`)
  })
})
