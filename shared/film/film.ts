import type { Cue } from './vtt.ts'

/** What an author says of a film. */
export interface FilmProps {
  src: string
  poster?: string
  captions?: string
  chapters?: string
}

/** The files of a film, by their addresses. */
export interface FilmFiles {
  /** in the order in which a browser tries them */
  sources: { address: string, type: string }[]
  poster: string
  captions: string
  /** may be missing unless the author names it */
  chapters: string
}

const TYPES: Record<string, string> = { mp4: 'video/mp4', webm: 'video/webm' }

/**
 * The files that a film has. `src` without an extension stands for an MP4 and a WebM; what the author doesn't name lies beside
 * them: `resume` has `resume.webp`, `resume.captions.vtt` and perhaps `resume.chapters.vtt`.
 */
export function filmFiles({ src, poster, captions, chapters }: FilmProps): FilmFiles {
  const extension = /\.(mp4|webm)$/.exec(src)?.[1]
  const stem = extension ? src.slice(0, -extension.length - 1) : src
  return {
    sources: (extension ? [extension] : ['mp4', 'webm']).map(one => ({ address: `${stem}.${one}`, type: TYPES[one] ?? '' })),
    poster: poster ?? `${stem}.webp`,
    captions: captions ?? `${stem}.captions.vtt`,
    chapters: chapters ?? `${stem}.chapters.vtt`
  }
}

/** What is said in one chapter, or in a film without any. */
export interface TranscriptPart {
  /** seconds, where the part has a title */
  at: number
  title?: string
  paragraphs: string[]
}

/** What a film says, under the chapters in which it is said. A caption goes on with the paragraph of the one before, unless it has a name. */
export function transcript(captions: readonly Cue[], chapters: readonly Cue[]): TranscriptPart[] {
  const parts: TranscriptPart[] = chapters.map(({ from, text }) => ({ at: from, title: text, paragraphs: [] }))
  const first = parts[0]
  if (!first || (captions[0] && captions[0].from < first.at)) parts.unshift({ at: 0, paragraphs: [] })
  for (const { from, text, name } of captions) {
    const paragraphs = parts.findLast(({ at }) => at <= from)?.paragraphs ?? []
    const line = text.replace(/\s*\n\s*/g, ' ')
    const open = name ? undefined : paragraphs.pop()
    paragraphs.push(open === undefined ? line : `${open} ${line}`)
  }
  return parts
}
