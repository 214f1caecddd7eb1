import { spellCheckDocument } from 'cspell-lib'
import { WHOLE_FILE } from '#shared/check/collect.ts'
import type { ProseRemark } from './finding.ts'
import type { Passage } from './passage.ts'

const SUGGESTIONS = 6
/** The library begins at four letters, and takes "teh" for right. */
const SHORTEST = 3
const SHOWN = 3

/**
 * `spelling`: a word that neither American English, nor the names of common software, nor the site's dictionary has.
 * @param dictionary the site's words; each of them also begins with a capital
 */
export async function checkSpelling(passages: readonly Passage[], dictionary: readonly string[]): Promise<ProseRemark[]> {
  const text = passages.map(({ prose }) => prose).join('\n\n')
  const { issues } = await spellCheckDocument(
    { uri: 'prose.txt', text, languageId: 'plaintext', locale: 'en-US' },
    { generateSuggestions: true, numSuggestions: SUGGESTIONS, noConfigSearch: true },
    { words: [...dictionary], minWordLength: SHORTEST }
  )
  return issues.map(({ text: word, offset, suggestions = [] }): ProseRemark => ({
    ...placeIn(passages, offset), rule: 'spelling', message: `"${word}" is in no dictionary${wayOut(word, suggestions)}`
  }))
}

function wayOut(word: string, suggestions: readonly string[]): string {
  // cspell offers `datastore` and `dataStore` as two words
  const likely = suggestions.filter((one, index) => suggestions.findIndex(other => other.toLowerCase() === one.toLowerCase()) === index)
  const meant = likely.length ? `. Did you mean ${likely.slice(0, SHOWN).join(', ')}?` : ':'
  return `${meant} Put code in backticks, or a word that is right, such as a term of Metaflow, into editorial/dictionary.txt as "${word.toLowerCase().replace(/['’]s$/, '')}"`
}

function placeIn(passages: readonly Passage[], offset: number) {
  let start = 0
  for (const passage of passages) {
    if (offset < start + passage.prose.length + 2) return passage.placeOf(offset - start)
    start += passage.prose.length + 2
  }
  return WHOLE_FILE
}
