import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { RecordingFile } from '#shared/recording/schema.ts'

type Files = RecordingFile['commands'][string]['files']
/** By the path that a reader sees, with forward slashes: `.metaflow/…` from the flow's folder, or `s3://…`. */
export type Listing = ReadonlyMap<string, { size: number, changed: number }>

/**
 * Every file of the datastores.
 * @param work what is in it below a folder named `.metaflow` or, for spin, `.metaflow_spin`
 * @param buckets everything in it, if there is an object store
 */
export async function listDatastores(work: string, buckets?: string): Promise<Listing> {
  const local = (await list(work, '')).filter(([path]) => /(^|\/)\.metaflow(_spin)?\//.test(path))
  return new Map([...local, ...buckets === undefined ? [] : await list(buckets, 's3://')])
}

async function list(folder: string, prefix: string): Promise<[string, { size: number, changed: number }][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return Promise.all(entries.filter(entry => entry.isFile()).map(async (entry) => {
    const file = join(entry.parentPath, entry.name)
    const { size, mtimeMs } = await stat(file)
    return [prefix + relative(folder, file).split(sep).join('/'), { size, changed: mtimeMs }]
  }))
}

/** What a command added, changed and took away. */
export function difference(before: Listing, after: Listing, metadata: 'full' | 'summed'): Files {
  const pick = (passes: (path: string) => boolean) => sumUp([...after].filter(([path]) => passes(path)).map(([path, { size }]): [string, number] => [path, size]), metadata)
  const changed = pick((path) => {
    const [was, is] = [before.get(path), after.get(path)]
    return was !== undefined && (was.size !== is?.size || was.changed !== is.changed)
  })
  const gone = [...before.keys()].filter(path => !after.has(path)).sort()
  return { new: pick(path => !before.has(path)), ...changed.length && { changed }, ...gone.length && { gone } }
}

/** The local metadata is most of the files of a run; a folder of it is one entry here. */
function sumUp(files: readonly [string, number][], metadata: 'full' | 'summed'): Files['new'] {
  const listed: Files['new'] = []
  const folders = new Map<string, [string, number, number]>()
  for (const [path, size] of files.toSorted(([a], [b]) => a < b ? -1 : 1)) {
    const folder = metadata === 'summed' ? /^.*\/_meta\//.exec(path)?.[0] : undefined
    if (folder === undefined) {
      listed.push([path, size])
      continue
    }
    const known = folders.get(folder)
    if (known) {
      known[1] += size
      known[2]++
    }
    else {
      const sum: [string, number, number] = [folder, size, 1]
      folders.set(folder, sum)
      listed.push(sum)
    }
  }
  return listed
}
