import { describe, expect, it } from 'vitest'
import { hidingPart, partIds } from '#shared/hiding-part.ts'
import { siteId } from '#shared/site-ids.ts'

const [outer, inner, fold] = ['v-0', 'v-0-1', 'v-1'].map(id => partIds(siteId(id)))

describe('hidingPart', () => {
  if (!outer || !inner || !fold) throw new Error('three parts')
  const anchors = [
    { id: 'section', location: 2 },
    { id: outer.panel(0), location: 4 },
    { id: outer.panel(1), location: 6 },
    { id: inner.panel(0), location: 8 },
    { id: inner.panel(1), location: 10 },
    { id: inner.end, location: 12 },
    { id: 'heading-in-it', location: 14 },
    { id: outer.end, location: 16 },
    { id: fold.fold, location: 18 },
    { id: fold.end, location: 20 }
  ]

  it.each([
    [3, 'section', undefined],
    [5, 'section', undefined],
    [6, 'section', outer.panel(1)],
    [9, 'section', outer.panel(1)],
    [11, 'section', inner.panel(1)],
    [13, 'section', outer.panel(1)],
    [15, 'heading-in-it', undefined],
    [16, 'heading-in-it', undefined],
    [19, 'heading-in-it', fold.fold],
    [20, 'section', undefined],
    [6, undefined, outer.panel(1)]
  ])('of the word %i in %s is %s', (location, heading, part) => {
    expect(hidingPart(anchors, location, heading)).toBe(part)
  })
})
