import { globSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { didYouMean } from '#twoslash/nearest.ts'

/** The files that a command reads: by their names, and in words for who typed another. */
export interface Readable { is: (name: string) => boolean, expected: string }

/**
 * The files that were typed; a folder means all below it that the command reads.
 *
 * @param typed paths from the working folder
 * @returns paths as they were typed, or below what was typed, each once
 * @throws Error that names the path, where nothing is there, the file is of another kind, or the folder holds nothing to read
 */
export function chooseFiles(typed: readonly string[], { is, expected }: Readable): string[] {
  return [...new Set(typed.flatMap((path) => {
    if (!path.trim()) throw new Error(`an empty path names nothing: expected ${expected}`)
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) throw new Error(`there is no ${path}: expected ${expected}${near(path)}`)
    if (!found.isDirectory()) {
      if (is(basename(path))) return [path]
      throw new Error(`${path} cannot be read: expected ${expected}`)
    }
    const below = globSync('**/*', { cwd: path }).filter(file => is(basename(file))).sort().map(file => join(path, file))
    if (!below.length) throw new Error(`nothing in the folder ${path} can be read: expected ${expected}`)
    return below
  }))]
}

/** What lies beside it with nearly that name. */
function near(path: string): string {
  const folder = dirname(path)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return ''
  const found = didYouMean(basename(path), readdirSync(folder))
  return found && folder !== '.' ? found.replace(/mean (.*)\?$/, (_, name: string) => `mean ${join(folder, name)}?`) : found
}
