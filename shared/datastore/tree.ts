import { parseBlobPath } from '../recording/blob-path.ts'
import { bytes, count } from '../recording/words.ts'
import { filesAfter } from './listing.ts'
import { blobOf, commandsOf, mapsOf } from './maps.ts'
import type { TaskMap } from './maps.ts'
import type { Command, Recording, Run } from '../recording/recording.ts'
import { blobFile, blobRow } from './tree-blobs.ts'
import { markOnce, plainRows, rowOf, sum, total } from './tree-rows.ts'
import type { PlacedFile, TreeRow } from './tree-rows.ts'
import { runRow } from './tree-run.ts'

/** What the datastores hold after a command. */
export interface Tree {
  rows: TreeRow[]
  /** nothing was there before: all is new, and nothing is marked */
  first: boolean
  blobs: number
  /** bytes of the blobs, without their side-cars */
  blobBytes: number
  newBlobs: number
  files: number
  bytes: number
}

/** The folder of a flow, and the files in it. */
interface Place { base: string, flow: string, files: PlacedFile[] }

/** The datastore's own folder, where no folder is a flow's. */
const ROOT = /^(s3:\/\/[^/]+\/|.*?\.metaflow(?:_spin)?\/)/

/**
 * The datastores after a command as a tree: blobs, then runs, steps, tasks and their files. What is older than the command
 * is folded, and so are long lists.
 * @param show `blobs` leaves out everything else, and folds no blobs of a flow for their age
 * @throws Error if there is no such command
 */
export function treeAfter(recording: Recording, after: string, show?: 'blobs'): Tree {
  const { files, first } = filesAfter(recording, after)
  const commands = commandsOf(recording, { after })
  const places = placesOf(files, recording)
    .map(place => show ? { ...place, files: place.files.filter(file => blobFile(file)) } : place)
    .filter(({ files }) => files.length)
  const kept = places.flatMap(({ files }) => files).filter(({ state }) => state !== 'gone')
  const blobs = kept.filter(file => blobFile(file)?.isSideCar === false)
  return {
    rows: markOnce(places.map(place => placeRow(place, commands, first))),
    first,
    blobs: blobs.length,
    blobBytes: sum(blobs),
    newBlobs: first ? blobs.length : blobs.filter(({ state }) => state === 'new').length,
    files: total(kept),
    bytes: sum(kept)
  }
}

/** `18 blobs, 949 B, 3 new; 128 files in all, 244 kB`. */
export function treeFacts({ blobs, blobBytes, newBlobs, first, files, bytes: size }: Tree): string {
  return `${count(blobs, 'blob')}, ${bytes(blobBytes)}${first ? '' : `, ${newBlobs || 'none'} new`}; ${count(files, 'file')} in all, ${bytes(size)}`
}

/** Folders of flows, those with blobs first. */
function placesOf(files: ReturnType<typeof filesAfter>['files'], { commands, graphs }: Recording): Place[] {
  const flows = new Set([...Object.values(graphs).map(({ flow }) => flow), ...Object.values(commands).flatMap(({ runs }) => runs.map(({ flow }) => flow))])
  const places = new Map<string, Place>()
  for (const file of files) {
    const folders = file.path.split('/').slice(0, -1)
    const at = folders.findIndex(folder => flows.has(folder))
    const base = at < 0 ? ROOT.exec(file.path)?.[0] ?? '' : `${folders.slice(0, at + 1).join('/')}/`
    const place = places.get(base) ?? { base, flow: folders[at] ?? '', files: [] }
    place.files.push({ ...file, rest: file.path.slice(base.length) })
    places.set(base, place)
  }
  const hasBlobs = ({ files }: Place) => files.some(file => blobFile(file))
  return [...places.values()].sort((a, b) => Number(hasBlobs(b)) - Number(hasBlobs(a)))
}

/** Of a folder without blobs, as cards and S3 objects have one, so many files are shown at first. */
const FEW = 12

function placeRow({ base, flow, files }: Place, commands: readonly Command[], first: boolean): TreeRow {
  if (files.every(({ state }) => state === 'gone')) return rowOf(files, { name: base, note: count(total(files), 'file') })
  const maps = mapsOf(commands).filter(({ run }) => run.flow === flow)
  const entries = Map.groupBy(maps.flatMap(({ entries }) => entries), ({ artifact }) => blobOf(flow, artifact.key))
  const blobs = files.flatMap(file => blobFile(file) ?? [])
  const runs = commands.flatMap(command => command.runs.filter(run => run.flow === flow).map((run): Made => (
    { command, run, files: files.filter(({ rest }) => rest.startsWith(`${run.id}/`)) }
  ))).filter(({ files }) => files.length)
  const others = files.filter(file => !blobFile(file) && !runs.some(({ files }) => files.includes(file)))
  return rowOf(files, {
    name: base,
    open: blobs.length > 0 || total(files) <= FEW,
    ...!blobs.length && { note: count(total(files), 'file') },
    rows: [...blobs.length ? [blobRow(blobs, { flow, entries, first, alone: blobs.length === files.length })] : [], ...runRows(runs, maps, commands.at(-1)), ...plainRows(others)]
  })
}

/** A run, the command that made it, and its files. */
interface Made { command: Command, run: Run, files: PlacedFile[] }

/** More runs from before than these are a fold. */
const MANY = 3

function runRows(runs: readonly Made[], maps: readonly TaskMap[], last?: Command): TreeRow[] {
  const row = ({ command, run, files }: Made) => runRow(files, {
    command,
    run,
    maps: maps.filter(map => map.run === run),
    blobs: new Set(command.files.flatMap(({ path, state }) => state === 'new' ? parseBlobPath(path) ?? [] : []).map(({ key }) => blobOf(run.flow, key))),
    inFull: command === last
  })
  const older = runs.filter(({ command }) => command !== last)
  const rows = older.map(row)
  return [
    ...older.length > MANY ? [rowOf(older.flatMap(({ files }) => files), { note: `${count(older.length, 'run')} from before`, rows })] : rows,
    ...runs.filter(({ command }) => command === last).map(row)
  ]
}
