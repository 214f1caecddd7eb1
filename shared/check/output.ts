import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { WHOLE_FILE } from './collect.ts'
import { loadSite } from './read.ts'
import type { SiteFolders } from './read.ts'
import type { Finding } from './types.ts'

/** `page-missing`: every Markdown file has an HTML page in the generated site. */
export async function missingPages(folders: SiteFolders, outputDir: string): Promise<Finding[]> {
  const { pages, contentName } = await loadSite(folders)
  const found = await Promise.all([...pages].map(async ([path, file]): Promise<Finding[]> => {
    const candidates = [join(outputDir, path, 'index.html'), join(outputDir, `${path}.html`)]
    const exists = await Promise.all(candidates.map(candidate => access(candidate).then(() => true, () => false)))
    if (exists.includes(true)) return []
    return [{ file: `${contentName}/${file}`, ...WHOLE_FILE, rule: 'page-missing', message: `the generated site has no page ${path}: link to it, or add it to the prerendered routes` }]
  }))
  return found.flat()
}
