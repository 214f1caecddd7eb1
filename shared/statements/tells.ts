import type { Statement } from './statement.ts'

const patterns = new WeakMap<Statement, RegExp[]>()

/** Whether a sentence tells the fact of a statement: it has a word of each of its lists. */
export function tells(statement: Statement, sentence: string): boolean {
  const known = patterns.get(statement) ?? statement.tells.map(patternOf)
  patterns.set(statement, known)
  return known.every(pattern => pattern.test(sentence))
}

function patternOf(words: readonly string[]): RegExp {
  const any = words.map(word => RegExp.escape(word.replace(/\*$/, '')) + (word.endsWith('*') ? '\\w*' : ''))
  return new RegExp(`(?<![\\w-])(?:${any.join('|')})(?![\\w-])`, 'i')
}
