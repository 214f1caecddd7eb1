import { WHOLE_FILE } from '#shared/check/collect.ts'
import type { DiveStandard } from '#shared/editorial/dives.ts'
import { grouped } from '#shared/recording/words.ts'
import type { ProseRemark } from './finding.ts'
import type { Prose } from './read.ts'
import { sectionAt } from './sections.ts'
import { sentencesOf } from './sentences.ts'

/** `dive`: how long a deep dive is, and its recap. One without text is only announced. */
export function checkDiveText({ passages, sections }: Prose, { words, recap }: DiveStandard): ProseRemark[] {
  const running = passages.filter(({ kind }) => kind === 'running')
  const count = running.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0)
  const heading = passages.find(({ kind, text }) => kind === 'label' && text.trim() === recap.title)
  const section = heading && sectionAt(sections, heading.placeOf(0).line)
  const first = section && running.find(({ placeOf }) => placeOf(0).line >= section.start && placeOf(0).line < section.end)
  const sentences = first ? sentencesOf(first).length : 0
  return [
    ...!count || isWithin(count, words) ? [] : [{ ...WHOLE_FILE, rule: 'dive-length', message: `a dive has ${grouped(words.fewest)} to ${grouped(words.most)} words of running text, this one has ${grouped(count)}` } satisfies ProseRemark],
    ...!first || isWithin(sentences, recap)
      ? []
      : [{ ...first.placeOf(0), rule: 'dive-length', message: `the first paragraph of \`${recap.title}\` has ${sentences} sentence${sentences === 1 ? '' : 's'}: expected ${recap.fewest} to ${recap.most} that stand alone` } satisfies ProseRemark]
  ]
}

const isWithin = (count: number, { fewest, most }: { fewest: number, most: number }) => count >= fewest && count <= most
