/** What a list or a page says of a video, from its frontmatter. */

export type VideoKind = 'film' | 'conversation' | 'panel'

/** A row of the collection `videos`; `shared/frontmatter.ts` says what each field is. */
export interface VideoRow {
  path: string
  title: string
  description: string
  navigationTitle?: string | null
  order?: number | null
  kind: VideoKind
  status: 'planned' | 'published'
  people?: { name: string, role: string }[] | null
  chapters?: { title: string, at?: string }[] | null
  related: string[]
  film?: string | null
  transcript?: string | null
  link?: string | null
}

/** The fields of a row that lists and pages ask for. */
export const VIDEO_FIELDS = ['path', 'title', 'description', 'navigationTitle', 'order', 'kind', 'status', 'people', 'chapters', 'related', 'film', 'transcript', 'link'] as const

const KINDS: Record<VideoKind, string> = { film: 'Film of recorded runs', conversation: '1:1 conversation', panel: 'Panel discussion' }

/** @returns what kind of video it is, in words */
export const kindOf = ({ kind }: Pick<VideoRow, 'kind'>): string => KINDS[kind]

/** @returns the videos of one kind, or all, in the order that they say */
export function videosOf(rows: readonly VideoRow[], kind?: VideoKind): VideoRow[] {
  return rows
    .filter(row => !kind || row.kind === kind)
    .toSorted((a, b) => (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) || a.path.localeCompare(b.path))
}
