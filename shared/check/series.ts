import { didYouMean, someOf } from '#twoslash/nearest.ts'
import { videoFields } from '../frontmatter.ts'
import { isVideo } from '../site.ts'
import { placeOf } from './collect.ts'
import { isDraftPage } from './files.ts'
import { treeFor, treeOf } from './tree.ts'
import type { Component, Page, Remark, Site } from './types.ts'

/** `component-props`: a list of a series names a folder that has a page, or a planned one, and articles; one of videos has some. */
export function checkSeries(page: Page, site: Site): Remark[] {
  const tree = treeFor(page, site)
  return page.components.flatMap((component): Remark[] => {
    const series = named(component, 'feature-reference-list', 'series')
    if (series !== undefined && !tree.series(series)) {
      if (treeOf(site).series(series)) return [remark(component, 'series', series, ONLY_DRAFTS)]
      const names = tree.reading.flatMap(({ path }) => tree.seriesIn(path)).map(({ name }) => name)
      return [remark(component, 'series', series, `names no series: expected ${someOf(series, names)}${didYouMean(series, names)}`)]
    }
    const folder = named(component, 'series-overview', 'folder')
    if (folder !== undefined && !tree.seriesIn(folder).length) {
      if (treeOf(site).seriesIn(folder).length) return [remark(component, 'folder', folder, ONLY_DRAFTS)]
      return [remark(component, 'folder', folder, `has no series in it: expected a path such as /learn/deep-dives${didYouMean(folder, site.pages.keys())}`)]
    }
    return checkVideoList(component, isDraftPage(page, site) ? [...site.pages, ...site.drafts] : [...site.pages], site)
  })
}

const ONLY_DRAFTS = 'has nothing but drafts, which no build has: take the list out until one of them is finished'

function checkVideoList({ name, node, props }: Component, pages: readonly (readonly [string, string])[], site: Site): Remark[] {
  const { success, data: kind } = videoFields.shape.kind.optional().safeParse(props.values.kind)
  if (name !== 'video-list' || !success) return []
  const isThere = pages.some(([path, file]) => isVideo(path) && (!kind || site.frontmatters.get(file)?.kind === kind))
  return isThere ? [] : [{ ...placeOf(node), rule: 'component-props', message: `\`video-list\` lists nothing: there is no video${kind ? ` of the kind ${kind}` : ''} in ${site.contentName}/learn/videos/. Write its page, or remove the list` }]
}

function named({ name, props }: Component, component: string, prop: string): string | undefined {
  const value = props.values[prop]
  return name === component && typeof value === 'string' ? value : undefined
}

function remark({ name, props }: Component, prop: string, value: string, message: string): Remark {
  return { ...props.positionOf([prop]), rule: 'component-props', message: `the prop ${prop} of \`${name}\` is "${value}", which ${message}` }
}
