import { z } from 'zod'
import { readYaml } from '#shared/markdown/yaml.ts'
import { refusals, pathName } from '#shared/check/messages.ts'
import type { ProseRemark } from './finding.ts'
import type { Passage } from './passage.ts'

const entry = z.strictObject({
  /** words or phrases, in any case */
  words: z.array(z.string().min(1)).min(1),
  why: z.string().min(1),
  instead: z.string().min(1),
  /** phrases in which a word is meant as it stands */
  except: z.array(z.string().min(1)).optional()
})
const schema = z.strictObject({ banned: z.array(entry).min(1) })

/** A word that says nothing, or says what cannot be known, and what to write in its place. */
export interface Banned { word: string, why: string, instead: string, pattern: RegExp, except?: RegExp }

/**
 * Reads `editorial/banned.yml`.
 * @throws Error naming the line of what is wrong with it
 */
export function readBanned(source: string, file: string): Banned[] {
  const { data, problems, positionOf } = readYaml(source, 1)
  const [problem] = problems
  if (problem) throw new Error(`${file}:${problem.line}:${problem.column} ${problem.message}`)
  const [refusal] = refusals(schema, data)
  if (refusal) throw new Error(`${file}:${positionOf(refusal.path).line} the field ${pathName(refusal.path)} ${refusal.message}`)
  return schema.parse(data).banned.flatMap(({ words, why, instead, except }) =>
    words.map(word => ({ word, why, instead, pattern: phrases([word]), except: except && phrases(except) })))
}

/** `banned-word`: filler, marketing, and what only sounds exact. */
export function checkBanned(passage: Passage, banned: readonly Banned[]): ProseRemark[] {
  const { prose } = passage
  return banned.flatMap(({ word, why, instead, pattern, except }) => {
    const meant = except ? [...prose.matchAll(except)].map(({ 0: text, index }) => [index, index + text.length] as const) : []
    return [...prose.matchAll(pattern)]
      .filter(({ index }) => !meant.some(([start, end]) => start <= index && index < end))
      .map(({ index }): ProseRemark => ({ ...passage.placeOf(index), rule: 'banned-word', message: `"${word}" ${why}: ${instead}` }))
  })
}

function phrases(words: readonly string[]): RegExp {
  const escaped = words.map(word => RegExp.escape(word).replaceAll('\\x20', '\\s+'))
  return new RegExp(`(?<![\\w-])(?:${escaped.join('|')})(?![\\w-])`, 'gi')
}
