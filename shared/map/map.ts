import type { Concepts, Kind, PageEntry } from '../concepts/graph.ts'
import { isPlanned, type Site } from '../site.ts'

/**
 * The map of what there is to understand: pages in reading order, and which of them builds on which. Its drawings are made
 * of it.
 */
export interface LearnMap {
  /** in reading order */
  pages: MapPage[]
  groups: MapGroup[]
}

export interface MapPage {
  path: string
  label: string
  /** announced, and not there yet */
  planned: boolean
  /** being written, and in no build */
  draft?: true
  concepts: MapConcept[]
  /** what it assumes of earlier pages, in the order in which they introduce it */
  assumes: Pick<MapConcept, 'id' | 'term'>[]
  /** the pages that it builds on directly, by their index, ascending */
  needs: number[]
}

/** A concept on the card of the page that introduces it. */
export interface MapConcept {
  id: string
  term: string
  sentence: string
  docs?: string
  /** the address of its definition, where that is written */
  to?: string
}

/** A series of dives, or the patterns, or the guides. */
export interface MapGroup {
  label: string
  /** none while all of it is planned */
  path?: string
  /** indices of pages, ascending; each page is in one group */
  pages: number[]
}

/** That the page `to` builds on the page `from`. */
export type MapEdge = readonly [from: number, to: number]

const KINDS: readonly Kind[] = ['dive', 'pattern', 'guide']

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))

/** @param site the site of the same pages, which has the names of their folders */
export function mapOf({ pages, concept }: Pick<Concepts, 'pages' | 'concept'>, site: Pick<Site, 'reading'>): LearnMap {
  const shown = KINDS.flatMap(kind => pages.filter(page => page.kind === kind))
  const index = new Map(shown.map(({ path }, at) => [path, at]))
  const ranks = new Map(shown.flatMap(({ introduces }) => introduces).map((id, rank) => [id, rank]))
  const cardOf = (page: PageEntry, own: number): MapPage => ({
    path: page.path,
    label: page.label,
    planned: page.planned,
    ...page.draft && { draft: true },
    concepts: page.introduces.flatMap((id): MapConcept[] => {
      const { term, sentence, docs, introducedBy, to } = concept(id) ?? {}
      return term && sentence && introducedBy?.path === page.path ? [{ id, term, sentence, ...docs && { docs }, ...to && { to } }] : []
    }),
    assumes: page.assumes.flatMap((id) => {
      const { term, introducedBy } = concept(id) ?? {}
      return term && (index.get(introducedBy?.path ?? '') ?? own) < own ? [{ id, term }] : []
    }).sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0)),
    // in dev some may lead back, and the check tells of them
    needs: page.buildsOn.flatMap(({ path }) => index.get(path) ?? []).filter(need => need < own).sort((a, b) => a - b)
  })
  const groups = Map.groupBy(shown, ({ path }) => folderOf(path))
  return {
    pages: shown.map(cardOf),
    groups: [...groups].map(([path, own]): MapGroup => {
      const folder = site.reading.find(page => page.path === path)
      return {
        label: folder?.navigationTitle || folder?.title || path,
        ...folder && !isPlanned(folder) && { path },
        pages: own.map(page => index.get(page.path) ?? 0)
      }
    })
  }
}

export const edgesOf = ({ pages }: LearnMap): MapEdge[] => pages.flatMap(({ needs }, to) => needs.map(from => [from, to] as const))
