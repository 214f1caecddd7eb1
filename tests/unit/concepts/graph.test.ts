import { describe, expect, it } from 'vitest'
import { buildConcepts, kindOf, withoutDetours, type ConceptPage } from '#shared/concepts/graph.ts'

const glossary = ['flour', 'mill', 'dough', 'crust'].map(id => ({ id, term: id.toUpperCase(), sentence: `About ${id}.`, words: [] }))
const dive = (name: string, more: Partial<ConceptPage> = {}): ConceptPage => ({ path: `/learn/deep-dives/baking/${name}`, title: `The ${name}`, ...more })
const ref = (name: string) => ({ path: `/learn/deep-dives/baking/${name}`, title: `The ${name}`, label: `The ${name}`, kind: 'dive', planned: false })

const reading: ConceptPage[] = [
  dive('flour', { introduces: ['flour'] }),
  dive('mill', { introduces: ['mill'], assumes: ['flour'], navigationTitle: 'Milling' }),
  dive('dough', { introduces: ['dough'], assumes: ['mill', 'flour'] }),
  dive('crust', { introduces: ['crust'], status: 'planned' }),
  { path: '/learn/patterns/bread', title: 'Bread', assumes: ['dough', 'flour', 'salt', 'flour'] }
]
const built = buildConcepts(glossary, reading)

describe('buildConcepts', () => {
  it('knows who introduces a concept, where its definition is and who uses it', () => {
    expect(built.concept('flour')).toEqual({
      ...glossary[0],
      introducedBy: ref('flour'),
      to: '/learn/deep-dives/baking/flour#concept-flour',
      usedBy: [{ ...ref('mill'), label: 'Milling' }, ref('dough'), { path: '/learn/patterns/bread', title: 'Bread', label: 'Bread', kind: 'pattern', planned: false }]
    })
    expect(built.concepts.map(({ id }) => id)).toEqual(['flour', 'mill', 'dough', 'crust'])
  })

  it('gives no address to what has no page yet', () => {
    expect(built.concept('crust')).toMatchObject({ introducedBy: { planned: true } })
    expect(built.concept('crust')?.to).toBeUndefined()
  })

  it('draws an edge from what is introduced to what assumes it, in reading order', () => {
    const short = (path: string) => path.split('/').at(-1)
    expect(built.edges.map(({ from, to, concepts }) => `${short(from)} > ${short(to)}: ${concepts}`)).toEqual([
      'flour > mill: flour', 'flour > dough: flour', 'mill > dough: mill', 'flour > bread: flour', 'dough > bread: dough'
    ])
  })

  it('tells a reader what to read before, without what that builds on', () => {
    expect(built.pages.map(({ buildsOn }) => buildsOn.map(({ label }) => label))).toEqual([[], ['The flour'], ['Milling'], [], ['The dough']])
  })

  it('leaves out what the glossary does not have, and names each once', () => {
    expect(built.page('/learn/patterns/bread')?.assumes).toEqual(['dough', 'flour'])
  })

  it('takes the first of two pages that introduce the same, and no page for its own source', () => {
    const twice = buildConcepts(glossary, [dive('a', { introduces: ['flour'], assumes: ['flour'] }), dive('b', { introduces: ['flour'] })])
    expect(twice.concept('flour')?.introducedBy?.path).toBe('/learn/deep-dives/baking/a')
    expect(twice.edges).toEqual([])
  })
})

describe('withoutDetours', () => {
  const edge = (way: string) => ({ from: way.charAt(0), to: way.charAt(1) })
  const left = (...ways: string[]) => withoutDetours(ways.map(edge)).map(({ from, to }) => from + to)

  it('keeps what has no other way', () => {
    expect(left('ab', 'bc', 'ac')).toEqual(['ab', 'bc'])
    expect(left('ab', 'bc', 'cd', 'ad', 'bd')).toEqual(['ab', 'bc', 'cd'])
    expect(left('ab', 'ac', 'bd', 'cd')).toEqual(['ab', 'ac', 'bd', 'cd'])
  })

  it('ends in a circle', () => {
    expect(left('ab', 'ba')).toEqual(['ab', 'ba'])
  })

  it('is done with a thousand pages, each of which builds on a dozen, before the test gives up', () => {
    const many = Array.from({ length: 1000 }, (_, to) => [...new Set(Array.from({ length: 12 }, (_, at) => Math.floor(to * (at + 1) / 13)))]
      .filter(from => from < to).map(from => ({ from: String(from), to: String(to) }))).flat()
    expect(withoutDetours(many).length).toBeLessThan(many.length)
  }, 3000)
})

describe('kindOf', () => {
  it.each([
    ['/learn/deep-dives/persistence/datastore-internals', 'dive'],
    ['/learn/deep-dives/persistence', 'other'],
    ['/learn/patterns/survive-retries', 'pattern'],
    ['/learn/patterns', 'other'],
    ['/learn/guides/migrating-to-metaflow', 'guide'],
    ['/learn/videos/how-resume-works', 'video'],
    ['/learn/explorables/retry', 'explorable'],
    ['/projects/content-templates', 'other'],
    ['/', 'other']
  ])('%s is a %s', (path, kind) => {
    expect(kindOf(path)).toBe(kind)
  })
})
