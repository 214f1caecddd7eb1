import { didYouMean } from '#twoslash/nearest.ts'
import { filmFiles } from '../film/film.ts'
import type { FilmFiles } from '../film/film.ts'
import { findScenes, isFilmOf, readScene } from '../film/scene.ts'
import type { FilmFacts } from '../film/scene.ts'
import { parseVtt } from '../film/vtt.ts'
import { decodePath } from './paths.ts'
import type { Component, Page, Remark, Site } from './types.ts'

const FOLDER = '/content/learn/'
const POSTERS = /\.(webp|png|jpe?g|avif)$/
const BESIDE_FILES = { poster: POSTERS, captions: /\.vtt$/, chapters: /\.vtt$/ }
/** What a film needs besides itself; chapters only where the author names them. */
const BESIDE = { poster: 'poster, which is shown before it plays', captions: 'captions, for those who do not hear it', chapters: 'chapters' }

/** A megabyte of script, asked for by the first film that has a scene. */
let layouter: Promise<typeof import('../graph/layouts.ts')> | undefined

/** `video`: every film is there with its poster, its captions can be read, and it shows what its scene does today. */
export async function checkFilms(page: Page, site: Site): Promise<Remark[]> {
  const remarks = await Promise.all(page.components.filter(({ name }) => name === 'video').map(film => filmRemarks(film, site)))
  return remarks.flat()
}

async function filmRemarks({ props }: Component, site: Site): Promise<Remark[]> {
  const [src, poster, captions, chapters] = ['src', 'poster', 'captions', 'chapters'].map(name => typeof props.values[name] === 'string' ? props.values[name] : undefined)
  // an empty one is told as a prop
  if (!src || [poster, captions, chapters].includes('')) return []
  const remark = (prop: string, message: string): Remark => ({ ...props.positionOf([prop]), rule: 'video', message: `the prop ${prop} of \`video\`: ${message}` })
  const elsewhere = Object.entries({ src, poster, captions, chapters }).flatMap(([prop, address]) => address && !address.startsWith('/')
    ? [remark(prop, /^(https?:)?\/\//i.test(address) ? `${address} is on another server, and this site makes no foreign request: put the file in public${FOLDER}` : `${address} is relative: write its address from public/, such as ${FOLDER}videos/${address.split('/').at(-1)}`)]
    : [])
  if (elsewhere.length) return elsewhere

  const has = (address: string) => site.publicFiles.has(decodePath(address))
  const files = filmFiles({ src, poster, captions, chapters })
  const missing = files.sources.filter(({ address }) => !has(address))
  if (missing.length) {
    const ending = /\.\w+([?#].*)?$/.exec(src)?.[0]
    if (ending && !/^\.(mp4|webm)$/.test(ending)) return [remark('src', `${src} ends in ${ending}: expected an address that ends in .mp4 or .webm, or neither where there are both`)]
    const named = missing.map(({ address }) => `public${address}`).join(' and ')
    return [remark('src', `${src} has no film: expected ${named}${didYouMean(src, filmsOf(site, src !== files.sources[0]?.address))}`)]
  }
  const found: Remark[] = []
  const besides = [['poster', poster], ['captions', captions], ['chapters', chapters]] as const
  for (const [prop, written] of besides) {
    const address = files[prop]
    if (has(address)) continue
    const beside = written === undefined ? `, or name another file with ${prop}=` : didYouMean(address, [...site.publicFiles].filter(file => BESIDE_FILES[prop].test(file)))
    if (written !== undefined || prop !== 'chapters') found.push(remark(written === undefined ? 'src' : prop, `the film has no ${BESIDE[prop]}: expected public${address}${beside}`))
  }
  if (!POSTERS.test(files.poster)) found.push(remark('poster', `${files.poster} is not a picture: expected a .webp, .png, .jpg or .avif`))
  for (const prop of ['captions', 'chapters'] as const) {
    if (!has(files[prop])) continue
    const problem = await vttProblem(site, files[prop])
    if (problem) found.push(remark(props.values[prop] === undefined ? 'src' : prop, `public${files[prop]} is not WebVTT: ${problem}`))
  }
  const facts = files.sources[0]?.address.replace(/\.\w+$/, '.json') ?? ''
  const stale = !found.length && has(facts) ? await staleness(site, facts, files) : undefined
  return stale ? [remark('src', stale)] : found
}

/** What is wrong with a film that was made of a scene, as it is made known by the JSON beside it. */
async function staleness(site: Site, address: string, { captions, chapters }: FilmFiles): Promise<string | undefined> {
  const facts = factsOf(await site.readPublic(address))
  if (!facts) return `public${address} names no scene: render the film again with npm run render, or remove this file if the film comes from elsewhere`
  const scenes = await findScenes(site.files, site.read)
  const found = scenes.find(({ id }) => id === facts.scene)
  if (!found) return `it is a film of the scene "${facts.scene}", which is on no page${didYouMean(facts.scene, scenes.map(({ id }) => id))}: remove the film, or write ::flow-scene{#${facts.scene}}`
  try {
    const scene = await readScene(found, async (name) => {
      const recording = (await site.flows.folder(name))?.recording
      if (!recording) throw new Error(`there is no recording of ${name}`)
      layouter ??= import('../graph/layouts.ts')
      return { recording, layouts: await (await layouter).layoutsOf(recording) }
    }, site.sources)
    const isToday = isFilmOf(scene, { hash: facts.hash, captions: await site.readPublic(captions), chapters: await site.readPublic(chapters) })
    if (!isToday) return `the film is older than its scene (${found.file}:${found.line}): npm run render -- ${facts.scene}`
  }
  catch {
    // what is wrong with the scene is told at its own line
  }
}

function factsOf(json: string): Pick<FilmFacts, 'scene'> & Partial<FilmFacts> | undefined {
  try {
    const facts: Partial<FilmFacts> | null = JSON.parse(json)
    return typeof facts?.scene === 'string' ? { ...facts, scene: facts.scene } : undefined
  }
  catch {
    return undefined
  }
}

async function vttProblem(site: Site, address: string): Promise<string | undefined> {
  try {
    parseVtt(await site.readPublic(address))
  }
  catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** What one may have meant: films by their addresses, without an extension where two files stand for one. */
function filmsOf({ publicFiles }: Site, isStem: boolean): string[] {
  const files = [...publicFiles].filter(file => /\.(mp4|webm)$/.test(file))
  return isStem ? [...new Set(files.map(file => file.replace(/\.\w+$/, '')))] : files
}
