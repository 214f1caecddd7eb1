import { PROSE_RULES, RULES } from '#shared/check/rules.ts'
import { waive } from '#shared/check/waivers.ts'
import type { DiveStandard } from '#shared/editorial/dives.ts'
import { checkAbsolute } from './absolute.ts'
import { checkBanned } from './banned.ts'
import type { Banned } from './banned.ts'
import { checkDiveText } from './dive.ts'
import type { ProseRemark } from './finding.ts'
import { readSentences } from './grammar.ts'
import { checkLinks } from './links.ts'
import { checkIndex, checkLengths } from './measure.ts'
import type { Measured } from './measure.ts'
import type { Prose } from './read.ts'
import { checkSpelling } from './spelling.ts'
import { checkStyle } from './style.ts'

/** What the prose is held against; `dives` where a deep dive is read. */
export interface House { banned: readonly Banned[], dictionary: readonly string[], dives?: DiveStandard }

/** Everything that is found in the prose of one file, sorted by place. */
export async function checkProse(prose: Prose, { banned, dictionary, dives }: House): Promise<ProseRemark[]> {
  const { passages, links, waivers } = prose
  const remarks: ProseRemark[] = [
    ...checkLinks(links),
    ...await checkSpelling(passages, dictionary),
    ...dives ? [...checkDiveText(prose, dives), ...checkAbsolute(prose)] : []
  ]
  const page: Measured[] = []
  for (const passage of passages) {
    const { sentences, remarks: grammar } = await readSentences(passage)
    const measured = { passage, sentences }
    page.push(measured)
    remarks.push(...grammar, ...checkLengths(measured), ...checkBanned(passage, banned), ...checkStyle(passage))
  }
  remarks.push(...checkIndex(page))
  // what the house refuses a grammar may refuse as well
  const refused = new Set(remarks.filter(({ rule }) => rule === 'banned-word').map(placeKey))
  const { kept, problems } = waive(remarks.filter(remark => remark.rule !== 'simpler-word' || !refused.has(placeKey(remark))), waivers, PROSE_RULES, Object.keys(RULES))
  return [...kept, ...problems.map((problem): ProseRemark => ({ ...problem, rule: 'waiver' }))].sort((a, b) => a.line - b.line || a.column - b.column)
}

function placeKey({ line, column }: ProseRemark): string {
  return `${line}:${column}`
}
