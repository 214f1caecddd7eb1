import { didYouMean } from '#twoslash/nearest.ts'
import { strictVideo } from '../frontmatter.ts'
import { isVideo } from '../site.ts'
import { isDraftPage } from './files.ts'
import type { Page, Remark, Site } from './types.ts'

/** `video`: what a video's frontmatter says fits together, and what it names is there. */
export function checkVideo(page: Page, site: Site): Remark[] {
  const { path, components, markdown: { frontmatter } } = page
  // what does not fit the schema is told by `frontmatter-schema`
  const { data: video } = strictVideo.safeParse(frontmatter?.data)
  if (!frontmatter || !video || !isVideo(path)) return []
  const found: Remark[] = []
  const pages = isDraftPage(page, site) ? new Map([...site.pages, ...site.drafts]) : site.pages
  const say = (field: readonly PropertyKey[], message: string) => found.push({ ...frontmatter.positionOf(field), rule: 'video', message })
  if (video.status === 'planned') {
    for (const field of ['file', 'link', 'transcript'] as const) if (video[field]) say([field], `the video is planned, so it has no ${field}: remove it, or write \`status: published\``)
    for (const [index, { at }] of (video.chapters ?? []).entries()) if (at) say(['chapters', index, 'at'], 'the video is planned, so its chapters have no times yet: remove `at`')
  }
  if (video.status === 'published') {
    if (!video.file && !video.link) say(['status'], 'the video is published, and readers have nothing to watch: add `file` or `link`, or write `status: planned`')
    if (video.kind !== 'film' && !video.people?.length) say(['kind'], 'the video is published, and does not say who speaks: add `people`, each with name and role')
  }
  if (video.kind === 'film' && video.people) say(['people'], 'nobody speaks in a film of recorded runs: remove `people`, or choose another kind')
  for (const [index, dive] of video.related.entries()) {
    if (site.planned.has(dive)) say(['related', index], `${dive} is planned and has no page yet: leave it out until it is there`)
    else if (site.drafts.has(dive) && !pages.has(dive)) say(['related', index], `${dive} is a draft, which no build has: leave it out until it is finished`)
    else if (!pages.has(dive)) say(['related', index], `${dive} is not a page${didYouMean(dive, pages.keys())}`)
  }
  const films = [...pages].filter(([page, file]) => isVideo(page) && site.frontmatters.get(file)?.kind === 'film').map(([page]) => page)
  if (video.film === path) say(['film'], 'a film is paired with another one, and this is the page itself: remove `film`')
  else if (video.film && site.drafts.has(video.film) && !pages.has(video.film)) say(['film'], `${video.film} is a draft, which no build has: leave it out until it is finished`)
  else if (video.film && !films.includes(video.film)) say(['film'], `${video.film} is not the page of a film${didYouMean(video.film, films)}`)
  if (video.transcript && !site.publicFiles.has(video.transcript)) say(['transcript'], `there is no file ${video.transcript} in public/`)
  // whether the file is there, the rule about films tells where it is shown
  if (video.file && !components.some(({ name, props }) => name === 'video' && props.values.src === video.file)) say(['file'], `the page does not show ${video.file}: write \`::video{src="${video.file}" title="…"}\` in its text`)
  return found
}
