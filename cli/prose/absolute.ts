import type { ProseRemark } from './finding.ts'
import type { Passage } from './passage.ts'
import type { Prose, ProseNote, Waiver } from './read.ts'
import { sectionAt } from './sections.ts'
import { sentencesOf } from './sentences.ts'

/** Words that a single run can refute. */
const ABSOLUTE = /(?<![\w-])(?:never|always|only|every|nothing)(?![\w-])/gi

/**
 * `absolute`: a claim with such a word rests on a run that tried to refute it, or is waived with a reason.
 *
 * Claims are statements, headings and titles; not questions, wrong answers, or what a note says of its own evidence. The
 * runs are those that `tried` names in the note that follows the claim in its section, or in the section's last note where
 * none follows. For the title and the description, which head the whole page, any of its notes will do.
 */
export function checkAbsolute({ passages, body, sections, notes, waivers }: Prose): ProseRemark[] {
  const used = new Set<string>()
  const refuse = (passage: Passage): ProseRemark[] => sentencesOf(passage).filter(isStatement).flatMap(({ start, prose }) =>
    [...prose.matchAll(ABSOLUTE)].flatMap(({ 0: word, index }): ProseRemark[] => {
      const at = passage.placeOf(start + index)
      const waiver = waivers.find(({ line, words }) => line === at.line && words.includes(word.toLowerCase()))
      if (waiver) used.add(keyOf(waiver.line, word))
      if (waiver || isTried(at.line)) return []
      return [{ ...at, rule: 'absolute', message: messageFor(word) }]
    }))
  const isTried = (line: number) => (line < body ? notes : notesFor(line)).some(({ tried }) => tried)
  const notesFor = (line: number): ProseNote[] => {
    const { start, end } = sectionAt(sections, line)
    const own = notes.filter(note => start <= note.line && note.line < end)
    const note = own.find(note => note.line >= line) ?? own.at(-1)
    return note ? [note] : []
  }
  const refused = passages.filter(({ role }) => role === 'claim').flatMap(refuse)
  return [...refused, ...waivers.flatMap(waiver => waiverRemarks(waiver, used))]
}

const messageFor = (word: string) => [
  `"${word}" is refuted by one counterexample: name the command of a recording that tried to find it,`,
  'as `tried: flow/command` in the how-we-know note of this section, or say less,',
  `or waive the word on its line: <!-- absolute ${word.toLowerCase()}: the reason -->`
].join(' ')
const isStatement = ({ text }: { text: string }) => !text.trimEnd().endsWith('?')
const keyOf = (line: number, word: string) => `${line} ${word.toLowerCase()}`

/** A waiver gives a reason, and is of words that are there. */
function waiverRemarks({ line, column, words, reason }: Waiver, used: ReadonlySet<string>): ProseRemark[] {
  const remark = (message: string): ProseRemark => ({ line, column, rule: 'absolute', message })
  const all = words.join(', ')
  const idle = words.filter(word => !used.has(keyOf(line, word)))
  return [
    ...reason ? [] : [remark(`the waiver of ${all} has no reason: write <!-- absolute ${all}: the reason -->`)],
    ...idle.map(word => remark(`the waiver of "${word}" has nothing to waive in this line: remove the word from it`))
  ]
}
