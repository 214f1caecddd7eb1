import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LineCounter, parseDocument, isNode } from 'yaml'
import { z } from 'zod'
import { commandName } from '#shared/recording/schema.ts'

const environment = z.record(z.string().regex(/^[A-Z_][A-Z0-9_]*$/, { error: 'a variable such as PYTHONHASHSEED' }), z.string({ error: 'a text: put a number in quotes' }))

const command = z.strictObject({
  /** what a reader would type, for a shell; `${first-run.run}` is the id of the run that an earlier command made */
  run: z.string().min(1),
  /** files that are edited before: from a name to the file whose content it gets */
  edit: z.record(z.string(), z.string()).optional(),
  /** the expected exit status */
  exit: z.number().int().default(0),
  env: environment.optional()
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
  commands: z.record(commandName, command)
})

export type Scenario = z.infer<typeof scenarioFile>
export type ScenarioCommand = z.infer<typeof command>

/**
 * Reads a scenario.
 * @param folder of the flow, such as `flows/resume`
 * @throws Error with file and line
 */
export async function readScenario(folder: string): Promise<Scenario> {
  const path = join(folder, 'scenario.yml')
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`${path} is not there: it names the commands to record, as flows/linear/scenario.yml does`)
  })
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [broken] = document.errors
  if (broken) throw new Error(`${path}:${broken.linePos?.[0].line ?? 1} is no YAML: ${broken.message.split('\n')[0]}`)
  const { success, data, error } = scenarioFile.safeParse(document.toJS())
  if (success) return checkEdits(path, data)
  throw new Error(error.issues.map((issue) => {
    const node = document.getIn(issue.path.slice(0, -1).length ? issue.path : [], true)
    const line = isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1
    return `${path}:${line} ${issue.path.join('.') || 'the scenario'}: ${issue.message}`
  }).join('\n'))
}

function checkEdits(path: string, scenario: Scenario): Scenario {
  const before: string[] = []
  for (const [name, { run }] of Object.entries(scenario.commands)) {
    for (const [, of = ''] of run.matchAll(/\$\{([\w-]+)\.run\}/g)) {
      if (!before.includes(of)) throw new Error(`${path}: ${name} asks for the run of "${of}", which is no earlier command (${before.join(', ') || 'there is none'})`)
    }
    before.push(name)
  }
  return scenario
}
