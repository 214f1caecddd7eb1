import { buildSite, isDraft, type PageRow, type Site as Tree } from '../site.ts'
import { isDraftPage, isPage, pagePath } from './files.ts'
import type { Page, Site } from './types.ts'

const text = (value: unknown): string | undefined => typeof value === 'string' ? value : undefined
const texts = (value: unknown): string[] => Array.isArray(value) ? value.filter(one => typeof one === 'string') : []
const known = new WeakMap<Site, Tree>()
const built = new WeakMap<Site, Tree>()
const ranked = new WeakMap<Site, ReadonlyMap<string, number>>()

/** The structure that the site has in dev, planned articles and drafts among it, from the frontmatter of its files. */
export function treeOf(site: Site): Tree {
  const tree = known.get(site) ?? buildSite(rowsOf(site))
  known.set(site, tree)
  return tree
}

/** The structure in which a page is shown: a build has no drafts. */
export function treeFor(page: Page, site: Site): Tree {
  if (isDraftPage(page, site)) return treeOf(site)
  const tree = built.get(site) ?? buildSite(rowsOf(site).filter(row => !isDraft(row)))
  built.set(site, tree)
  return tree
}

function rowsOf(site: Site): PageRow[] {
  return site.files.filter(isPage).map((file): PageRow => {
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
  })
}

/** The place of each path in the order of reading. */
export function ranksOf(site: Site): ReadonlyMap<string, number> {
  const ranks = ranked.get(site) ?? new Map(treeOf(site).reading.map(({ path }, rank) => [path, rank]))
  ranked.set(site, ranks)
  return ranks
}
