import { fileURLToPath } from 'node:url'
import { createPythonTwoslasher } from '#twoslash/twoslasher.ts'
import type { PythonTwoslasher } from '#twoslash/twoslasher.ts'

const inProject = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const NAME = Symbol.for('metaflow-learn:twoslasher')

/**
 * The type checker of the site's Python samples, one for each process: Nuxt gives every module its own copy of what it
 * imports, and each would start a checker.
 */
export function siteTwoslasher(): PythonTwoslasher {
  const known: PythonTwoslasher | undefined = Reflect.get(globalThis, NAME)
  if (known) return known
  const twoslasher = createPythonTwoslasher({ stubPath: inProject('stubs'), cache: inProject('node_modules/.cache/twoslash-python') })
  Reflect.set(globalThis, NAME, twoslasher)
  return twoslasher
}
