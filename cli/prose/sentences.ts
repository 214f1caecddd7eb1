import type { Passage } from './passage.ts'

/** A sentence of a passage: `text` and `prose` as in the passage, `whole` with its code; `start` is an offset into the passage. */
export interface SaidSentence { start: number, text: string, prose: string, whole: string }

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences of a passage, as Unicode's rules for English divide it. A line that is continued does not end one. */
export function sentencesOf({ text, prose, whole }: Passage): SaidSentence[] {
  return [...segmenter.segment(text.replaceAll('\n', ' '))].map(({ segment, index }) => {
    const end = index + segment.length
    return { start: index, text: segment, prose: prose.slice(index, end), whole: whole(index, end) }
  })
}
