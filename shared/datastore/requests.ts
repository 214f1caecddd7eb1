import { someOf } from '#twoslash/nearest.ts'
import { count, grouped, listed } from '../recording/words.ts'
import { commandOf } from '../recording/path.ts'
import type { Command, Recording, Task } from '../recording/recording.ts'
import type { RecordedRequest } from '../recording/schema.ts'
import { parseBlobPath } from '../recording/blob-path.ts'
import { isInternal } from './internal.ts'

/** How often something was asked for (HEAD, LIST), read (GET) and written (PUT), and the bytes that were read and written. */
export interface RequestCounts { asked: number, read: number, written: number, bytes: number }

/** `names` are artifacts with one key; without them the row sums up what `what` says. */
export interface RequestRow extends RequestCounts { what: string, names: string[] }

export interface RequestTable { rows: RequestRow[], total: RequestCounts }

const INTERNAL = 'Metaflow’s own artifacts'
const MAPS = 'artifact maps'
const MARKS = 'signs that an attempt began or is done'
const NOTES = 'logs and small notes of a task'
const OTHERS = 'objects of metaflow.S3'
const ORDER = [INTERNAL, MAPS, MARKS, NOTES, OTHERS]

/**
 * The requests of a command to the object store, summed up by what they are about. With a step, those from the first file of
 * its task to the first of the next task: what the task asks, and what the runtime asks about it.
 * @throws Error for a command without requests, and for a step whose requests cannot be told from those of other tasks
 */
export function requestTable(recording: Recording, commandName: string, step?: string): RequestTable {
  const command = commandOf(recording, commandName)
  if (!command.requests.length) throw new Error(`the command "${commandName}" of flows/${recording.name} made no requests to an object store${recording.datastore === 's3' ? '' : ': only flows with "datastore: s3" in scenario.yml have them'}`)
  const tasks = step === undefined ? allTasks(recording) : [taskOf(recording.name, command, step)]
  const requests = step === undefined ? command.requests : partOf(command, tasks[0]!, recording.name)
  const artifacts = artifactRows(tasks, namesOf(recording))
  const sums = new Map<string, RequestRow>()
  for (const request of requests) {
    const key = parseBlobPath(request[1])?.key
    const own = artifacts.find(row => row.key === key)?.row
    const what = whatOf(request[1])
    const row = own ?? sums.get(what) ?? { what, names: [], ...none() }
    if (!own) sums.set(what, row)
    add(row, request)
  }
  const rows = [...artifacts.map(({ row }) => row), ...ORDER.flatMap(what => sums.get(what) ?? [])]
  const total = none()
  for (const request of requests) add(total, request)
  return { rows, total }
}

/** The sum of a table in a sentence. */
export function requestFacts({ total: { asked, read, written } }: RequestTable): string {
  return `${count(asked + read + written, 'request')}: ${grouped(asked)} ask whether something is there, ${grouped(read)} read, ${grouped(written)} write`
}

/** What a row is about, in words. */
export const rowLabel = ({ names, what }: RequestRow): string => names.length ? listed(names) : what

const none = (): RequestCounts => ({ asked: 0, read: 0, written: 0, bytes: 0 })

function add(counts: RequestCounts, [method, , , size]: RecordedRequest): void {
  if (method === 'HEAD' || method === 'LIST') counts.asked++
  else if (method === 'GET') counts.read++
  else counts.written++
  if (method === 'GET' || method === 'PUT') counts.bytes += size
}

function whatOf(path: string): string {
  if (parseBlobPath(path)) return INTERNAL
  if (/\/\d+\.data\.json$/.test(path)) return MAPS
  if (/\/\d+\.(attempt\.json|DONE\.lock)$/.test(path)) return MARKS
  return /\/\d+\.(task_begin|task_end|runtime\w*(\.log)?|task_std(out|err)\.log)$/.test(path) ? NOTES : OTHERS
}

const runsOf = (commands: readonly Command[]) => commands.flatMap(({ runs }) => runs)
const allTasks = ({ commands }: Recording): Task[] => runsOf(Object.values(commands)).flatMap(({ tasks }) => Object.values(tasks).flat())

/** The name of each run's flow, by the beginning of its tasks' pathspecs. */
const namesOf = ({ commands }: Recording): ReadonlyMap<string, string> => new Map(runsOf(Object.values(commands)).map(({ pathspec, flow }) => [pathspec, flow]))

/** A row for each key of the flow's own artifacts, by name; one without requests was passed on. */
function artifactRows(tasks: readonly Task[], flows: ReadonlyMap<string, string>): { key: string, row: RequestRow }[] {
  const names = new Map<string, Set<string>>()
  for (const { pathspec, artifacts } of tasks) {
    const flow = flows.get(pathspec.split('/').slice(0, 2).join('/')) ?? ''
    for (const [name, artifact] of Object.entries(artifacts)) {
      if (!isInternal(flow, name, artifact)) names.set(artifact.key, (names.get(artifact.key) ?? new Set()).add(name))
    }
  }
  return [...names].map(([key, names]) => ({ key, row: { what: '', names: [...names].sort(), ...none() } }))
    .sort((a, b) => a.row.names[0]! < b.row.names[0]! ? -1 : 1)
}

function taskOf(flow: string, { name, tasks }: Command, step: string): Task {
  const own = tasks[step]
  if (!own?.length) throw new Error(`the command "${name}" of flows/${flow} has no step "${step}" (it has ${someOf(step, Object.keys(tasks))})`)
  const [task] = own
  if (!task || own.length > 1) throw new Error(`the step "${step}" of flows/${flow} has ${own.length} tasks, whose requests cannot be told apart: leave the step out`)
  return task
}

function partOf({ requests, tasks, name }: Command, { pathspec, step }: Task, flow: string): RecordedRequest[] {
  const isOf = (pathspec: string) => ([, path]: RecordedRequest) => path.includes(`/${pathspec}/`)
  const start = requests.findIndex(isOf(pathspec))
  const others = Object.values(tasks).flat().map(({ pathspec }) => pathspec).filter(other => other !== pathspec)
  const starts = others.map(other => requests.findIndex(isOf(other))).filter(at => at > start)
  const end = Math.min(requests.length, ...starts)
  const isAside = requests.some((request, at) => request[0] === 'PUT' && (at >= start && at < end ? others.some(other => isOf(other)(request)) : isOf(pathspec)(request)))
  if (start < 0 || isAside) throw new Error(`the requests of the step "${step}" in the command "${name}" of flows/${flow} cannot be told from those of tasks beside it: leave the step out`)
  return requests.slice(start, end)
}
