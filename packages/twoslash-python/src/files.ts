import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Files } from './include.ts'

/** The files below a folder, read anew each time. Hidden ones are not listed. */
export function filesBelow(root: string): Files {
  return {
    read(path) {
      const file = join(root, path)
      return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, 'utf8') : undefined
    },
    list(folder) {
      const place = join(root, folder)
      if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return undefined
      return readdirSync(place, { withFileTypes: true })
        .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
        .map(entry => `${entry.name}${entry.isDirectory() ? '/' : ''}`)
        .toSorted()
    }
  }
}
