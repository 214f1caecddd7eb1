import { GLOSSARY } from '../concepts/schema.ts'
import { WHOLE_FILE } from './collect.ts'
import { isPlannedPage, pagePath } from './files.ts'
import { checkFile, fileOfPath } from './index.ts'
import type { Finding, Site } from './types.ts'

/**
 * What a page shows of the check in `nuxt dev`: the findings of the file with a page path, or where it has none, those in the
 * glossary that keep its terms from being shown. It knows files whose page does not exist because they could not be parsed.
 *
 * @returns `file` is null where there is no file with that path, or a planned article with nothing wrong
 */
export async function findingsOfPath(path: string | undefined, site: Site): Promise<{ file: string | null, findings: Finding[] }> {
  const found = path === undefined ? undefined : fileOfPath(path, site)
  if (found === undefined) return { file: null, findings: [] }
  const file = `${site.contentName}/${found}`
  // a type checker that fails: Nuxt Content has dropped the page for the same reason
  const findings = await checkFile(found, site).catch((error: unknown): Finding[] => [{ file, ...WHOLE_FILE, rule: 'page-missing', message: error instanceof Error ? error.message : String(error) }])
  if (findings.length) return { file, findings }
  if (isPlannedPage({ path: pagePath(found), file: found }, site)) return { file: null, findings }
  const entries = site.glossary && usesConcepts(site.frontmatters.get(found)) ? await checkFile(GLOSSARY, site) : []
  const glossary = entries.filter(({ rule }) => rule === 'concept-entry')
  return { file: glossary[0]?.file ?? file, findings: glossary }
}

const usesConcepts = (fields: Readonly<Record<string, unknown>> = {}) => 'introduces' in fields || 'assumes' in fields
