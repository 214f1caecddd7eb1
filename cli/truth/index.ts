import { collectPage } from '#shared/check/collect.ts'
import { isPage, pagePath } from '#shared/check/files.ts'
import { byPlace } from '#shared/check/inspect-page.ts'
import { statementFindings } from '#shared/check/statements.ts'
import { checkSources } from '#shared/check/sources.ts'
import type { Finding, Site } from '#shared/check/types.ts'
import { METAFLOW_VERSION } from '#shared/metaflow.ts'
import { SYMBOLS, SYMBOLS_RELEASE } from '#shared/source/source.ts'
import { mentionsIn } from './mentions.ts'
import { retoldByModel, retoldOnPages } from './retold.ts'
import type { ModelRules } from './retold.ts'
import { SYMBOL_FILE, UPDATE } from './update.ts'

/** A file that is not a page and may name places in Metaflow's source: a model's words, a comment, a document. */
export interface TextFile { name: string, text: string }

/** What was found, sorted by file and line, and how many names of places in the source and how many statements were looked at. */
export interface TruthReport { findings: Finding[], sources: number, statements: number }

/**
 * Holds the places in Metaflow's source that the site names against the list of its files and symbols, and each fact that
 * pages and models tell against the one page that explains it.
 */
export async function inspectTruth(site: Site, texts: readonly TextFile[], models: readonly ModelRules[]): Promise<TruthReport> {
  const statements = site.statements?.statements
  const findings = [...releaseFindings(), ...await statementFindings(site), ...await retoldOnPages(site), ...statements ? models.flatMap(model => retoldByModel(model, statements)) : []]
  let sources = 0
  for (const file of site.files.filter(isPage)) {
    const markdown = await site.read(file)
    sources += mentionsIn(markdown, SYMBOLS).length
    findings.push(...checkSources(collectPage(file, pagePath(file), markdown)).map(remark => ({ file: `${site.contentName}/${file}`, ...remark })))
  }
  for (const { name, text } of texts) {
    const mentions = mentionsIn(text, SYMBOLS)
    sources += mentions.length
    findings.push(...mentions.flatMap(({ problem, line, column }): Finding[] => problem === undefined ? [] : [{ file: name, line, column, rule: 'source', message: problem }]))
  }
  return { findings: findings.sort(byPlace), sources, statements: statements?.length ?? 0 }
}

function releaseFindings(): Finding[] {
  if (SYMBOLS_RELEASE === METAFLOW_VERSION) return []
  return [{ file: SYMBOL_FILE, line: 2, column: 1, rule: 'source', message: `the list is of Metaflow ${SYMBOLS_RELEASE}: expected ${METAFLOW_VERSION} (${UPDATE})` }]
}
