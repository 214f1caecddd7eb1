import { parseBlobPath } from '#shared/recording/blob-path.ts'
import type { RecordedLine, RecordingFile } from '#shared/recording/schema.ts'

type Command = RecordingFile['commands'][string]
type Run = Command['runs'][number]
type Task = Run['tasks'][string][number]

/** What of a scenario differs each time it is run. */
export interface Varying {
  /** artifacts whose bytes differ: they are known by the tasks that share them */
  artifacts: readonly string[]
  /** commands that print and store other values each time: only their shape is a fact */
  commands: readonly string[]
}

/** A placeholder for text that differs each time. */
const ANY = '(differs each time)'

/**
 * The recording with only the shape of some commands: how many lines, tasks and attempts there are and what became of
 * them, the names and types of artifacts, and every file but blobs. Which blobs a later command adds follows from
 * those that are there, so it is left out, too.
 * @param varying names of commands
 */
export function shapeOf(recording: RecordingFile, varying: readonly string[]): RecordingFile {
  if (!varying.length) return recording
  const blobs = [...recording.blobs]
  const places = new Map<string, number>()
  /** @returns the place of a blob that has the type of another, and no key */
  const typeOnly = (index: number): number => {
    const type = recording.blobs[index]?.[1] ?? ''
    const place = places.get(type) ?? blobs.push(['', type, 0, 0, null]) - 1
    places.set(type, place)
    return place
  }
  const task = ({ foreach, attempts, ...rest }: Task): Task => ({
    ...rest,
    ...foreach && { foreach: foreach.map(({ value: _, ...frame }) => frame) },
    attempts: attempts.map(({ exception, artifacts, ...attempt }) => ({
      ...attempt,
      ...exception && { exception: { ...exception, message: ANY } },
      artifacts: mapValues(artifacts, typeOnly)
    }))
  })
  const run = ({ tasks, ...rest }: Run): Run => ({ ...rest, tasks: mapValues(tasks, list => list.map(task)) })
  const line = (one: RecordedLine): RecordedLine => one.cut === undefined ? { ...one, text: ANY } : one
  const names = Object.keys(recording.commands)
  const first = names.findIndex(name => varying.includes(name))
  const shape = (command: Command, name: string): Command => {
    if (names.indexOf(name) < first) return command
    const { lines, runs, files } = command
    return { ...command, files: withoutBlobs(files), ...varying.includes(name) && { lines: lines.map(line), runs: runs.map(run) } }
  }
  return { ...recording, commands: mapValues(recording.commands, shape), blobs }
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From, name: string) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]))
}

function withoutBlobs({ new: added, changed, gone }: Command['files']): Command['files'] {
  const noBlob = (path: string) => !parseBlobPath(path)
  return {
    new: added.filter(([path]) => noBlob(path)),
    ...changed && { changed: changed.filter(([path]) => noBlob(path)) },
    ...gone && { gone: gone.filter(noBlob) }
  }
}
