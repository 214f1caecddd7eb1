import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { Files } from '#twoslash/include.ts'
import { hashText } from '#shared/manim/hash.ts'

/**
 * Hashes of what a film is made from: its scene, the library, and the recordings that it shows. A recording has the hashes
 * of its flow's files; colours and fonts are left out, as a film in yesterday's is not wrong.
 *
 * @param root the repository
 * @param files its files
 * @param file the scene's, in manim/
 * @param flows names in flows/
 */
export function sourcesOf(root: string, files: Files, file: string, flows: readonly string[]): Record<string, string> {
  const library = globSync('manim/flowmanim/*.py', { cwd: root }).map(path => path.replaceAll('\\', '/')).sort()
  const paths = [join('manim', file), ...library, ...flows.map(flow => `flows/${flow}/recording.json`)].map(path => path.replaceAll('\\', '/'))
  return Object.fromEntries(paths.map(path => [path, hashText(files.read(path) ?? '')]))
}
