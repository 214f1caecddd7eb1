import { commandOf } from '../recording/path.ts'
import { parseBlobPath } from '../recording/blob-path.ts'
import type { Artifact, Command, Recording, Task } from '../recording/recording.ts'
import type { Case, StoredBlob, TaskFacts } from './artifact-lifecycle.ts'

/** Which recorded task shows a case, which of its artifacts is followed, and which one of its parent's the step doesn't touch. */
const SHOWN: Readonly<Record<Case, readonly [flow: string, command: string, step: string, name: string, untouched: string]>> = {
  'written': ['lifecycle', 'success', 'train', 'model', 'rows'],
  'there': ['lifecycle', 'again', 'train', 'model', 'rows'],
  'raises': ['lifecycle', 'raises', 'train', 'model', 'rows'],
  'unpicklable': ['lifecycle', 'unpicklable', 'train', 'model', 'rows'],
  'killed': ['lifecycle', 'killed', 'train', 'model', 'rows'],
  'read': ['lifecycle', 'read', 'end', 'model', 'rows'],
  'read-set': ['read-repickle', 'conflict', 'count', 'words', 'unread']
}

/** The flows whose recordings the cases are. */
export const LIFECYCLE_FLOWS = [...new Set(Object.values(SHOWN).map(([flow]) => flow))]

/** What is read of a task that had no time to store its map: what it assigned is like that of the case beside it. */
const LIKE: Partial<Record<Case, Case>> = { unpicklable: 'written', killed: 'written' }

/** Blobs that came with a command and that the task's folder can be told to have written: those of the task, or of no name at all. */
function newBlobs({ files, runs }: Command, task: Task): StoredBlob[] {
  const tasks = runs.flatMap(run => [...run.parameters ? [run.parameters] : [], ...Object.values(run.tasks).flat()]).toSorted((a, b) => (a.ended ?? Infinity) - (b.ended ?? Infinity))
  const has = ({ artifacts }: Task, key: string) => Object.values(artifacts).some(artifact => artifact.key === key)
  const first = (key: string) => tasks.find(task => has(task, key)) ?? task
  return files.flatMap(({ path, size, state }): StoredBlob[] => {
    const blob = parseBlobPath(path)
    if (!blob || blob.isSideCar || state !== 'new' || first(blob.key) !== task) return []
    const [name, artifact] = Object.entries(task.artifacts).findLast(([, { key }]) => key === blob.key) ?? []
    return [{ name: name ?? '', key: blob.key, size: artifact?.size ?? 0, stored: size }]
  }).toSorted((a, b) => a.name < b.name ? 1 : -1)
}

/**
 * The facts of a case.
 * @param recordings by flow, of LIFECYCLE_FLOWS
 */
export function lifecycleFacts(of: Case, recordings: Readonly<Record<string, Recording>>): TaskFacts {
  const [flow, name, step, followed, untouched] = SHOWN[of]
  const recording = recordings[flow]
  if (!recording) throw new Error(`the explorable artifact-lifecycle was given no recording of ${flow}`)
  const command = commandOf(recording, name)
  const task = command.tasks[step]?.[0]
  const parent = Object.values(command.tasks).flat().find(({ name }) => task?.parents.includes(name))
  if (!task || !parent) throw new Error(`the command "${name}" of flows/${flow} has no task of ${step}`)
  const before = parent.artifacts[followed]
  const blobs = newBlobs(command, task)
  const like = LIKE[of] && lifecycleFacts(LIKE[of], recordings)
  const artifact = task.artifacts[followed]
  return {
    flow: command.runs[0]?.flow ?? '',
    run: command.run ?? '',
    task: task.name,
    parent: parent.name,
    typed: command.typed,
    follow: artifact ? { ...stored(followed, artifact), ...before && { before: before.key } } : lost(recording, followed, blobs),
    blobs,
    untouched,
    names: like?.names ?? Object.keys(task.artifacts).length,
    sizes: sizesOf(command, task),
    ...failureOf(command, task)
  }
}

const stored = (name: string, { key, size, stored, value = '' }: Artifact) => ({ name, key, size, stored, value })

/** The followed artifact of a task whose map was never written, so that no name leads to its blob: `orphans.py` looked into it. */
function lost(recording: Recording, name: string, blobs: readonly StoredBlob[]): TaskFacts['follow'] {
  const told = commandOf(recording, 'orphans').lines.map(({ text }) => /^(\w{40}) (\d+) (.*)$/.exec(text) ?? [])
  const [, key = '', size = '', value = ''] = told.find(([, key]) => blobs.some(blob => blob.key === key)) ?? []
  return { name, key, size: Number(size), stored: blobs.find(blob => blob.key === key)?.stored ?? 0, value }
}

function sizesOf({ files }: Command, { pathspec }: Task): Record<string, number> {
  const folder = `.metaflow/${pathspec}/`
  return Object.fromEntries(files.filter(({ path }) => path.startsWith(folder) && !path.endsWith('/')).map(({ path, size }) => [path.slice(folder.length), size]))
}

/** What was printed of the failure, or stored as the exception. */
function failureOf({ lines }: Command, { name, exception }: Task): { failure?: string } {
  if (exception) return { failure: `${exception.type}: ${exception.message}` }
  const line = lines.find(({ task, text }) => task === name && text.includes('Cannot pickle dump artifact'))
  return line ? { failure: line.text.trim() } : {}
}

/** The facts of all cases. */
export function factsOfAll(recordings: readonly Recording[]): Record<Case, TaskFacts> {
  const byName = Object.fromEntries(recordings.map(recording => [recording.name, recording]))
  const facts = (of: Case) => lifecycleFacts(of, byName)
  return { 'written': facts('written'), 'there': facts('there'), 'raises': facts('raises'), 'unpicklable': facts('unpicklable'), 'killed': facts('killed'), 'read': facts('read'), 'read-set': facts('read-set') }
}
