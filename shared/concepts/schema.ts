import { z } from 'zod'
import { pathName, refusals } from '../check/messages.ts'
import { readYaml } from '../markdown/yaml.ts'
import { isRecord } from '../vocabulary.ts'
import type { Concept } from './concept.ts'

/** The file of the glossary, in `content/`. */
export const GLOSSARY = 'concepts.yml'

/** What is wrong in the glossary, at its line, 1-based. */
export interface GlossaryProblem { line: number, column: number, message: string }

export interface Glossary {
  /** in the order of the file, without those that cannot be read */
  concepts: Concept[]
  /** of all entries, those among them that cannot be read */
  ids: ReadonlySet<string>
  problems: GlossaryProblem[]
  /** where a concept's key stands */
  placeOf: (id: string) => { line: number, column: number }
}

const MOST_WORDS = 30
const ID = /^[a-z][a-z\d]*(-[a-z\d]+)*$/
const line = z.string().regex(/\S/, { error: 'a text that is not empty' })

const entry = z.strictObject({
  term: line,
  sentence: line,
  docs: z.string().regex(/^https:\/\/\S+$/, { error: 'the https address of a page' }).optional(),
  words: z.array(line).min(1, { error: 'a list of at least one word, or no field words' }).optional()
})

/** Reads `content/concepts.yml`; never throws. */
export function readGlossary(source: string): Glossary {
  const yaml = readYaml(source, 1)
  const placeOf = (id: string) => yaml.positionOf([id])
  const problems: GlossaryProblem[] = yaml.problems.map(({ message, ...at }) =>
    ({ ...at, message: `the glossary is not valid YAML: ${message}` }))
  if (problems.length) return { concepts: [], ids: new Set(), problems, placeOf }
  if (!isRecord(yaml.data)) return { concepts: [], ids: new Set(), placeOf, problems: [{ line: 1, column: 1, message: 'the glossary has no concepts: expected lines such as `artifact:`, and below each of them `term` and `sentence`' }] }

  problems.push(...yaml.cut)
  const tell = (path: readonly PropertyKey[], message: string) => void problems.push({ ...yaml.positionOf(path), message })
  const concepts: Concept[] = []
  /** in small letters, with the concept that has it */
  const taken = new Map<string, string>()
  const claim = (id: string, word: string, path: readonly PropertyKey[], what: string) => {
    const other = taken.get(word.toLowerCase())
    if (other !== undefined && other !== id) tell(path, `${what} "${word}" already belongs to the concept ${other}: a word means one concept, so remove it from one of them`)
    taken.set(word.toLowerCase(), other ?? id)
  }
  for (const [id, value] of Object.entries(yaml.data)) {
    if (!ID.test(id)) tell([id], `"${id}" cannot be the id of a concept: use small letters, digits and hyphens, such as code-package`)
    if (!isRecord(value)) {
      tell([id], `the concept ${id} has no fields: expected term and sentence`)
      continue
    }
    const refused = refusals(entry, value)
    for (const { path, message } of refused) tell([id, ...path], `the field ${pathName(path)} of the concept ${id} ${message}`)
    const { data } = entry.safeParse(value)
    if (!data) continue
    claim(id, data.term, [id, 'term'], 'the term')
    data.words?.forEach((word, index) => claim(id, word, [id, 'words', index], 'the word'))
    for (const message of faultsOf(data.sentence)) tell([id, 'sentence'], `the sentence of the concept ${id} ${message}`)
    concepts.push({ ...data, id, words: data.words ?? [] })
  }
  return { concepts, ids: new Set(Object.keys(yaml.data)), problems, placeOf }
}

function faultsOf(sentence: string): string[] {
  const words = sentence.split(/\s+/).filter(Boolean).length
  return [
    ...sentence.endsWith('.') ? [] : ['does not end with a full stop: expected one whole sentence'],
    ...words > MOST_WORDS ? [`has ${words} words: expected at most ${MOST_WORDS}, as a small card shows it`] : [],
    ...sentence.split('`').length % 2 ? [] : ['has an odd number of backticks: put one on each side of code']
  ]
}
