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
  /** see `isPlanned` and `isDraft` */
  status?: string | null
  /** the ids of concepts: see `shared/concepts/graph.ts` */
  introduces?: string[] | null
  assumes?: string[] | null
  /** what the page's lists announce by hand and doesn't exist yet */
  announced?: string[]
}

/** The fields of a row that the site is built of. */
export const PAGE_FIELDS = ['id', 'path', 'title', 'description', 'navigationTitle', 'order', 'surround', 'stem', 'status', 'introduces', 'assumes'] as const

/** A line of a navigation list. Without `path` it is planned: shown, not linked. A draft is there in dev only. */
export interface Place {
  label: string
  path?: string
  draft?: true
}

/** An article of a series, with the sentence that lists show. */
export interface Article extends Place {
  description: string
}

/** A folder of articles, in reading order. Without `path` all of it is planned. */
export interface Series extends Article {
  /** the name of its folder */
  name: string
  articles: Article[]
}

export interface PlaceGroup {
  label: string
  path: string
  places: Place[]
}

export const trimPath = (path: string): string => path.replace(/[?#].*$/, '').replace(/\/+$/, '') || '/'
const parentOf = (path: string): string => trimPath(path.slice(0, path.lastIndexOf('/')))
const labelOf = (page: PageRow): string => page.navigationTitle || page.title
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
const place = (page: PageRow): Place => ({ label: labelOf(page), ...!isPlanned(page) && { path: page.path }, ...isDraft(page) && { draft: true } })
const article = (page: PageRow): Article => ({ ...place(page), description: page.description })

/** Whether a page is one of a video, which has more fields: those that the collection `videos` has. */
export const isVideo = (path: string): boolean => /^\/learn\/videos\/[^/]+$/.test(path)

/**
 * Whether a file is an article that is planned: listed, without a page. A video's status says whether it is recorded; its
 * page, with the questions for the recording, is there before.
 */
export function isPlanned({ path, status }: { path: string, status?: unknown }): boolean {
  return status === 'planned' && !isVideo(path)
}

/** Whether a page is being written: `nuxt dev` shows and marks it, a build leaves its file out (`content.config.ts`). */
export const isDraft = ({ status }: { status?: unknown }): boolean => status === 'draft'

export interface Site {
  /** every page, and no planned one */
  pages: PageRow[]
  /** all files in reading order, planned ones among them: a folder before what lies in it, siblings by `order` */
  reading: PageRow[]
  page: (path: string) => PageRow | undefined
  /** the folders with something in them that lie in a folder, by the path of its page */
  seriesIn: (path: string) => Series[]
  /** the series with the folder name `persistence`, or with as much of its path as tells it from others */
  series: (name: string) => Series | undefined
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

  const series = (row: PageRow): Series => ({ ...article(row), name: nameOf(row.path), articles: (children.get(row.path) ?? []).map(article) })

  return {
    pages: rows.filter(row => !isPlanned(row)),
    reading,
    page: (path) => {
      const row = byPath.get(trimPath(path))
      return row && !isPlanned(row) ? row : undefined
    },
    seriesIn: path => (children.get(trimPath(path)) ?? []).filter(row => children.has(row.path)).map(series),
    series: (name) => {
      const row = reading.find(({ path }) => children.has(path) && path.endsWith(`/${name}`))
      return row && series(row)
    },
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
            ...(folder.announced ?? []).map(label => ({ label }))
          ]
        }))
    },
    surround: (path) => {
      const kind = (page: PageRow) => page.path.split('/').slice(0, 3).join('/')
      const at = byPath.get(trimPath(path))
      if (!at?.surround) return {}
      const row = reading.filter(page => page.surround && !isPlanned(page) && kind(page) === kind(at))
      const index = row.indexOf(at)
      const previous = row[index - 1]
      const next = row[index + 1]
      return { ...previous && { previous: place(previous) }, ...next && { next: place(next) } }
    }
  }
}
