import { commandsOf } from './maps.ts'
import type { Recording, StoredFile } from '../recording/recording.ts'

/** A file that is there after a command, or that the command took away; a folder, which ends in a slash, sums up `count` files. */
export interface ListedFile extends Omit<StoredFile, 'state'> {
  /** what the command did to it, if anything */
  state?: StoredFile['state']
  /** the size of a folder some of whose files changed, which the recording does not say */
  rough?: true
}

/** What the datastores hold after a command. */
export interface Listing {
  /** sorted by path */
  files: ListedFile[]
  /** nothing was there before the command, so that all files are new and none is marked */
  first: boolean
}

/**
 * The files of all commands up to one, which a recording has as differences.
 * @throws Error if there is no such command
 */
export function filesAfter(recording: Recording, after: string): Listing {
  const files = new Map<string, ListedFile>()
  let first = true
  for (const command of commandsOf(recording, { after })) {
    for (const [path, { state, ...file }] of files) {
      if (state === 'gone') files.delete(path)
      else files.set(path, file)
    }
    first = files.size === 0
    takeAway(files, command.files.filter(({ state }) => state === 'gone'))
    for (const file of command.files) if (file.state !== 'gone') add(files, file)
  }
  const sorted = [...files.values()].sort((a, b) => a.path < b.path ? -1 : 1)
  return { first, files: first ? sorted.map(({ state: _, ...file }) => file) : sorted }
}

function add(files: Map<string, ListedFile>, file: StoredFile): void {
  const known = files.get(file.path)
  if (!known || !file.path.endsWith('/')) files.set(file.path, file)
  else if (file.state === 'new') files.set(file.path, { ...known, size: known.size + file.size, count: known.count + file.count, state: 'changed' })
  else files.set(file.path, { ...known, state: 'changed', rough: true })
}

/** What goes is named one by one, also in a folder that is summed up. */
function takeAway(files: Map<string, ListedFile>, gone: readonly StoredFile[]): void {
  const entryOf = ({ path }: StoredFile) => files.has(path) ? path : path.slice(0, path.indexOf('/_meta/') + '/_meta/'.length)
  for (const [path, taken] of Map.groupBy(gone, entryOf)) {
    const known = files.get(path)
    if (!known) continue
    files.set(path, taken.length < known.count ? { ...known, count: known.count - taken.length, state: 'changed', rough: true } : { ...known, state: 'gone' })
  }
}
