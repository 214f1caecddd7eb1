import { z } from 'zod'
import { didYouMean, someOf } from '#twoslash/nearest.ts'

/** What zod refused, as the end of a sentence. */
export interface Refusal {
  path: PropertyKey[]
  message: string
}

const EXPECTED: Record<string, string> = {
  string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', object: 'fields', record: 'fields', array: 'a list'
}

/** Holds a value against a schema and turns zod's issues into sentences: what was found, what was expected, what was probably meant. */
export function refusals(schema: z.ZodObject, value: unknown): Refusal[] {
  const { error } = schema.safeParse(value)
  return error ? withoutTwins(sentences(error.issues, schema, value)) : []
}

/** A field that is missing because its name is misspelt is reported once, where it is written. */
function withoutTwins(refused: readonly Refusal[]): Refusal[] {
  const meant = new Set(refused.flatMap(({ path, message }) => {
    const name = / Did you mean (.+)\?$/.exec(message)?.[1]
    return name === undefined ? [] : pathName([...path.slice(0, -1), name])
  }))
  return refused.filter(({ path, message }) => !(message.startsWith('is missing') && meant.has(pathName(path))))
}

function sentences(issues: readonly z.core.$ZodIssue[], schema: z.ZodObject, value: unknown): Refusal[] {
  return issues.flatMap((issue): Refusal[] => {
    const path = [...issue.path]
    if (issue.code === 'unrecognized_keys') {
      const known = fieldsAt(schema, path)
      return issue.keys.map(key => ({ path: [...path, key], message: `is unknown: ${known.length ? `expected ${someOf(key, known)}` : 'it takes none'}${didYouMean(key, known)}` }))
    }
    const inner = issue.code === 'invalid_union' ? deepest(issue) : undefined
    if (inner) return sentences(inner.map(one => ({ ...one, path: [...path, ...one.path] })), schema, value)
    const found = valueAt(value, path)
    const expected = expectedBy(issue)
    if (found === undefined || found === null) return [{ path, message: `is missing: expected ${expected}` }]
    return [{ path, message: `is ${describe(found)}: expected ${expected}${hint(found, issue)}` }]
  })
}

/** The names of the fields at a path of a schema, without those that every component takes. */
function fieldsAt(schema: z.ZodObject, path: readonly PropertyKey[]): string[] {
  let part: unknown = schema
  for (const key of path) {
    part = unwrap(part)
    if (part instanceof z.ZodObject) part = part.shape[String(key)]
    else if (part instanceof z.ZodArray) part = part.element
  }
  part = unwrap(part)
  return part instanceof z.ZodObject ? Object.keys(part.shape).filter(name => path.length || (name !== 'class' && name !== 'id')) : []
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? schema.unwrap() : schema
}

/** `items.2.label` as authors count: `items[3].label`. */
export function pathName(path: readonly PropertyKey[]): string {
  return path.map((part, index) => typeof part === 'number' ? `[${part + 1}]` : `${index ? '.' : ''}${String(part)}`).join('')
}

/** A value as it is shown in a message. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'empty' : `"${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a group of fields'
  return String(value)
}

function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value': return own(issue) ?? oneOf(issue.values)
    case 'invalid_type': return own(issue) ?? EXPECTED[issue.expected] ?? issue.expected
    case 'too_small': return issue.origin === 'string' ? 'a text that is not empty' : `at least ${issue.minimum}${issue.origin === 'array' ? ' in it' : ''}`
    case 'too_big': return `at most ${issue.maximum}`
    default: return issue.message
  }
}

/** A sentence that the schema itself gives, rather than zod. */
function own(issue: z.core.$ZodIssue): string | undefined {
  return issue.message.startsWith('Invalid ') ? undefined : issue.message
}

function oneOf(values: readonly unknown[]): string {
  const shown = values.map(value => typeof value === 'string' ? `"${value}"` : String(value))
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`
}

/** The branch of a union that went furthest into the value knows best what is wrong with it. */
function deepest(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] | undefined {
  return issue.errors.find(branch => branch.length > 0 && branch.every(({ path }) => path.length > 0))
}

function hint(found: unknown, issue: z.core.$ZodIssue): string {
  const wantsText = issue.code === 'invalid_type' && issue.expected === 'string'
  if (!wantsText) return found === 'true' || found === 'false' ? ', without quotes' : ''
  return typeof found === 'object' ? '. Put a text that contains ": " in quotes' : ': put it in quotes'
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((part, key) =>
    typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined, value)
}
