import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Headers for what is served at an address. */
export type HeadersOf = (pathname: string) => Record<string, string>

/**
 * The file `_headers` of a generated site, as hosts read it: a pattern of addresses on a line, which may end in `*`, and below it,
 * indented, the headers.
 *
 * @param root the folder that is served; without the file nothing is added
 */
export async function readHeadersFile(root: string): Promise<HeadersOf> {
  const text = await readFile(join(root, '_headers'), 'utf8').catch(() => '')
  return parseHeaders(text)
}

/** @throws where a line is neither a pattern nor a header of one */
export function parseHeaders(text: string): HeadersOf {
  const rules: { pattern: string, headers: Record<string, string> }[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trim()) continue
    const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? []
    const last = rules.at(-1)
    if (/^\//.test(line)) rules.push({ pattern: line.trim(), headers: {} })
    else if (last && name && value) last.headers[name.toLowerCase()] = value.trim()
    else throw new Error(`_headers:${index + 1}: ${JSON.stringify(line)}, expected an address such as /* or, indented below one, "Name: value"`)
  }
  return (pathname) => {
    const fits = (pattern: string) => pattern.endsWith('*') ? pathname.startsWith(pattern.slice(0, -1)) : pathname === pattern
    return Object.assign({}, ...rules.filter(({ pattern }) => fits(pattern)).map(({ headers }) => headers))
  }
}
