// Without zod: what a browser may have of the concepts begins here.

/** A concept as the glossary has it. */
export interface Concept {
  /** its key there, which frontmatter and `:term` use */
  id: string
  /** the words that a reader sees */
  term: string
  /** what it is, in one sentence that stands alone; backticks mark code */
  sentence: string
  /** the page of the official documentation that says how to use it */
  docs?: string
  /** spellings that mean this concept and nothing else */
  words: readonly string[]
}

/**
 * The concept that an author means: by its id, or by its term in small or capital letters.
 *
 * @param words of `:term[…]`, or of its `concept`
 */
export function conceptNamed<Named extends Pick<Concept, 'id' | 'term'>>(concepts: readonly Named[], words: string): Named | undefined {
  const wanted = words.replace(/\s+/g, ' ').trim()
  return concepts.find(({ id }) => id === wanted) ?? concepts.find(({ term }) => term.toLowerCase() === wanted.toLowerCase())
}

/** The id of a concept's definition on the page that introduces it. */
export const definitionId = (concept: string): string => `concept-${concept}`
