import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import { z } from 'zod'
import { readYaml } from '#shared/markdown/yaml.ts'
import { commandName } from '#shared/recording/schema.ts'
import { SCENARIO, sourceFiles } from '#shared/recording/sources.ts'
import { didYouMean } from '#twoslash/nearest.ts'
import type { Varying } from './shape.ts'

/** What stands for the id of the run that an earlier command made. */
export const RUN = /\$\{([\w-]+)\.run\}/g

/** null takes away a variable that the recorder sets, such as METAFLOW_DATASTORE_SYSROOT_LOCAL. */
const environment = z.record(z.string().regex(/^[A-Z_][A-Z0-9_]*$/, { error: 'a variable such as PYTHONHASHSEED' }), z.string({ error: 'a text: put a number in quotes' }).nullable())

const pattern = z.string().refine(isPattern, { error: 'no regular expression' })

const command = z.strictObject({
  /** what a reader would type, for a shell; `${first-run.run}` is the id of the run that an earlier command made */
  run: z.string().min(1),
  /** files that are edited before: from a name to the file whose content it gets */
  edit: z.record(z.string(), z.string()).optional(),
  /** the expected exit status */
  exit: z.number().int().default(0),
  env: environment.optional(),
  /** what it prints and stores differs each time: a comparison looks at its shape, and `prints` says what holds each time */
  varies: z.literal(true, { error: 'true, or left out' }).optional(),
  /** regular expressions, each of which matches a line that it prints */
  prints: z.array(pattern).min(1).optional()
}).refine(({ varies, prints }) => !varies || prints, {
  path: ['varies'],
  error: 'needs prints, with what holds each time: a run that shows nothing must not pass'
})

/** A scenario.yml: what is typed, in order, in a folder that holds the flow's files. */
const scenarioFile = z.strictObject({
  /** what the recording shows, in a sentence */
  about: z.string().min(1),
  datastore: z.enum(['local', 's3']).default('local'),
  env: environment.optional(),
  /** `full` lists every file of the local metadata, which else is summed up by folder */
  metadata: z.enum(['full', 'summed']).default('summed'),
  /** artifacts whose bytes differ each time, such as a set of texts: a comparison looks at which tasks share them, not at their keys */
  varies: z.array(z.string()).default([]),
  /** packages besides Metaflow that its flows import, such as pandas */
  needs: z.array(z.string().regex(/^[A-Za-z_]\w*$/, { error: 'a name to import, such as pandas' })).optional(),
  commands: z.record(commandName, command).refine(commands => Object.keys(commands).length > 0, { error: 'names no command: at least one is needed' })
})

export type Scenario = z.infer<typeof scenarioFile>
export type ScenarioCommand = z.infer<typeof command>

/**
 * Reads a scenario.
 * @param folder of the flow, such as `flows/resume`
 * @throws Error with file, line and the way out, of everything that is wrong
 */
export async function readScenario(folder: string): Promise<Scenario> {
  const path = join(folder, SCENARIO)
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`${path} is not there: it names the commands to record, as flows/linear/scenario.yml does`)
  })
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [broken] = readYaml(text, 1).problems
  if (broken) throw new Error(`${path}:${broken.line}:${broken.column} is not valid YAML: ${broken.message}`)
  const { success, data, error } = scenarioFile.safeParse(document.toJS())
  const wrong = success ? checkReferences(data, await sourceFiles(folder)) : error.issues.map(toMistake)
  if (success && !wrong.length) return data
  throw new Error(wrong.map(({ at, message }) => `${path}:${lineOf(at, document, lines)} ${at.join('.') || 'the scenario'}: ${message}`).join('\n'))
}

/** What of a scenario differs each time it is run. */
export function varyingOf({ varies, commands }: Scenario): Varying {
  return { artifacts: varies, commands: Object.keys(commands).filter(name => commands[name]?.varies) }
}

interface Mistake { at: PropertyKey[], message: string }

function toMistake(issue: z.core.$ZodIssue): Mistake {
  if (issue.code !== 'unrecognized_keys') return { at: issue.path, message: issue.message }
  const known = Object.keys(issue.path.length ? command.shape : scenarioFile.shape)
  const [key = ''] = issue.keys
  return { at: [...issue.path, key], message: `there is no such key${didYouMean(key, known)} (known: ${known.join(', ')})` }
}

/** Runs of earlier commands, and versions of files, that commands name. */
function checkReferences({ commands }: Scenario, sources: readonly string[]): Mistake[] {
  const before: string[] = []
  return Object.entries(commands).flatMap(([name, { run, edit = {} }]): Mistake[] => {
    const runs = [...run.matchAll(RUN)].map(([, of = '']) => of).filter(of => !before.includes(of))
    const files = Object.entries(edit).filter(([, source]) => !sources.includes(source))
    before.push(name)
    return [
      ...runs.map(of => ({ at: ['commands', name, 'run'], message: `"${of}" is no earlier command${didYouMean(of, before)} (before it: ${before.slice(0, -1).join(', ') || 'none'})` })),
      ...files.map(([file, source]) => ({ at: ['commands', name, 'edit', file], message: `"${source}" is not in the folder${didYouMean(source, sources)} (there: ${sources.join(', ')})` }))
    ]
  })
}

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text))
  }
  catch {
    return false
  }
}

/** The line of a key, or of what is nearest above it, from 1. */
function lineOf(at: readonly PropertyKey[], document: Document, lines: LineCounter): number {
  let line = 1
  let node: unknown = document.contents
  for (const key of at) {
    const pair = isMap(node) ? node.items.find(item => isScalar(item.key) && item.key.value === key) : undefined
    if (!pair || !isScalar(pair.key) || !pair.key.range) break
    line = lines.linePos(pair.key.range[0]).line
    node = pair.value
  }
  return line
}
