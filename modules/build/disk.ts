import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'

/** What a build writes, roughly: 18 MB in .nuxt, up to 10 in .output, 5 in .data. */
const NEEDED_MB = 32
const MB = 2 ** 20

/** The part of what `statfs` tells that counts here, in bytes and blocks. */
export interface Disk { bavail: number, bsize: number }

/**
 * Says which folder's disk is full, or as good as full. Nobody else does: SQLite, Rolldown and Nuxt Content each tell what became of
 * it, such as 43 pages that are missing.
 *
 * @param folders into which a build writes; they need not exist yet
 * @returns a sentence, or nothing where there is room
 */
export function fullDisk(folders: readonly string[], read: (folder: string) => Disk = statfsSync): string | undefined {
  for (const folder of folders) {
    const existing = nearest(folder)
    const { bavail, bsize } = read(existing)
    const left = bavail * bsize / MB
    if (left < NEEDED_MB) {
      return `The disk is full: ${left.toFixed(left < 10 ? 1 : 0)} MB are left for ${folder}, and a build writes about ${NEEDED_MB} MB. Make room and run it again.`
    }
  }
  return undefined
}

const nearest = (folder: string): string => existsSync(folder) ? folder : nearest(dirname(folder))
