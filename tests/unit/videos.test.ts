import { describe, expect, it } from 'vitest'
import { kindOf, videosOf, type VideoRow } from '#shared/videos.ts'

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
})

describe('kindOf', () => {
  it('says the kind in words', () => {
    expect(rows.slice(0, 2).map(kindOf)).toEqual(['Film of recorded runs', 'Panel discussion'])
  })
})
