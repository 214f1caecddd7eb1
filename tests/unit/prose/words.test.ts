import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkBanned, readBanned } from '../../../cli/prose/banned.ts'
import { checkDictionary, readDictionary } from '../../../cli/prose/dictionary.ts'
import { readMarkdown } from '../../../cli/prose/read.ts'

const house = readBanned(readFileSync('editorial/banned.yml', 'utf8'), 'editorial/banned.yml')
const refused = (text: string, banned = house) => readMarkdown(text).passages.flatMap(passage => checkBanned(passage, banned).map(({ message }) => message))

describe('banned words', () => {
  it.each(house.map(({ word }) => word))('"%s" is refused once, in any case and across lines', (word) => {
    expect(refused(`It ${word} runs.`)).toHaveLength(1)
    expect(refused(`It ${word.toUpperCase().replaceAll(' ', '\n')} runs.`)).toHaveLength(1)
  })

  it('are whole words', () => {
    expect(refused('A justified claim, adjusted, just-in-time, and a verycold word.')).toEqual([])
  })

  it('say why, and what to write', () => {
    expect(refused('It is simply there.')).toEqual(['"simply" adds nothing: leave it out'])
  })

  it('are meant as they stand in some phrases', () => {
    expect(refused('The run that you have just tagged.')).toEqual([])
    expect(refused('You just tag it.')).toHaveLength(1)
    expect(refused('Read the dive into the datastore. Then dive into it.')).toHaveLength(1)
  })

  it('come from a file whose mistakes are told at their line', () => {
    expect(() => readBanned('banned:\n  - words: [a]\n    wy: b\n    instead: c\n', 'list.yml')).toThrow('list.yml:3 the field banned[1].wy is unknown: expected words, why, instead, except. Did you mean why?')
    expect(() => readBanned('banned:\n  - words: [a]\n    why: b\n    instead: c\n    excepts: [d]\n', 'list.yml')).toThrow('list.yml:5 the field banned[1].excepts is unknown: expected words, why, instead, except. Did you mean except?')
    expect(() => readBanned('banned: [', 'list.yml')).toThrow(/^list\.yml:1:\d+ /)
  })
})

describe('the dictionary', () => {
  const passages = readMarkdown('A pathspec of Manim, and `notused`.').passages
  const found = (source: string) => checkDictionary(source, passages).map(({ line, message }) => `${line} ${message}`)

  it('has a word a line, and comments', () => {
    expect(readDictionary('# words\n\nManim\npathspec # a term\n')).toEqual([{ word: 'Manim', line: 3, column: 1 }, { word: 'pathspec', line: 4, column: 1 }])
    expect(found('# words\nManim\npathspec\n')).toEqual([])
  })

  it('is sorted', () => {
    expect(found('pathspec\nManim\n')).toEqual(['2 "Manim" comes after "pathspec": sort the words from a to z'])
  })

  it('has each word once, and none that nobody reads', () => {
    expect(found('Manim\nManim\n')).toEqual(['2 "Manim" is in the dictionary twice: remove a line'])
    expect(found('notused\n')).toEqual(['1 "notused" is on no page: remove the line'])
    expect(found('pathspecs\n')).toEqual(['1 "pathspecs" is on no page: remove the line, or write "pathspec", which is'])
  })
})
