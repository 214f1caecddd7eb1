import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkDiveText } from '../../cli/prose/dive.ts'
import { readMarkdown } from '../../cli/prose/read.ts'
import { readDiveStandard } from '#shared/editorial/dives.ts'

const source = readFileSync('editorial/dives.yml', 'utf8')
const standard = readDiveStandard(source, 'editorial/dives.yml')
const found = (text: string) => checkDiveText(readMarkdown(text), standard).map(({ line, message }) => `${line} ${message}`)
const paragraphs = (words: number) => Array.from({ length: words / 50 }, () => 'word '.repeat(50).trim()).join('\n\n')

describe('editorial/dives.yml', () => {
  it('names the line of what is wrong', () => {
    expect(() => readDiveStandard(source.replace('checkpoints: 2', 'checkpoints: many'), 'dives.yml')).toThrow(/^dives\.yml:7 the field checkpoints is "many": expected a (whole )?number/)
    expect(() => readDiveStandard(source.replace('notes: 3', 'notes: 3\nnote: 3'), 'dives.yml')).toThrow(/^dives\.yml:10 the field note is unknown: expected .*Did you mean notes\?/)
    expect(() => readDiveStandard('words: [', 'dives.yml')).toThrow(/^dives\.yml:1:\d+ /)
  })
})

describe('the text of a dive', () => {
  it.each([1100, 2600])('has not %i words', (words) => {
    expect(found(paragraphs(words))).toEqual([`1 a dive has 1,200 to 2,500 words of running text, this one has ${words.toLocaleString('en')}`])
  })

  it('may have as many as are asked for, and none while it is announced', () => {
    expect(found(paragraphs(1500))).toEqual([])
    expect(found('---\ntitle: Later\nstatus: planned\n---\n')).toEqual([])
  })

  it('ends with a recap of three to five sentences', () => {
    const recap = (sentences: number) => `${paragraphs(1500)}\n\n## In short\n\n${'A run ends.\n'.repeat(sentences)}\nMore text. And more. And more.\n`
    expect(found(recap(2))).toEqual([expect.stringMatching(/^\d+ the first paragraph of `In short` has 2 sentences: expected 3 to 5 that stand alone$/)])
    expect(found(recap(6))).toHaveLength(1)
    expect(found(recap(3))).toEqual([])
  })
})
