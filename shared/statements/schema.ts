import { z } from 'zod'
import { pathName, refusals } from '../check/messages.ts'
import { readYaml } from '../markdown/yaml.ts'
import { recordingName, sourceName } from '../vocabulary/entry.ts'
import { isRecord } from '../vocabulary.ts'
import type { Statement } from './statement.ts'

/** The file of the statements, in `content/`. */
export const STATEMENTS = 'statements.yml'

/** What is wrong in the file, at its line, 1-based. */
export interface StatementProblem { line: number, column: number, message: string }

export interface Statements {
  /** in the order of the file, without those that cannot be read */
  statements: Statement[]
  /** of all, those that cannot be read too */
  ids: ReadonlySet<string>
  problems: StatementProblem[]
  /** where a value of a statement is */
  placeOf: (id: string, ...path: PropertyKey[]) => { line: number, column: number }
}

const ID = /^[a-z][a-z\d]*(-[a-z\d]+)*$/
const words = z.array(z.string().regex(/^[^\s*].*$/, { error: 'a word, or its beginning and a star, such as "kill*"' })).min(1, { error: 'a list of at least one word' })

const entry = z.strictObject({
  says: z.string().regex(/\.$/, { error: 'one or two sentences that end with a full stop' }),
  home: z.string().regex(/^\/learn\/[^#\s]+#[^#\s]+$/, { error: 'a page and a section of it, such as /learn/deep-dives/foundations/artifacts#a-heading' }),
  source: z.array(sourceName).default([]),
  recording: z.array(recordingName).default([]),
  tells: z.array(words).min(1, { error: 'at least one list of words' })
})

/** Reads `content/statements.yml`; never throws. */
export function readStatements(source: string): Statements {
  const yaml = readYaml(source, 1)
  const placeOf = (id: string, ...path: PropertyKey[]) => yaml.positionOf([id, ...path])
  if (yaml.problems.length || !isRecord(yaml.data)) {
    const [problem = { line: 1, column: 1, message: 'expected lines such as `killed-attempt:`, and below each of them `says`, `home` and `tells`' }] = yaml.problems
    return { statements: [], ids: new Set(), problems: [{ ...problem, message: `the statements are not valid YAML: ${problem.message}` }], placeOf }
  }
  const problems: StatementProblem[] = [...yaml.cut]
  const statements = Object.entries(yaml.data).flatMap(([id, value]): Statement[] => {
    const tell = (path: readonly PropertyKey[], message: string) => void problems.push({ ...placeOf(id, ...path), message })
    if (!ID.test(id)) tell([], `"${id}" is not a name for a statement: use small letters, digits and hyphens, such as killed-attempt`)
    const refused = refusals(entry, isRecord(value) ? value : {})
    for (const { path, message } of refused) tell(path, `the field ${pathName(path)} of ${id} ${message}`)
    const { data } = entry.safeParse(value)
    return data ? [{ id, says: data.says, home: data.home, sources: data.source, recordings: data.recording, tells: data.tells }] : []
  })
  return { statements, ids: new Set(Object.keys(yaml.data)), problems, placeOf }
}
