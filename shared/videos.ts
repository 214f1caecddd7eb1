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
  status: 'draft' | 'planned' | 'published'
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

/** @returns what kind of video it is */
export const kindInWords = ({ kind }: Pick<VideoRow, 'kind'>): string => KINDS[kind]

/** @returns what is not there yet of a planned video, and undefined for any other */
export function plannedInWords({ kind, status, people }: Pick<VideoRow, 'kind' | 'status' | 'people'>): string | undefined {
  if (status !== 'planned') return
  if (kind === 'film') return 'it has not been made yet'
  return `it has not been recorded yet${people?.length ? '' : ', and nobody has been named'}`
}

/** Whether a row has what each video must have; in dev one may be in the middle of being written. */
export const isWhole = ({ kind, status, related }: VideoRow): boolean => kind in KINDS && Boolean(status) && Array.isArray(related)

/** @returns the videos of one kind, or all, in the order that they say */
export function videosOf(rows: readonly VideoRow[], kind?: VideoKind): VideoRow[] {
  return rows
    .filter(row => isWhole(row) && (!kind || row.kind === kind))
    .toSorted((a, b) => (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) || a.path.localeCompare(b.path))
}
