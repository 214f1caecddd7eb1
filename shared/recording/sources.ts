import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** The file that `npm run record` writes beside the sources. */
export const RECORDING = 'recording.json'
/** The file that says what to record. */
export const SCENARIO = 'scenario.yml'
/** A recording is read by people too, in diffs, and bundled with the server: it stays small. */
export const MOST_BYTES = 60_000

/** What Python leaves behind. */
const LEFT = /(^|\/)(__pycache__\/|\.DS_Store$)|\.pyc$/

/** Every file that a recording is made from, relative to its folder, sorted. */
export async function sourceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(path => !path.startsWith(RECORDING) && !LEFT.test(path))
    .sort()
}

/** What became of the files of a recording since it was made; those that are as they were are left out. */
export function changesOf(recorded: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): { source: string, change: string }[] {
  return [...new Set([...Object.keys(recorded), ...Object.keys(now)])].filter(source => recorded[source] !== now[source]).map(source => ({
    source,
    change: now[source] === undefined ? 'is gone' : recorded[source] === undefined ? 'has been added' : 'has changed'
  }))
}

/** From each source to the sha-256 of its content. */
export async function hashSources(folder: string): Promise<Record<string, string>> {
  const files = await sourceFiles(folder)
  return Object.fromEntries(await Promise.all(files.map(async file => [file, createHash('sha256').update(await readFile(join(folder, file))).digest('hex')] as const)))
}
