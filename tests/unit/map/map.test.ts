import { describe, expect, it } from 'vitest'
import { buildConcepts } from '#shared/concepts/graph.ts'
import { cardHeight, placeColumns, splitEvenly } from '#shared/map/columns.ts'
import { edgesOf, mapOf } from '#shared/map/map.ts'
import { railOf } from '#shared/map/rail.ts'
import { nextInColumn, routeEdges } from '#shared/map/routes.ts'
import { drawNarrow } from '#shared/map/svg.ts'
import { linesOf, textWidth } from '#shared/map/text.ts'
import { buildSite } from '#shared/site.ts'
import type { LearnMap } from '#shared/map/map.ts'
import { curriculum } from '../../support/curriculum.ts'
import { faultsOf } from './faults.ts'

const labelOf = ({ pages }: LearnMap, index: number) => pages[index]?.label
const needsOf = (map: LearnMap, label: string) => map.pages.find(page => page.label === label)?.needs.map(need => labelOf(map, need))

/** A map of groups, each with pages that say which others they build on. */
function mapWith(groups: number[][][]): LearnMap {
  let at = 0
  return {
    pages: groups.flat().map((needs, index) => ({ path: `/learn/p${index}`, label: `Page ${index}`, planned: false, concepts: [], assumes: [], needs })),
    groups: groups.map((pages, index) => ({ label: `Group ${index}`, pages: pages.map(() => at++) }))
  }
}

function drawn(map: LearnMap) {
  const columns = placeColumns(map)
  const edges = edgesOf(map)
  return { columns, edges, ways: routeEdges(columns, edges, nextInColumn(map, columns)) }
}

describe('mapOf', () => {
  it('has the dives in reading order, then patterns and guides, in groups that are named as their folders', () => {
    expect(curriculum.groups.map(({ label, path, pages }) => [label, path, pages.length])).toEqual([
      ['Foundations', '/learn/deep-dives/foundations', 6],
      ['Persistence', '/learn/deep-dives/persistence', 4],
      ['Metaflow Development', undefined, 5],
      ['Configuration and Environments', undefined, 3],
      ['Card Development', undefined, 3],
      ['Patterns', '/learn/patterns', 1],
      ['Guides', '/learn/guides', 1]
    ])
    expect(curriculum.groups.flatMap(({ pages }) => pages)).toEqual(curriculum.pages.map((_, index) => index))
  })

  it('says what a page builds on without what that builds on itself', () => {
    expect(needsOf(curriculum, 'What Metaflow is for')).toEqual([])
    expect(needsOf(curriculum, 'Artifacts')).toEqual(['FlowSpec and the graph'])
    expect(needsOf(curriculum, 'Local vs Remote Datastore Backends')).toEqual(['Runs, tags and the Client API', 'Datastore, Caching & Resume'])
  })

  it('says what a page assumes, in the order in which it is introduced', () => {
    const assumedBy = (label: string) => curriculum.pages.find(page => page.label === label)?.assumes.map(({ id }) => id)
    expect(assumedBy('What Metaflow is for')).toEqual([])
    expect(assumedBy('Survive retries')).toEqual(['artifact', 'attempt', 'retry', 'resume', 's3-client'])
    expect(assumedBy('Metaflow CICD Basics')).toEqual(['datastore-root', 'runner'])
  })

  it('knows where a concept is defined, and that a planned page defines none yet', () => {
    const concepts = curriculum.pages.flatMap(({ concepts }) => concepts)
    expect(concepts.find(({ id }) => id === 'artifact')).toMatchObject({ term: 'artifact', to: '/learn/deep-dives/foundations/artifacts#concept-artifact' })
    expect(concepts.find(({ id }) => id === 'card')).toMatchObject({ term: 'card' })
    expect(concepts.find(({ id }) => id === 'card')).not.toHaveProperty('to')
  })

  it('leaves out other kinds of pages, and what leads back', () => {
    const row = (path: string, introduces: string[], assumes: string[]) => ({ id: path, path, stem: path, title: path, description: path, introduces, assumes })
    const site = buildSite([row('/learn/deep-dives/s/a', ['x'], ['y']), row('/learn/deep-dives/s/b', ['y'], ['x', 'y']), row('/learn/explorables/c', [], ['x'])])
    const glossary = ['x', 'y'].map(id => ({ id, term: id, sentence: `It is ${id}.`, words: [] }))
    const map = mapOf(buildConcepts(glossary, site.reading), site)
    expect(map.pages.map(({ path }) => path)).toEqual(['/learn/deep-dives/s/a', '/learn/deep-dives/s/b'])
    expect(edgesOf(map).every(([from, to]) => from < to)).toBe(true)
    expect(map.pages.map(({ assumes }) => assumes.map(({ id }) => id))).toEqual([[], ['x']])
  })
})

describe('columns', () => {
  it('are as even as reading order allows', () => {
    expect(splitEvenly([7, 5, 4, 3, 3, 1, 1], high => high, 4)).toEqual([[7], [5], [4, 3], [3, 1, 1]])
    expect(splitEvenly([4], high => high, 4)).toEqual([[4]])
    expect(splitEvenly([], high => high, 4)).toEqual([])
  })

  it('fit a window of 1280 px', () => {
    expect(placeColumns(curriculum).width / 18).toBeLessThanOrEqual(51)
  })

  it('have cards as high as their text', () => {
    const page = { path: '/p', label: 'Short', planned: false, needs: [], assumes: [], concepts: [] }
    const one = cardHeight(page)
    expect(cardHeight({ ...page, label: 'A title that certainly takes two lines' })).toBe(one + 18)
    expect(cardHeight({ ...page, concepts: [{ id: 'a', term: 'artifact', sentence: 'It is.' }] })).toBe(one + 22)
  })

  it('estimate text by its letters', () => {
    expect(textWidth('mmmm')).toBeGreaterThan(textWidth('iiii') * 2)
    expect(linesOf(['aaaa', 'aaaa'], 3)).toBe(2)
    expect(linesOf(['aaaaaaaaaaaaaaaaaa'], 3)).toBe(1)
    expect(linesOf([], 3)).toBe(1)
  })
})

describe('the wide drawing', () => {
  it('misleads nobody: nothing overlaps, nothing crosses a card, no edge runs over one that is not its own', () => {
    const { columns, edges, ways } = drawn(curriculum)
    expect(faultsOf(curriculum, columns, edges, ways)).toEqual([])
  })

  it.each([
    ['nothing', []],
    ['one page', [[[]]]],
    ['one group', [[[], [0], [0], [0, 1], [2, 3]]]],
    ['what is level', [[[], [0]], [[0], [1]], [[1], [0, 2]], [[3], [0]]]],
    ['over several columns', [[[], [0]], [[]], [[]], [[0, 1, 2]]]],
    ['all on one', [[[], [0], [0], [0]], [[0], [0], [0]], [[0], [0], [0]], [[0], [0]]]]
  ])('is sound with %s', (_, groups) => {
    const map = mapWith(groups)
    const { columns, edges, ways } = drawn(map)
    expect(faultsOf(map, columns, edges, ways)).toEqual([])
  })

  it('lets an edge leave beside one that comes in across the channel', () => {
    const map = mapWith([[[], []], [[1], [0]]])
    const card = (column: number, y: number) => ({ column, x: 16 + column * 234, y, height: 40 })
    const columns = { width: 440, height: 300, cards: [card(0, 50), card(0, 150), card(1, 59), card(1, 159)], groups: [[0], [1]], gaps: [[8], [8]] }
    const ways = routeEdges(columns, edgesOf(map), nextInColumn(map, columns))
    const [comesIn, leaves] = [ways[0]?.at(-1), ways[1]?.[0]]
    expect(Math.abs((comesIn?.[1] ?? 0) - (leaves?.[1] ?? 0))).toBeGreaterThanOrEqual(4)
    expect(faultsOf(map, columns, edgesOf(map), ways)).toEqual([])
  })

  it('crosses no card in maps of any shape', () => {
    let seed = 7
    const random = (below: number) => (seed = seed * 48271 % 2147483647) % below
    const faults = Array.from({ length: 60 }, () => {
      let at = 0
      const map = mapWith(Array.from({ length: 1 + random(6) }, () => Array.from({ length: 1 + random(6) }, () => {
        const own = at++
        return [...new Set(Array.from({ length: own ? random(3) : 0 }, () => random(own)))].sort((a, b) => a - b)
      })))
      const { columns, edges, ways } = drawn(map)
      return faultsOf(map, columns, edges, ways)
    })
    expect(faults.flat().filter(fault => !fault.includes('runs over'))).toEqual([])
  })
})

describe('the rail', () => {
  const rows = (groups: number[][][]) => railOf(mapWith(groups))

  it('goes straight from a page to the next that builds on it', () => {
    expect(rows([[[], [0], []]])).toEqual({ lanes: 0, rows: [
      { down: true, up: false, joins: [], passes: [] },
      { down: false, up: true, joins: [], passes: [] },
      { down: false, up: false, joins: [], passes: [] }
    ] })
  })

  it('passes what does not build on it, in a lane that ends at the last page that does', () => {
    expect(rows([[[], [], [0], [0]]]).rows).toEqual([
      { down: false, up: false, opens: 0, joins: [], passes: [] },
      { down: false, up: false, joins: [], passes: [0] },
      { down: false, up: false, joins: [0], passes: [0] },
      { down: false, up: false, joins: [0], passes: [] }
    ])
  })

  it('has the shortest lane innermost, and uses one again as soon as it is free', () => {
    const { lanes, rows: [first, second, , , fifth] } = rows([[[], [], [], [1], [0], [], [4]]])
    expect([lanes, first?.opens, second?.opens, fifth?.opens]).toEqual([2, 1, 0, 0])
    expect(rows([[[], [], [0], [], [2]]]).lanes).toBe(1)
  })

  it('is narrow enough for a phone', () => {
    expect(parseFloat(drawNarrow(curriculum).width)).toBeLessThan(4.6)
    expect(parseFloat(drawNarrow(mapWith([Array.from({ length: 20 }, (_, at) => at > 10 ? [at - 10] : [])])).width)).toBeLessThan(4.6)
  })
})
