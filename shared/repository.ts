import { fileURLToPath } from 'node:url'
import { filesBelow } from '#twoslash/files.ts'
import { importedFiles } from '#twoslash/imports.ts'

/** The root of this repository, whichever folder the site is built over. */
export const repositoryDir = fileURLToPath(new URL('..', import.meta.url))

/** Its files, read anew each time: fences show them by their path from its root. */
export const repository = filesBelow(repositoryDir)

/** Files and the modules beside them that they import, by path: all that what is shown of them may change with. */
export function withModules(paths: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>()
  for (const path of paths) {
    const text = repository.read(path)
    if (text === undefined) continue
    texts.set(path, text)
    if (!path.endsWith('.py')) continue
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    for (const [name, module] of Object.entries(importedFiles(path, text, repository))) texts.set(`${folder}${name}`, module)
  }
  return texts
}
