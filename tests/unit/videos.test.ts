import { describe, expect, it } from 'vitest'
import { kindInWords, plannedInWords, videosOf, type VideoRow } from '#shared/videos.ts'

const video = (path: string, more: Partial<VideoRow> = {}): VideoRow => ({ path, title: path, description: 'd', kind: 'film', status: 'published', related: [], ...more })
const rows = [video('/b'), video('/panel', { kind: 'panel', order: 1 }), video('/a'), video('/first', { order: 1 })]

describe('videosOf', () => {
  it('sorts by order, then by path', () => {
    expect(videosOf(rows).map(({ path }) => path)).toEqual(['/first', '/panel', '/a', '/b'])
  })

  it('keeps one kind', () => {
    expect(videosOf(rows, 'film').map(({ path }) => path)).toEqual(['/first', '/a', '/b'])
    expect(videosOf(rows, 'conversation')).toEqual([])
  })

  it('leaves out one that lacks what a video must have, as it may while it is written', () => {
    const bare: VideoRow = JSON.parse('{"path":"/c","title":"c","description":"d","kind":null,"status":null,"related":null}')
    expect(videosOf([bare, { ...bare, kind: 'film', related: [] }])).toEqual([])
  })
})

describe('kindInWords', () => {
  it('says the kind in words', () => {
    expect(rows.slice(0, 2).map(kindInWords)).toEqual(['Film of recorded runs', 'Panel discussion'])
  })
})

describe('plannedInWords', () => {
  it.each([
    [{ kind: 'film' }, 'it has not been made yet'],
    [{ kind: 'panel' }, 'it has not been recorded yet, and nobody has been named'],
    [{ kind: 'panel', people: [] }, 'it has not been recorded yet, and nobody has been named'],
    [{ kind: 'panel', people: [{ name: 'A', role: 'b' }] }, 'it has not been recorded yet']
  ] as const)('%j', (more, words) => {
    expect(plannedInWords(video('/a', { ...more, people: [...'people' in more ? more.people : []], status: 'planned' }))).toBe(words)
  })

  it('says nothing of what is published', () => {
    expect(plannedInWords(video('/a'))).toBeUndefined()
  })
})
