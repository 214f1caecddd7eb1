import { describe, expect, it } from 'vitest'
import { conceptNamed } from '#shared/concepts/concept.ts'
import { readGlossary } from '#shared/concepts/schema.ts'

describe('readGlossary', () => {
  it('reads entries in their order, with the words that mean them', () => {
    const { concepts, problems } = readGlossary('flour:\n  term: flour\n  sentence: What is milled.\nmill:\n  term: stone mill\n  sentence: What mills.\n  docs: https://example.com\n  words: [\'@mill\']\n')
    expect(problems).toEqual([])
    expect(concepts).toEqual([
      { id: 'flour', term: 'flour', sentence: 'What is milled.', words: [] },
      { id: 'mill', term: 'stone mill', sentence: 'What mills.', docs: 'https://example.com', words: ['@mill'] }
    ])
  })

  it('knows where each entry stands, and which of them cannot be read', () => {
    const { concepts, ids, problems, placeOf } = readGlossary('# a comment\nflour:\n  term: flour\nmill:\n  term: mill\n  sentence: What mills.\n')
    expect(concepts.map(({ id }) => id)).toEqual(['mill'])
    expect([...ids]).toEqual(['flour', 'mill'])
    expect(problems).toEqual([{ line: 2, column: 1, message: 'the field sentence of the concept flour is missing: expected a text' }])
    expect(placeOf('mill')).toEqual({ line: 4, column: 1 })
  })

  it('reads an empty file, and one that is no YAML', () => {
    expect(readGlossary('').problems).toMatchObject([{ line: 1, message: expect.stringContaining('has no concepts') }])
    expect(readGlossary('flour:\n  a: [').problems[0]).toMatchObject({ message: expect.stringContaining('not valid YAML') })
    expect(readGlossary('flour: {term: a, sentence: A.}\nflour: {term: b, sentence: B.}').problems).toMatchObject([{ line: 2, message: expect.stringContaining('written twice') }])
  })

  it('leaves each term and each word to one concept', () => {
    const { problems } = readGlossary('a:\n  term: Flour\n  sentence: A.\n  words: [flour]\nb:\n  term: mill\n  sentence: B.\n  words: [grist, FLOUR]\n')
    expect(problems).toEqual([{ line: 8, column: 18, message: 'the word "FLOUR" already belongs to the concept a: a word means one concept, so remove it from one of them' }])
  })
})

describe('conceptNamed', () => {
  const concepts = [{ id: 'client-api', term: 'Client API' }, { id: 'client', term: 'client-api' }]

  it.each([['client-api', 0], ['Client API', 0], ['client\napi', 0], [' client ', 1], ['clients', undefined]])('%j', (words, at) => {
    expect(conceptNamed(concepts, words)).toBe(at === undefined ? undefined : concepts[at])
  })
})
