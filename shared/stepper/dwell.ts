const WORDS_A_SECOND = 3.5
const SECONDS_A_LINE = 0.7
const LEAST = 4
const MOST = 20

/**
 * How long a step stands while the steps play: as long as it takes to read.
 * @param words of its prose
 * @param lines of code that it is about
 * @returns milliseconds
 */
export function dwell(words: number, lines: number): number {
  return 1000 * Math.min(MOST, Math.max(LEAST, 1 + words / WORDS_A_SECOND + lines * SECONDS_A_LINE))
}
