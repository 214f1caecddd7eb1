import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { collectPage } from '#shared/check/collect.ts'
import { checkFilms } from '#shared/check/films.ts'
import type { Site } from '#shared/check/index.ts'
import { filmTexts, findScenes, isFilmOf, sceneHash } from '#shared/film/scene.ts'
import type { FilmFacts } from '#shared/film/scene.ts'
import { parseVtt, writeVtt } from '#shared/film/vtt.ts'
import { repositoryDir } from '#shared/repository.ts'
import { timelineOf } from '#shared/scene/timeline.ts'
import { chooseScenes, listScenes } from '../../../cli/render/choose.ts'
import { ownSite, sceneOf } from '../../support/scene.ts'

const folder = join(repositoryDir, 'public/content/learn/videos')
/** Of other films the check tells when they are older than their scenes. */
const films = ['content-addressing', 'resume']
let site: Site

beforeAll(async () => {
  site = await ownSite()
})

describe('the films in the repository', () => {
  it.each(films)('%s shows what its scene does today (else: npm run render)', async (name) => {
    const facts: FilmFacts = JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'))
    const scene = await sceneOf(site, facts.scene)
    const timeline = timelineOf(scene)
    const [captions, chapters] = await Promise.all(['captions', 'chapters'].map(async kind => parseVtt(await readFile(join(folder, `${name}.${kind}.vtt`), 'utf8'))))
    expect(filmTexts(scene, timeline)).toEqual({ captions, chapters })
    expect(facts).toMatchObject({ hash: sceneHash(scene, timeline), seconds: timeline.duration / 1000 })
  })

  it('are small', async () => {
    for (const file of films.flatMap(name => [`${name}.mp4`, `${name}.webm`])) expect((await readFile(join(folder, file))).length, file).toBeLessThan(600_000)
  })
})

describe('a film that is older than its scene', () => {
  it('is known by what it says as by what it shows', async () => {
    const scene = await sceneOf(site, 'resume')
    const timeline = timelineOf(scene)
    const { captions, chapters } = filmTexts(scene, timeline)
    const film = { hash: sceneHash(scene, timeline), captions: writeVtt(captions), chapters: writeVtt(chapters) }
    expect(isFilmOf(scene, film)).toBe(true)
    expect(isFilmOf(scene, { ...film, captions: film.captions.replace('cloned', 'copied') })).toBe(false)
    expect(isFilmOf({ ...scene, title: 'Another' }, film)).toBe(false)
    expect(isFilmOf({ ...scene, drawings: { tall: scene.drawings.tall } }, film)).toBe(true)
  })

  it.each([
    ['{"scene": "resume", "hash": "0"}', /^the prop src of `video`: the film is older than its scene \(learn\/explorables\/scene-resume\.md:\d+\): npm run render -- resume$/],
    ['{"scene": "resum", "hash": "0"}', /^the prop src of `video`: it is a film of the scene "resum", which is on no page\. Did you mean resume\?: remove the film, or write ::flow-scene\{#resum\}$/],
    ['{}', /^the prop src of `video`: public\/content\/learn\/videos\/resume\.json names no scene: render the film again with npm run render, or remove this file if the film comes from elsewhere$/],
    ['null', /names no scene/],
    ['{ nothing', /names no scene/]
  ])('is told at the line of the video: %s', async (facts, message) => {
    const page = collectPage('a.md', '/a', '---\ntitle: A\ndescription: B\n---\n\n::video{src="/content/learn/videos/resume" title="A film"}\n::\n')
    const [remark, ...more] = await checkFilms(page, { ...site, readPublic: address => address.endsWith('.json') ? Promise.resolve(facts) : site.readPublic(address) })
    expect(more).toEqual([])
    expect(remark).toMatchObject({ line: 6, column: 1, rule: 'video' })
    expect(remark?.message).toMatch(message)
  })
})

describe('scenes by their ids', () => {
  it('are found on pages, and listed with their places', async () => {
    const scenes = await findScenes(['a.md', 'b.txt', 'c.md'], file => Promise.resolve(file === 'a.md' ? '# A\n\n::flow-scene{#one}\n---\ntitle: What `resume` does\n---\n::\n\n::flow-scene{title="No id"}\n::\n' : '::note\n::'))
    expect(listScenes(scenes)).toBe('one  What resume does (content/a.md:3)')
  })

  it('are told apart', async () => {
    const two = await findScenes(['a.md', 'b.md'], () => Promise.resolve('::flow-scene{#one title="A"}\n::\n'))
    expect(() => chooseScenes(two, ['one'])).toThrow('several scenes have the id "one": content/a.md:1, content/b.md:1. Give each its own')
    expect(() => chooseScenes(two.slice(1), ['on'])).toThrow('there is no scene "on". Did you mean one? (there are one)')
    expect(() => chooseScenes([], ['one'])).toThrow('there is no scene "one" (there are none: a scene is ::flow-scene{#id} on a page)')
  })
})
