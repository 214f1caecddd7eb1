import { didYouMean, someOf } from '#twoslash/nearest.ts'
import type { Files } from '#twoslash/include.ts'
import { changedSources, filmOfList, manimList, MANIM_FOLDER } from '../manim/film.ts'
import type { ManimFilm } from '../manim/film.ts'
import { hashText } from '../manim/hash.ts'
import { parseManimFilm } from '../manim/parse.ts'
import type { Component, Page, Remark, Site } from './types.ts'

/** `manim`: a page names a film or a section that is not there, or a film that is older than what it was made from. */
export async function checkManim(page: Page, site: Pick<Site, 'publicFiles' | 'readPublic' | 'sources'>): Promise<Remark[]> {
  const remarks = await Promise.all(page.components.filter(({ name }) => name === 'manim-scene').map(scene => sceneRemarks(scene, page, site)))
  return remarks.flat()
}

async function sceneRemarks(scene: Component, page: Page, site: Pick<Site, 'publicFiles' | 'readPublic' | 'sources'>): Promise<Remark[]> {
  const { props } = scene
  const src = props.values.src
  if (typeof src !== 'string' || !src) return []
  const remark = (message: string): Remark => ({ ...props.positionOf(['src']), rule: 'manim', message: `the prop src of \`manim-scene\`: ${message}` })
  const names = [...site.publicFiles].flatMap(address => filmOfList(address) ?? [])
  if (!names.includes(src)) return [remark(`there is no film "${src}"${didYouMean(src, names)} (public${MANIM_FOLDER}/ has ${someOf(src, names)})`)]
  let film: ManimFilm
  try {
    film = parseManimFilm(await site.readPublic(manimList(src)))
  }
  catch (error) {
    return [remark(`public${manimList(src)} is not as npm run manim writes it (${error instanceof Error ? error.message : String(error)}): render it again with npm run manim -- ${src}`)]
  }
  const missing = film.sections.flatMap(({ video, still }) => [video, still]).filter(file => !site.publicFiles.has(`${MANIM_FOLDER}/${src}/${file}`))
  const changed = changedSources(film, path => hashOf(site.sources, path))
  return [
    ...missing.length ? [remark(`the film ${src} lacks ${missing.join(', ')}: render it with npm run manim -- ${src}`)] : [],
    ...changed.length ? [remark(`the film ${src} is older than ${changed.join(', ')}: render it again with npm run manim -- ${src}`)] : [],
    ...sectionRemarks(sectionsOf(scene, page), film)
  ]
}

function sectionRemarks(sections: readonly Component[], film: ManimFilm): Remark[] {
  const names = film.sections.map(({ name }) => name)
  const seen = new Set<unknown>()
  return sections.flatMap(({ props }): Remark[] => {
    const { name } = props.values
    if (typeof name !== 'string') return []
    const problem = !names.includes(name)
      ? `the film has no section "${name}"${didYouMean(name, names)} (it has ${someOf(name, names)})`
      : seen.has(name) && `an earlier \`manim-section\` has the section "${name}": remove one of them`
    seen.add(name)
    return problem ? [{ ...props.positionOf(['name']), rule: 'manim', message: `the prop name of \`manim-section\`: ${problem}` }] : []
  })
}

/** The sections that stand in a scene, by their places. */
function sectionsOf({ node }: Component, page: Page): Component[] {
  const children = new Set<unknown>(node.children)
  return page.components.filter(component => component.name === 'manim-section' && children.has(component.node))
}

function hashOf(sources: Files, path: string): string | undefined {
  const text = sources.read(path)
  return text === undefined ? undefined : hashText(text)
}
