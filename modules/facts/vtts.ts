import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/**
 * @param publicDir the folder that is served at `/`; its `content/` is searched
 * @returns the text of every WebVTT file by its address
 */
export async function readVtts(publicDir: string): Promise<Record<string, string>> {
  const entries = await readdir(join(publicDir, 'content'), { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter(entry => entry.isFile() && entry.name.endsWith('.vtt')).map(entry => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(await Promise.all(files.map(async file =>
    [`/${relative(publicDir, file).split(sep).join('/')}`, await readFile(file, 'utf8')] as const)))
}
