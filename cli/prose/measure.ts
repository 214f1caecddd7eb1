import { WHOLE_FILE } from '#shared/check/collect.ts'
import type { ProseRemark } from './finding.ts'
import type { Sentence } from './grammar.ts'
import type { Passage } from './passage.ts'

/*
 * What the pages of this site measure (2026-11-21): the model article has 14 words a sentence, 95 of 100 sentences below
 * 26, paragraphs of up to 89 words and 4 sentences, and an index of 4.9; the pages between 150 and 2,400 words range from
 * 3.5 to 7.1. The limits lie above what good pages do, and below the first texts that readers had to read twice.
 */
/** The most words that a sentence may have. */
export const MAX_SENTENCE = 35
/** The most words and sentences that a paragraph may have. */
export const MAX_PARAGRAPH = { words: 120, sentences: 6 }
/** The highest index of a page, about the school year that reads it with ease. */
export const MAX_INDEX = 9
/** Below as many words the index says more about two long names than about the page. */
const FEWEST_WORDS = 150

/** A passage with its sentences. */
export interface Measured { passage: Passage, sentences: readonly Sentence[] }

/** `sentence-length`, for every passage, and `paragraph-length`, for running text. */
export function checkLengths({ passage, sentences }: Measured): ProseRemark[] {
  const remarks = sentences.filter(({ words }) => words > MAX_SENTENCE).map(({ start, words }): ProseRemark => ({
    ...passage.placeOf(start), rule: 'sentence-length', message: `the sentence has ${words} words, at most ${MAX_SENTENCE} are expected: make two of it`
  }))
  if (passage.kind === 'label') return remarks
  const words = sum(sentences, ({ words }) => words)
  if (words > MAX_PARAGRAPH.words || sentences.length > MAX_PARAGRAPH.sentences) {
    const { words: most, sentences: mostSentences } = MAX_PARAGRAPH
    remarks.push({ ...passage.placeOf(0), rule: 'paragraph-length', message: `the paragraph has ${sentences.length} sentences and ${words} words, at most ${mostSentences} and ${most} are expected: begin a new one where the next idea begins` })
  }
  return remarks
}

/** `readability` of a whole page: its automated readability index, which counts letters and words and needs no syllables. */
export function checkIndex(page: readonly Measured[]): ProseRemark[] {
  const running = page.filter(({ passage }) => passage.kind === 'running')
  const index = readabilityIndex(running.flatMap(({ sentences }) => sentences))
  if (index === undefined || index <= MAX_INDEX) return []
  const hardest = running
    .flatMap(({ passage, sentences }) => sentences.map(sentence => ({ line: passage.placeOf(sentence.start).line, words: sentence.words })))
    .sort((a, b) => b.words - a.words).slice(0, 3).map(({ line, words }) => `line ${line} (${words} words)`)
  return [{ ...WHOLE_FILE, rule: 'readability', message: `the page reads like one for school year ${index.toFixed(1)} (automated readability index), at most ${MAX_INDEX} is expected: shorten its sentences and words, first ${hardest.join(', ')}` }]
}

/** The automated readability index of some sentences, or undefined where they are too few to tell. */
export function readabilityIndex(sentences: readonly Sentence[]): number | undefined {
  const words = sum(sentences, sentence => sentence.words)
  if (words < FEWEST_WORDS) return undefined
  return 4.71 * sum(sentences, ({ letters }) => letters) / words + 0.5 * words / sentences.length - 21.43
}

function sum(sentences: readonly Sentence[], valueOf: (sentence: Sentence) => number): number {
  return sentences.reduce((total, sentence) => total + valueOf(sentence), 0)
}
