import { z } from 'zod'
import { pathName, refusals } from '../check/messages.ts'
import { readYaml } from '../markdown/yaml.ts'

/** What a site asks of its deep dives, in the folder `editorial/`. */
export const DIVES_FILE = 'dives.yml'

const number = z.number().int().positive()
const range = { fewest: number, most: number }

const schema = z.strictObject({
  words: z.strictObject(range),
  checkpoints: number,
  notes: number,
  actions: z.strictObject({ title: z.string(), ...range }),
  recap: z.strictObject({ title: z.string(), ...range }),
  docs: z.url()
})

/** What every deep dive has: lengths as ranges, and the fewest parts of a kind. */
export type DiveStandard = z.infer<typeof schema>

/**
 * Reads `editorial/dives.yml`.
 * @param file its name, for messages
 * @throws Error naming the line of what is wrong with it
 */
export function readDiveStandard(source: string, file: string): DiveStandard {
  const { data, problems: [problem], positionOf } = readYaml(source, 1)
  if (problem) throw new Error(`${file}:${problem.line}:${problem.column} ${problem.message}`)
  const [refusal] = refusals(schema, data)
  if (refusal) throw new Error(`${file}:${positionOf(refusal.path).line} the field ${pathName(refusal.path)} ${refusal.message}`)
  return schema.parse(data)
}
