import type { Files } from './include.ts'
import { normalise } from './text.ts'

const FROM = /^[ \t]*from[ \t]+(\.*)([\p{L}\p{N}_.]*)[ \t]+import[ \t]*(\([^)]*\)|[^\n#;]*)/gmu
const IMPORT = /^[ \t]*import[ \t]+([^\n#;]+)/gmu

/**
 * The files beside a Python file that it imports, and those that these import: what Python finds when it runs the file.
 * @param path of the file, which gives the folder to look in
 * @returns the texts by their paths from that folder
 */
export function importedFiles(path: string, source: string, { read }: Pick<Files, 'read'>): Record<string, string> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const found: Record<string, string> = {}
  const take = (code: string, inside: readonly string[]) => {
    for (const name of imported(code, inside).flatMap(parts => [`${parts.join('/')}.py`, `${parts.join('/')}/__init__.py`])) {
      if (Object.hasOwn(found, name) || `${folder}${name}` === path) continue
      const text = read(`${folder}${name}`)
      if (text === undefined) continue
      found[name] = normalise(text)
      take(text, name.split('/').slice(0, -1))
    }
  }
  take(source, [])
  return found
}

/** Every module that code may mean, and those round it, part by part; of `from a import b`, both `a` and `a.b`. */
function imported(code: string, inside: readonly string[]): string[][] {
  const modules: string[][] = []
  const add = (base: readonly string[], name: string) => {
    const parts = name.split('.').filter(Boolean)
    for (let count = 1; count <= parts.length; count++) modules.push([...base, ...parts.slice(0, count)])
  }
  for (const [, dots = '', name = '', names = ''] of code.matchAll(FROM)) {
    const up = dots.length - 1
    if (up > inside.length) continue
    const base = dots ? inside.slice(0, inside.length - up) : []
    for (const word of ['', ...words(names)]) add(base, `${name}.${word}`)
  }
  for (const [, names = ''] of code.matchAll(IMPORT)) for (const word of words(names)) add([], word)
  return modules
}

/** `a, b.c as d` → `a`, `b.c` */
function words(names: string): string[] {
  return names.split(',').flatMap(name => /^[\s(]*([\p{L}\p{N}_.]+)/u.exec(name)?.[1] ?? [])
}
