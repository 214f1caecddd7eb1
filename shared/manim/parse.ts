import { z } from 'zod'
import type { ManimFilm } from './film.ts'

const said = z.string().trim().min(1, { error: 'a text that is not empty' })
/** What names a section, and is part of its files' names. */
export const sectionName = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'a name such as task-ends: small letters, digits and hyphens' })
const natural = z.number().int().positive()

const film = z.strictObject({
  title: said,
  scene: said,
  manim: said,
  width: natural,
  height: natural,
  sources: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
  sections: z.array(z.strictObject({ name: sectionName, title: said, caption: said, duration: z.number().positive(), video: said, still: said })).min(1)
})

/**
 * Reads `sections.json` of a film.
 * @throws Error that says where it is not what `npm run manim` writes
 */
export function parseManimFilm(json: string): ManimFilm {
  return checked(film, json)
}

/** @throws Error with the first place that is wrong */
export function checked<Schema extends z.ZodType>(schema: Schema, json: string): z.output<Schema> {
  let data: unknown
  try {
    data = JSON.parse(json)
  }
  catch {
    throw new Error('it is not JSON')
  }
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Error(`${issue?.path.join('.') || 'it'}: ${issue?.message}`)
}
