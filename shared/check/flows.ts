import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readYaml } from '../markdown/yaml.ts'
import { METAFLOW_VERSION } from '../metaflow.ts'
import { parseRecording } from '../recording/parse.ts'
import { expand } from '../recording/recording.ts'
import type { Recording } from '../recording/recording.ts'
import type { RecordingFile } from '../recording/schema.ts'
import { changesOf, hashSources, MOST_BYTES, RECORDING, SCENARIO } from '../recording/sources.ts'
import { bytes } from '../recording/words.ts'
import { WHOLE_FILE } from './collect.ts'
import { checkConflicts } from './conflicts.ts'
import { checkEncoding } from './encoding.ts'
import type { Finding, Remark } from './types.ts'

const TEXTS = /\.(?:ipynb|md|py|ya?ml)$/

/** A folder of flows/: its recording, if it can be read, and what is wrong there. */
export interface FlowFolder { recording?: Recording, findings: Finding[] }

/** The flows of a site; each folder is read and hashed when it is first asked for. */
export interface Flows {
  names: readonly string[]
  /** undefined where there is no such folder */
  folder: (name: string) => Promise<FlowFolder | undefined>
}

/** @param flowsDir may be missing: then there are no flows */
export async function readFlows(flowsDir: string): Promise<Flows> {
  const entries = await readdir(flowsDir, { withFileTypes: true }).catch(() => [])
  const names = entries.filter(entry => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name).sort()
  const known = new Map<string, Promise<FlowFolder>>()
  return {
    names,
    async folder(name) {
      if (!names.includes(name)) return undefined
      const folder = known.get(name) ?? checkFolder(flowsDir, name)
      known.set(name, folder)
      return folder
    }
  }
}

/** Without Metaflow: a recording is held against the files that it was made from by their hashes. */
async function checkFolder(flowsDir: string, name: string): Promise<FlowFolder> {
  const folder = join(flowsDir, name)
  const findings: Finding[] = []
  const nameOf = (file: string) => `${basename(flowsDir)}/${name}/${file}`
  const tell = (file: string, message: string) => findings.push({ file: nameOf(file), ...WHOLE_FILE, rule: 'recording', message })
  const again = `npm run record ${name}`

  const scenario = await readFile(join(folder, SCENARIO), 'utf8').catch(() => undefined)
  if (scenario === undefined) tell(SCENARIO, `${SCENARIO} is missing: write the commands that a reader would type, as in the scenarios of other flows`)
  for (const source of (await readdir(folder)).filter(file => TEXTS.test(file))) {
    findings.push(...checkEncoding(await readFile(join(folder, source))).map(remark => ({ file: nameOf(source), ...remark })))
  }
  const json = await readFile(join(folder, RECORDING), 'utf8').catch(() => undefined)
  if (json === undefined) {
    tell(RECORDING, `there is no recording of ${name} yet: make one with ${again}`)
    return { findings }
  }
  let file: RecordingFile
  let recording: Recording
  try {
    file = parseRecording(name, json)
    recording = expand(name, file)
  }
  catch (error) {
    tell(RECORDING, (error instanceof Error ? error.message : String(error)).replace(`flows/${name}/${RECORDING} `, 'it '))
    return { findings }
  }
  const size = Buffer.byteLength(json)
  if (size > MOST_BYTES) tell(RECORDING, `it has ${bytes(size)}: expected at most ${bytes(MOST_BYTES)}. Give some of its commands to a flow of their own`)
  if (file.metaflow !== METAFLOW_VERSION) tell(RECORDING, `it was made with Metaflow ${file.metaflow}: expected ${METAFLOW_VERSION}. Record it again with ${again}`)
  for (const { source, change } of changesOf(file.sources, await hashSources(folder))) {
    const broken = await brokenParts(folder, source)
    findings.push(...broken.map((remark): Finding => ({ file: nameOf(source), ...remark })))
    if (!broken.length) tell(source, `${source} ${change} since ${name} was recorded: record it again with ${again}`)
  }
  return { recording, findings }
}

/** What is wrong with a file that has changed, so that it could not be recorded again. */
async function brokenParts(folder: string, source: string): Promise<Remark[]> {
  const text = await readFile(join(folder, source), 'utf8').catch(() => '')
  const conflicts = checkConflicts(text.split(/\r?\n/))
  if (conflicts.length || source !== SCENARIO) return conflicts
  return readYaml(text, 1).problems.map(({ message, ...at }): Remark => ({ ...at, rule: 'recording', message: `${SCENARIO} is not valid YAML: ${message}` }))
}
