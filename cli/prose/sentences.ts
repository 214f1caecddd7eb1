import type { Passage } from './passage.ts'

/** A sentence of a passage, in its words and with blanks in place of code; `start` is an offset into the passage. */
export interface SaidSentence { start: number, text: string, prose: string }

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences of a passage, as Unicode's rules for English divide it. A line that is continued does not end one. */
export function sentencesOf({ text, prose }: Passage): SaidSentence[] {
  return [...segmenter.segment(text.replaceAll('\n', ' '))].map(({ segment, index }) => ({ start: index, text: segment, prose: prose.slice(index, index + segment.length) }))
}
