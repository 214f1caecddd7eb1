import { parse } from 'yaml'
import { z } from 'zod'
import { ownEntry } from '../own.ts'
import { icon, link, props, text, texts } from './entry.ts'
import type { VocabularyEntry } from './entry.ts'

/** The file in `components/` of a site in which it says what its own components take. */
export const OWN_VOCABULARY = 'vocabulary.yml'

/** The kinds of props, by their names in that file. */
const KINDS: Readonly<Record<string, z.ZodType>> = { text, texts, link, icon, number: z.number(), boolean: z.boolean(), any: z.unknown() }
const EXPECTED = `one of ${Object.keys(KINDS).join(', ')}, with ? after it where the prop may be missing, or a list of words`
const isKind = (value: string | string[]) => typeof value !== 'string' || Object.hasOwn(KINDS, value.replace(/\?$/, ''))
const kind = z.union([z.string(), z.array(z.string()).min(1)], { error: EXPECTED }).refine(isKind, { error: EXPECTED })

const entry = z.strictObject({
  kind: z.enum(['block', 'inline', 'both']).default('block'),
  props: z.record(z.string(), kind).default({}),
  slots: z.array(z.string()).default([]),
  content: z.union([z.literal(true), z.array(z.string())]).optional(),
  parents: z.array(z.string()).optional(),
  children: z.array(z.string()).optional(),
  labels: z.string().optional(),
  needs: z.literal('heading').optional()
})

/**
 * Reads what a site says of its own components: for each the fields of a `VocabularyEntry`, with a word for each prop, such as
 * `start: number?`, or the list of words that it may be, which may be missing.
 *
 * @throws an error that names `file` and what is wrong in it
 */
export function parseOwnVocabulary(source: string, file: string): Record<string, VocabularyEntry> {
  const { data, error } = z.record(z.string(), entry).safeParse(parse(source) ?? {})
  const [issue] = error?.issues ?? []
  if (issue) throw new Error(`${file}: ${issue.path.join('.')} is not as it should be: expected ${issue.message}`)
  return Object.fromEntries(Object.entries(data ?? {}).map(([name, { props: kinds, ...rest }]) => [name, { ...rest, props: schemaOf(kinds) }]))
}

function schemaOf(kinds: Readonly<Record<string, string | string[]>>): z.ZodObject {
  return props(Object.fromEntries(Object.entries(kinds).map(([name, kind]) => {
    if (Array.isArray(kind)) return [name, z.enum(kind).optional()]
    const schema = ownEntry(KINDS, kind.replace(/\?$/, '')) ?? z.unknown()
    return [name, kind.endsWith('?') ? schema.optional() : schema]
  })))
}
