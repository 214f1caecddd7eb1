import { GLOSSARY } from '../concepts/schema.ts'
import { WHOLE_FILE } from './collect.ts'
import { isPlannedPage, pagePath } from './files.ts'
import { checkFile, fileOfPath, inspectDraft } from './index.ts'
import type { Finding, Site } from './types.ts'

/**
 * What a page shows of the check in `nuxt dev`: the findings of the file with a page path, or where it has none, those in the
 * glossary that keep its terms from being shown. It knows files whose page does not exist because they could not be parsed.
 *
 * @returns `file` is null where there is no file with that path, or a planned article with nothing wrong; `unwritten` is what a
 *   draft has left to be written
 */
export async function findingsOfPath(path: string | undefined, site: Site): Promise<{ file: string | null, findings: Finding[], unwritten: Finding[] }> {
  const found = path === undefined ? undefined : fileOfPath(path, site)
  if (found === undefined) return { file: null, findings: [], unwritten: [] }
  const file = `${site.contentName}/${found}`
  // a type checker that fails: Nuxt Content has dropped the page for the same reason
  const { findings, unwritten } = await inspectDraft(found, site).catch((error: unknown) => {
    const failure: Finding = { file, ...WHOLE_FILE, rule: 'page-missing', message: error instanceof Error ? error.message : String(error) }
    return { findings: [failure], unwritten: [] }
  })
  if (findings.length) return { file, findings, unwritten }
  if (isPlannedPage({ path: pagePath(found), file: found }, site)) return { file: null, findings, unwritten }
  const entries = site.glossary && usesConcepts(site.frontmatters.get(found)) ? await checkFile(GLOSSARY, site) : []
  const glossary = entries.filter(({ rule }) => rule === 'concept-entry')
  return { file: glossary[0]?.file ?? file, findings: glossary, unwritten }
}

const usesConcepts = (fields: Readonly<Record<string, unknown>> = {}) => 'introduces' in fields || 'assumes' in fields
