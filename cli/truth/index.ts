import { collectPage } from '#shared/check/collect.ts'
import { isPage, pagePath } from '#shared/check/files.ts'
import { byPlace } from '#shared/check/index.ts'
import { checkSources } from '#shared/check/sources.ts'
import type { Finding, Site } from '#shared/check/types.ts'
import { METAFLOW_VERSION } from '#shared/metaflow.ts'
import { SYMBOLS, SYMBOLS_RELEASE } from '#shared/source/source.ts'
import { mentionsIn } from './mentions.ts'
import { SYMBOL_FILE, UPDATE } from './update.ts'

/** A file that is not a page and may name places in Metaflow's source: a model's words, a comment, a document. */
export interface TextFile { name: string, text: string }

/** What was found, sorted by file and line, and how many names of places in the source were looked up. */
export interface TruthReport { findings: Finding[], sources: number }

/** Holds the places in Metaflow's source that the site names against the list of its files and symbols. */
export async function inspectTruth(site: Site, texts: readonly TextFile[]): Promise<TruthReport> {
  const findings = releaseFindings()
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
  return { findings: findings.sort(byPlace), sources }
}

function releaseFindings(): Finding[] {
  if (SYMBOLS_RELEASE === METAFLOW_VERSION) return []
  return [{ file: SYMBOL_FILE, line: 2, rule: 'source', message: `the list is of Metaflow ${SYMBOLS_RELEASE}: expected ${METAFLOW_VERSION} (${UPDATE})` }]
}
