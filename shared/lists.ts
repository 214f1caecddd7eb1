import type { Site } from './site.ts'

/** A list of articles as it is shown. */
export interface ArticleList {
  title: string
  titleTo?: string
  items: { label: string, to?: string, draft?: true, description: string }[]
}

/**
 * The list that `::feature-reference-list{series="persistence"}` stands for. Its title is that of the series, and leads
 * there; one that the author writes leads nowhere, as a rule because the list is on the page of the series.
 *
 * @throws Error where there is no such series; the check says so before
 */
export function seriesList(site: Site, { series, title, titleTo }: { series: string, title?: string, titleTo?: string }): ArticleList {
  const found = site.series(series)
  if (!found) throw new Error(`there is no series "${series}": expected the name of a folder with pages`)
  return {
    title: title ?? found.label,
    titleTo: titleTo ?? (title === undefined ? found.path : undefined),
    items: found.articles.map(({ path, ...article }) => ({ ...article, to: path }))
  }
}
