import type { Dirent } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Variables } from './sandbox.ts'

/** What `N.data.json` has: the map of an attempt. */
const dataFile = z.object({ objects: z.record(z.string(), z.string()), info: z.record(z.string(), z.object({ type: z.string(), size: z.number() })) })
const attemptFile = z.object({ time: z.number() })
/** Most values are texts; that of `foreach-stack` is a list. */
const sysmeta = z.object({ field_name: z.string(), value: z.unknown(), ts_epoch: z.number() })

export interface StoredAttempt {
  /** ms since 1970 */
  started?: number
  ended?: number
  /** From names to keys; undefined where the attempt stored no map. */
  artifacts?: Record<string, { key: string, type: string, size: number }>
}

/** `script` is the file that was run, `stack` the `step:index` of each foreach around it. */
export interface StoredTask { step: string, id: string, attempts: StoredAttempt[], originRun?: string, originTask?: string, script?: string, stack?: string }

export interface StoredRun { flow: string, id: string, tasks: StoredTask[] }

/** The two folders of a datastore: of its data, and of the local metadata, which stays on the disk when data goes to S3. */
export interface Roots { data: string, metadata: string }

/**
 * Where a command that ran with these variables keeps what it stores.
 * @param store the folder of the object store, where a scenario has one: its artifacts may stay on the disk all the same
 */
export function rootsOf(work: string, store: string | undefined, { METAFLOW_DEFAULT_DATASTORE: datastore }: Variables): Roots {
  const metadata = join(work, '.metaflow')
  return { metadata, data: store !== undefined && datastore === 's3' ? store : metadata }
}

/** `Flow/run` of every run that there is. */
export async function listRuns({ metadata }: Roots): Promise<string[]> {
  const runs: string[] = []
  for (const flow of await folders(metadata)) {
    for (const run of await folders(join(metadata, flow))) {
      if ((await folders(join(metadata, flow, run))).includes('_parameters')) runs.push(`${flow}/${run}`)
    }
  }
  return runs
}

/** Reads a run from the files that tasks and the resume read. */
export async function readRun(pathspec: string, roots: Roots): Promise<StoredRun> {
  const [flow = '', id = ''] = pathspec.split('/')
  const tasks: StoredTask[] = []
  for (const step of await folders(join(roots.metadata, pathspec))) {
    if (step === '_meta') continue
    for (const task of await folders(join(roots.metadata, pathspec, step))) {
      if (task !== '_meta') tasks.push(await readTask(step, task, join(roots.data, pathspec, step, task), join(roots.metadata, pathspec, step, task, '_meta')))
    }
  }
  return { flow, id, tasks }
}

async function readTask(step: string, id: string, data: string, metadata: string): Promise<StoredTask> {
  const facts = await readMetadata(metadata)
  // a task that was stopped before it began has a place in the metadata only
  const files = await readdir(data).catch(ifThere<string>)
  const numbers = files.flatMap(file => /^(\d+)\.attempt\.json$/.exec(file)?.[1] ?? []).map(Number).sort((a, b) => a - b)
  const attempts = await Promise.all(numbers.map(async (number): Promise<StoredAttempt> => {
    const { time } = attemptFile.parse(await readJson(join(data, `${number}.attempt.json`)))
    const ended = facts.find(({ field_name: name, value }) => name === 'attempt-done' && value === String(number))?.ts_epoch
    const map = files.includes(`${number}.data.json`) ? dataFile.parse(await readJson(join(data, `${number}.data.json`))) : undefined
    return { started: Math.round(time * 1000), ...ended !== undefined && { ended }, ...map && { artifacts: readMap(map) } }
  }))
  const fact = (name: string) => facts.flatMap(({ field_name: field, value }) => field === name && typeof value === 'string' && value && value !== 'None' ? value : [])[0]
  return { step, id, attempts, originRun: fact('origin-run-id'), originTask: fact('origin-task-id'), script: fact('script-name'), stack: fact('foreach-execution-path') }
}

function readMap({ objects, info }: z.infer<typeof dataFile>): StoredAttempt['artifacts'] {
  return Object.fromEntries(Object.entries(objects).sort(([a], [b]) => a < b ? -1 : 1).map(([name, key]) => {
    const { type = '', size = 0 } = info[name] ?? {}
    return [name, { key, type: /^<class '(?:.*\.)?([^.']+)'>$/.exec(type)?.[1] ?? type, size }]
  }))
}

async function readMetadata(folder: string): Promise<z.infer<typeof sysmeta>[]> {
  const files = (await readdir(folder)).filter(file => file.startsWith('sysmeta_'))
  return Promise.all(files.map(async file => sysmeta.parse(await readJson(join(folder, file)))))
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'))
}

async function folders(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(ifThere<Dirent>)
  return entries.filter(entry => entry.isDirectory()).map(({ name }) => name).sort()
}

/** Nothing, for a folder that is not there. */
function ifThere<T>(error: NodeJS.ErrnoException): T[] {
  if (error.code === 'ENOENT') return []
  throw error
}
