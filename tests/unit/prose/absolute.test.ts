import { describe, expect, it } from 'vitest'
import { checkAbsolute } from '../../../cli/prose/absolute.ts'
import { readMarkdown } from '../../../cli/prose/read.ts'

/** What is found, as `line:column "word"` or the message of a waiver. */
const found = (source: string) => checkAbsolute(readMarkdown(source)).map(({ line, column, message }) => `${line}:${column} ${/^"\w+"/.exec(message)?.[0] ?? message}`)
const note = (tried = '') => `::how-we-know{recording="resume"${tried && ` tried="${tried}"`}}\nRead.\n::\n`

describe('a claim with an absolute word', () => {
  it.each(['never', 'Always', 'only', 'every', 'nothing'])('is refused with "%s", at its place', (word) => {
    expect(found(`A task ${word} does it.\n`)).toEqual([`1:8 "${word}"`])
  })

  it('says how to earn the word, or to do without', () => {
    expect(checkAbsolute(readMarkdown('It never does.'))[0]?.message).toBe('"never" is refuted by one counterexample: name the command of a recording that tried to find it, as `tried: flow/command` in the how-we-know note of this section, or say less, or waive it on its line: <!-- allow absolute: the reason -->')
  })

  it('is refused in headings, lists, cells, titles, and in what explains a wrong answer', () => {
    expect(found('---\ntitle: It never does\n---\n\n## Every step\n\n- only one\n\n| A |\n| --- |\n| nothing |\n\n::checkpoint{question="What?"}\n- [ ] a guess\n  - It never is.\n- [x] right\n\nBecause.\n::\n'))
      .toEqual(['2:1 "never"', '5:4 "Every"', '7:3 "only"', '11:3 "nothing"', '15:8 "never"'])
  })

  it('is no claim in an announcement, which has no text', () => {
    expect(found('---\ntitle: It never does\nstatus: planned\n---\n')).toEqual([])
  })

  it('is no claim as a question, as a wrong answer, in code, in a note, or as a part of another word', () => {
    expect(found('Does it never end?\n\n`only` and read-only, everything.\n\n::checkpoint{question="Is it only one?"}\n- [ ] only one\n- [x] two\n\nBecause.\n::\n\n::how-we-know\nOnly the first was run.\n::\n')).toEqual([])
  })
})

describe('a run that tried to refute it', () => {
  it('is named by the note that follows in the section', () => {
    expect(found(`## A\n\nIt never does.\n\n${note('resume/resume')}`)).toEqual([])
    expect(found(`## A\n\nIt never does.\n\n${note()}`)).toEqual(['3:4 "never"'])
  })

  it('does not stand for another section, nor for the text before another note', () => {
    expect(found(`It never does.\n\n## A\n\n${note('resume/resume')}`)).toEqual(['1:4 "never"'])
    expect(found(`It never does.\n\n${note()}\nIt always does.\n\n${note('resume/resume')}`)).toEqual(['1:4 "never"'])
  })

  it('covers what comes after the last note of the section', () => {
    expect(found(`${note('resume/resume')}\nIt never does.\n`)).toEqual([])
  })

  it('covers the title wherever it is on the page', () => {
    expect(found(`---\ntitle: It never does\n---\n\nText.\n\n## A\n\n${note('resume/resume')}`)).toEqual([])
  })
})
