import type { ProseRemark } from './finding.ts'
import type { Passage } from './passage.ts'
import type { Prose, ProseNote } from './read.ts'
import { sectionAt } from './sections.ts'
import { sentencesOf } from './sentences.ts'

/** Words that a single run can refute. */
const ABSOLUTE = /(?<![\w-])(?:never|always|only|every|nothing)(?![\w-])/gi

/**
 * `absolute`: a claim with such a word rests on a run that tried to refute it.
 *
 * Claims are statements, headings and titles; not questions, wrong answers, or what a note says of its own evidence. The
 * runs are those that `tried` names in the note that follows the claim in its section, or in the section's last note where
 * none follows. For the title and the description, which head the whole page, any of its notes will do. An announcement, which has
 * nothing but these, claims nothing yet.
 */
export function checkAbsolute({ passages, body, sections, notes }: Prose): ProseRemark[] {
  if (!passages.some(({ kind }) => kind === 'running')) return []
  const refuse = (passage: Passage): ProseRemark[] => sentencesOf(passage).filter(isStatement).flatMap(({ start, prose }) =>
    [...prose.matchAll(ABSOLUTE)].flatMap(({ 0: word, index }): ProseRemark[] => {
      const at = passage.placeOf(start + index)
      return isTried(at.line) ? [] : [{ ...at, rule: 'absolute', message: messageFor(word) }]
    }))
  const isTried = (line: number) => (line < body ? notes : notesFor(line)).some(({ tried }) => tried)
  const notesFor = (line: number): ProseNote[] => {
    const { start, end } = sectionAt(sections, line)
    const own = notes.filter(note => start <= note.line && note.line < end)
    const note = own.find(note => note.line >= line) ?? own.at(-1)
    return note ? [note] : []
  }
  return passages.filter(({ role }) => role === 'claim').flatMap(refuse)
}

const messageFor = (word: string) => [
  `"${word}" is refuted by one counterexample: name the command of a recording that tried to find it,`,
  'as `tried: flow/command` in the how-we-know note of this section, or say less,',
  'or waive it on its line: <!-- allow absolute: the reason -->'
].join(' ')
const isStatement = ({ text }: { text: string }) => !text.trimEnd().endsWith('?')
