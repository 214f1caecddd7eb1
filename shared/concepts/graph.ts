import { isDraft, isPlanned, isVideo, type PageRow } from '../site.ts'
import { definitionId, type Concept } from './concept.ts'

/** What a page is for. `other`: it leads to pages, or is for authors; it is not read in order. */
export type Kind = 'dive' | 'explorable' | 'pattern' | 'guide' | 'video' | 'other'

/** What the graph needs to know of a page, of what its frontmatter says. */
export type ConceptPage = Pick<PageRow, 'path' | 'title' | 'navigationTitle' | 'status' | 'introduces' | 'assumes'>

/** A page, as the graph names it. */
export interface PageRef {
  path: string
  title: string
  /** the short name in navigation, or the title */
  label: string
  kind: Kind
  /** it is announced and has no page yet */
  planned: boolean
  /** it is being written, and in no build */
  draft?: true
}

/** A page with its concepts, each of which is in the glossary. */
export interface PageEntry extends PageRef {
  /** ids, in the order of its frontmatter */
  introduces: string[]
  assumes: string[]
  /** the dives that introduce what it assumes, in reading order, without those that another of them builds on: enough to draw */
  buildsOn: PageRef[]
}

/** A concept with its place in the site. */
export interface ConceptEntry extends Concept {
  introducedBy?: PageRef
  /** the address of its definition, without the site's base path; none while nobody introduces it or its dive is planned */
  to?: string
  /** the pages that assume it, in reading order */
  usedBy: PageRef[]
}

/** `to` builds on `from`: it assumes concepts that `from` introduces. */
export interface Edge { from: string, to: string, concepts: string[] }

export interface Concepts {
  /** in the order of the glossary */
  concepts: ConceptEntry[]
  concept: (id: string) => ConceptEntry | undefined
  /** every page that was given, in the same order */
  pages: PageEntry[]
  page: (path: string) => PageEntry | undefined
  /** between pages, by reading order of `to` and then of `from` */
  edges: Edge[]
}

const KINDS: [RegExp, Kind][] = [
  [/^\/learn\/deep-dives\/[^/]+\/[^/]+$/, 'dive'],
  [/^\/learn\/explorables\/[^/]+$/, 'explorable'],
  [/^\/learn\/patterns\/[^/]+$/, 'pattern'],
  [/^\/learn\/guides\/[^/]+$/, 'guide']
]

/** What a page is for, by its path. */
export function kindOf(path: string): Kind {
  return isVideo(path) ? 'video' : KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'other'
}

/**
 * Who introduces what, and what builds on what. It takes the pages as they are: of two that introduce the same concept the
 * first one counts that is no draft, and ids that the glossary does not have are left out. The check (`shared/check/concepts.ts`) tells of both.
 *
 * @param glossary the concepts of `content/concepts.yml`
 * @param reading all pages, planned ones among them, in reading order: `buildSite(rows).reading`
 */
export function buildConcepts(glossary: readonly Concept[], reading: readonly ConceptPage[]): Concepts {
  const known = new Set(glossary.map(({ id }) => id))
  const own = (ids: readonly string[] | null | undefined) => [...new Set(ids ?? [])].filter(id => known.has(id))
  const pages = reading.map((page): PageEntry => ({ ...refOf(page), introduces: own(page.introduces), assumes: own(page.assumes), buildsOn: [] }))
  const rank = new Map(pages.map(({ path }, index) => [path, index]))

  const introducing = new Map<string, PageEntry>()
  for (const page of pages.toSorted((a, b) => Number(a.draft ?? false) - Number(b.draft ?? false))) for (const id of page.introduces) if (!introducing.has(id)) introducing.set(id, page)
  const using = new Map<string, PageRef[]>()
  for (const page of pages) for (const id of page.assumes) using.set(id, [...using.get(id) ?? [], bare(page)])

  const edges = pages.flatMap(page => edgesTo(page, introducing))
  edges.sort((one, other) => (rank.get(one.to) ?? 0) - (rank.get(other.to) ?? 0) || (rank.get(one.from) ?? 0) - (rank.get(other.from) ?? 0))
  const byPath = new Map(pages.map(page => [page.path, page]))
  for (const { from, to } of withoutDetours(edges)) {
    const source = byPath.get(from)
    if (source) byPath.get(to)?.buildsOn.push(bare(source))
  }

  const concepts = glossary.map((concept): ConceptEntry => {
    const page = introducing.get(concept.id)
    return {
      ...concept,
      ...page && { introducedBy: bare(page) },
      ...page && !page.planned && { to: `${page.path}#${definitionId(concept.id)}` },
      usedBy: using.get(concept.id) ?? []
    }
  })
  const byId = new Map(concepts.map(concept => [concept.id, concept]))
  return { concepts, concept: id => byId.get(id), pages, page: path => byPath.get(path), edges }
}

/**
 * The edges without those that a longer way makes needless: where C builds on B and on A, and B on A, the edge from A to C
 * goes. In a cycle, which the check refuses, more may go.
 */
export function withoutDetours<Line extends Pick<Edge, 'from' | 'to'>>(edges: readonly Line[]): Line[] {
  const before = Map.groupBy(edges, ({ to }) => to)
  const known = new Map<string, ReadonlySet<string>>()
  /** Found once for each page: for each edge, it took seconds where there are a thousand pages. */
  const allBehind = (page: string): ReadonlySet<string> => {
    const found = known.get(page) ?? behind(page, before)
    known.set(page, found)
    return found
  }
  return edges.filter(({ from, to }) => !before.get(to)?.some(other => other.from !== from && allBehind(other.from).has(from)))
}

/** All that a page builds on, at whatever distance. */
function behind(page: string, before: ReadonlyMap<string, readonly Pick<Edge, 'from'>[]>): Set<string> {
  const found = new Set<string>()
  const open = [page]
  for (const at of open) {
    for (const { from } of before.get(at) ?? []) {
      if (found.has(from)) continue
      found.add(from)
      open.push(from)
    }
  }
  return found
}

/** The way from a page back to `goal` along what builds on what, without its start, or undefined. */
export function wayBack(start: string, goal: string, sourcesOf: (path: string) => readonly string[]): string[] | undefined {
  const seen = new Set([start])
  let ways: string[][] = [[]]
  while (ways.length) {
    const next: string[][] = []
    for (const way of ways) {
      for (const source of sourcesOf(way.at(-1) ?? start)) {
        if (source === goal) return [...way, source]
        if (seen.has(source)) continue
        seen.add(source)
        next.push([...way, source])
      }
    }
    ways = next
  }
}

function edgesTo(page: PageEntry, introducing: ReadonlyMap<string, PageEntry>): Edge[] {
  const concepts = Map.groupBy(page.assumes.filter(id => introducing.has(id)), id => introducing.get(id)?.path ?? '')
  concepts.delete(page.path)
  return [...concepts].map(([from, ids]) => ({ from, to: page.path, concepts: ids }))
}

function refOf(page: ConceptPage): PageRef {
  return { path: page.path, title: page.title, label: page.navigationTitle || page.title, kind: kindOf(page.path), planned: isPlanned(page), ...isDraft(page) && { draft: true } }
}

const bare = ({ path, title, label, kind, planned, draft }: PageRef): PageRef => ({ path, title, label, kind, planned, ...draft && { draft } })
