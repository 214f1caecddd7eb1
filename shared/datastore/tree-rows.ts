import { bytes, count } from '../recording/words.ts'
import type { ListedFile } from './listing.ts'
import type { StoredFile } from '../recording/recording.ts'
import type { TaskState } from '../recording/states.ts'

/** A line of the tree, and what is below it. */
export interface TreeRow {
  /** a path, or names of files; a line that only sums up has none */
  name?: string
  /** what a reader is told of it */
  note?: string
  /** what became of a task */
  task?: TaskState
  /** bytes of all files in it, which are those of its rows if it has any */
  size: number
  /** the size of a folder some of whose files changed, which the recording does not say */
  rough?: true
  /** what the command did to all that is in it, told once, at the top */
  state?: StoredFile['state']
  rows: TreeRow[]
  /** whether its rows are shown at first */
  open: boolean
}

/** A file and its path below the folder whose rows are made. */
export interface PlacedFile extends ListedFile { rest: string }

/** So many rows are shown of a list; what is more is folded. */
const LONG = 12

/** @returns bytes */
export const sum = (files: readonly ListedFile[]): number => files.reduce((total, { size }) => total + size, 0)
/** How many files there are; folders that are summed up count with theirs. */
export const total = (files: readonly ListedFile[]): number => files.reduce((total, { count }) => total + count, 0)

/** A row for files. */
export function rowOf(files: readonly ListedFile[], row: Partial<Omit<TreeRow, 'size' | 'rough' | 'state'>>): TreeRow {
  const [state, ...others] = new Set(files.map(({ state }) => state))
  return { rows: [], open: false, ...row, size: sum(files), ...files.some(({ rough }) => rough) && { rough: true as const }, ...state && !others.length && { state } }
}

/** A row's size as it is shown. */
export const sizeText = ({ size, rough }: TreeRow): string => `${rough ? 'about ' : ''}${bytes(size)}`

/**
 * The rows of a list: of a long one the first ones, then a fold.
 * @param list what each row is named after, and its files
 */
export function folded<File extends ListedFile>(list: readonly (readonly [string, readonly File[]])[], row: (name: string, files: readonly File[]) => TreeRow): TreeRow[] {
  const rows = list.map(([name, files]) => row(name, files))
  if (rows.length <= LONG) return rows
  const shown = LONG - 2
  return [...rows.slice(0, shown), rowOf(list.slice(shown).flatMap(([, files]) => files), { note: `${rows.length - shown} more`, rows: rows.slice(shown) })]
}

/** Files and folders as they lie there; a folder that holds nothing but a folder is one line with it. */
export function plainRows(files: readonly PlacedFile[]): TreeRow[] {
  const groups = Map.groupBy(files, ({ rest }) => rest.slice(0, rest.indexOf('/') + 1) || rest)
  return folded([...groups], folderRow)
}

function folderRow(name: string, files: readonly PlacedFile[]): TreeRow {
  const inside = files.filter(({ rest }) => rest.length > name.length).map(file => ({ ...file, rest: file.rest.slice(name.length) }))
  const rows = plainRows(inside)
  const [only] = rows
  if (rows.length === 1 && only?.name?.endsWith('/')) return { ...only, name: name + only.name }
  return rowOf(files, { name, rows, ...name.endsWith('/') && { note: count(total(files), 'file') } })
}

/** Takes away the marks of what lies in something with the same mark. */
export function markOnce(rows: readonly TreeRow[], told?: StoredFile['state']): TreeRow[] {
  return rows.map(({ state, rows, ...row }) => ({ ...row, ...state && state !== told && { state }, rows: markOnce(rows, state ?? told) }))
}
