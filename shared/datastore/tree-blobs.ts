import { parseBlobPath } from '../recording/blob-path.ts'
import { count, listed, shortened } from '../recording/words.ts'
import { blobOf } from './maps.ts'
import type { Entry } from './maps.ts'
import { folded, rowOf } from './tree-rows.ts'
import type { PlacedFile, TreeRow } from './tree-rows.ts'

/** A file of a blob; `name` is its path below `data/`. */
export type BlobFile = PlacedFile & { key: string, name: string, isSideCar: boolean }

/** @returns what a path says of a blob, if it is one's or its side-car's */
export function blobFile(file: PlacedFile): BlobFile | undefined {
  const { key, isSideCar = false } = parseBlobPath(file.path) ?? {}
  return key === undefined ? undefined : { ...file, key, isSideCar, name: file.path.slice(file.path.lastIndexOf('/') - 2) }
}

const MOST_NAMES = 2
const VALUE = 24

/** What a blob is to a reader: the names that lead to it and the value, `score = 11`. */
function meaning(entries: readonly Entry[]): string {
  const own = entries.filter(({ internal }) => !internal)
  const [{ artifact } = {}] = entries
  if (!artifact) return 'in no map'
  const names = listed([...new Set((own.length ? own : entries).map(({ name }) => name))], MOST_NAMES)
  const { value, type } = artifact
  return value === undefined ? `${names}: ${type}` : `${names} = ${shortened(value, VALUE)}`
}

/**
 * The folder of a flow's blobs. Those that the command wrote come first, and of these the ones that the flow's code made.
 * @param flow and the names that lead to each blob, by `blobOf`
 * @param first nothing was there before the command
 * @param alone the tree has nothing but blobs, so older ones are open too
 */
export function blobRow(files: readonly BlobFile[], { flow, entries, first, alone }: { flow: string, entries: ReadonlyMap<string, readonly Entry[]>, first: boolean, alone: boolean }): TreeRow {
  const blobs = files.filter(({ isSideCar }) => !isSideCar)
  const sideCars = files.filter(({ isSideCar }) => isSideCar)
  const named = ({ key }: BlobFile) => entries.get(blobOf(flow, key)) ?? []
  const row = (name: string, files: readonly BlobFile[]) => rowOf(files, { name, note: meaning(files.flatMap(named)) })
  const isInternal = (file: BlobFile) => named(file).length > 0 && named(file).every(({ internal }) => internal)
  const touched = blobs.filter(({ state }) => state)
  const shown = touched.length ? touched : blobs
  const fold = (files: BlobFile[], note: string) => files.length ? [rowOf(files, { note: `${count(files.length, 'blob')} ${note}`, rows: files.map(file => row(file.name, [file])) })] : []
  const fresh = blobs.filter(({ state }) => state === 'new').length
  const told = first || fresh === blobs.length ? '' : `, ${fresh || 'none'} new`
  return rowOf(files, {
    name: 'data/',
    note: `${count(blobs.length, 'blob')}${told}`,
    open: first || alone || touched.length > 0,
    rows: [
      ...folded(shown.filter(file => !isInternal(file)).map(file => [file.name, [file]]), row),
      ...fold(shown.filter(isInternal), 'of Metaflow’s own artifacts'),
      ...touched.length ? fold(blobs.filter(({ state }) => !state), 'from before') : [],
      ...sideCars.length ? [rowOf(sideCars, { name: '<key>_meta', note: `${count(sideCars.length, 'side-car')}, one beside each blob` })] : []
    ]
  })
}
