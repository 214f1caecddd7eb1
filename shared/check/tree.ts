import { buildSite, type PageRow, type Site as Tree } from '../site.ts'
import { isPage, pagePath } from './files.ts'
import type { Site } from './types.ts'

const text = (value: unknown): string | undefined => typeof value === 'string' ? value : undefined
const texts = (value: unknown): string[] => Array.isArray(value) ? value.filter(one => typeof one === 'string') : []
const known = new WeakMap<Site, Tree>()
const ranked = new WeakMap<Site, ReadonlyMap<string, number>>()

/** The structure that the site will have, planned articles among it, from the frontmatter of its files. */
export function treeOf(site: Site): Tree {
  const tree = known.get(site) ?? buildSite(site.files.filter(isPage).map((file): PageRow => {
    const fields = site.frontmatters.get(file) ?? {}
    return {
      id: file,
      path: pagePath(file),
      stem: file.slice(0, -'.md'.length),
      title: text(fields.title) ?? file,
      description: text(fields.description) ?? '',
      navigationTitle: text(fields.navigationTitle),
      order: typeof fields.order === 'number' ? fields.order : undefined,
      surround: fields.surround === true,
      status: text(fields.status),
      introduces: texts(fields.introduces),
      assumes: texts(fields.assumes)
    }
  }))
  known.set(site, tree)
  return tree
}

/** The place of each path in the order of reading. */
export function ranksOf(site: Site): ReadonlyMap<string, number> {
  const ranks = ranked.get(site) ?? new Map(treeOf(site).reading.map(({ path }, rank) => [path, rank]))
  ranked.set(site, ranks)
  return ranks
}
