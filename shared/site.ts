/**
 * The site as one structure: pages, their place in the tree, their order. Computed once a build from the rows of the
 * content database; breadcrumb, sidebar and previous/next are read off it.
 */

/** What the site needs to know of a page; a row of the collection `pages`. */
export interface PageRow {
  /** the key of the row */
  id: string
  path: string
  title: string
  description: string
  navigationTitle?: string | null
  order?: number | null
  surround?: boolean | null
  /** the source file, relative to `content/`, without `.md` */
  stem: string
  /** what the page's lists announce and doesn't exist yet */
  planned?: string[]
}

/** A line of a navigation list. Without `path` it is planned: shown, not linked. */
export interface Place {
  label: string
  path?: string
}

export interface PlaceGroup {
  label: string
  path: string
  places: Place[]
}

export const trimPath = (path: string): string => path.replace(/[?#].*$/, '').replace(/\/+$/, '') || '/'
const parentOf = (path: string): string => trimPath(path.slice(0, path.lastIndexOf('/')))
const labelOf = (page: PageRow): string => page.navigationTitle || page.title
const place = (page: PageRow): Place => ({ label: labelOf(page), path: page.path })

export interface Site {
  pages: PageRow[]
  page: (path: string) => PageRow | undefined
  /** the pages above a page, outermost first, without the home page and the page itself */
  breadcrumb: (path: string) => Place[]
  /** the two folders that a page stands in (or is), nearest first, with what lies in them */
  sidebar: (path: string) => PlaceGroup[]
  /** the neighbours in reading order among the pages of the same kind that ask for it with `surround: true` */
  surround: (path: string) => { previous?: Place, next?: Place }
}

export function buildSite(rows: PageRow[]): Site {
  const byPath = new Map(rows.map(row => [row.path, row]))
  const children = new Map<string, PageRow[]>()
  for (const row of rows) {
    if (row.path === '/') continue
    let parent = parentOf(row.path)
    while (parent !== '/' && !byPath.has(parent)) parent = parentOf(parent)
    children.set(parent, [...children.get(parent) ?? [], row])
  }
  const rank = (row: PageRow) => row.order ?? Number.MAX_SAFE_INTEGER
  for (const list of children.values()) list.sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path))

  const reading: PageRow[] = []
  const walk = (path: string) => {
    for (const child of children.get(path) ?? []) {
      reading.push(child)
      walk(child.path)
    }
  }
  walk('/')

  const ancestors = (path: string): PageRow[] => {
    const found: PageRow[] = []
    for (let at = parentOf(path); at !== '/'; at = parentOf(at)) {
      const page = byPath.get(at)
      if (page) found.unshift(page)
    }
    return found
  }

  return {
    pages: rows,
    page: path => byPath.get(trimPath(path)),
    breadcrumb: path => ancestors(trimPath(path)).map(place),
    sidebar: (path) => {
      const at = trimPath(path)
      const self = byPath.get(at)
      return [...ancestors(at), ...self ? [self] : []].reverse()
        .filter(folder => children.has(folder.path))
        .slice(0, 2)
        .map(folder => ({
          label: labelOf(folder),
          path: folder.path,
          places: [
            ...(children.get(folder.path) ?? []).map(place),
            ...(folder.planned ?? []).map(label => ({ label }))
          ]
        }))
    },
    surround: (path) => {
      const kind = (page: PageRow) => page.path.split('/').slice(0, 3).join('/')
      const at = byPath.get(trimPath(path))
      if (!at?.surround) return {}
      const row = reading.filter(page => page.surround && kind(page) === kind(at))
      const index = row.indexOf(at)
      const previous = row[index - 1]
      const next = row[index + 1]
      return { ...previous && { previous: place(previous) }, ...next && { next: place(next) } }
    }
  }
}
