import { describe, expect, it } from 'vitest'
import { fittingFields, withoutNul } from '#shared/frontmatter.ts'

describe('fittingFields', () => {
  const page = { id: 'a', path: '/a', title: 'A', description: 'B', order: 2, assumes: ['run'], body: { value: [] } }

  it('leaves a page as it is whose fields fit', () => {
    expect(fittingFields(page)).toEqual(page)
    expect(fittingFields({ ...page, kind: 'film', status: 'published', related: ['/learn/deep-dives/a'] })).toHaveProperty('kind', 'film')
  })

  it.each([
    ['order', 'first'], ['order', Number.NaN], ['assumes', 5], ['assumes', { a: 'b' }], ['introduces', [null, 5]], ['introduces', 'run'],
    ['surround', 'perhaps'], ['status', 'soon'], ['kind', 'movie'], ['related', 'x'], ['chapters', 5], ['people', 'me'], ['ogImage', 'x'], ['sitemap', []]
  ])('takes out %s: %j', (field, value) => {
    expect(fittingFields({ ...page, [field]: value })).toEqual({ ...page, [field]: undefined })
  })

  it('keeps what stands for a title', () => {
    expect(fittingFields({ ...page, title: 5, description: '' })).toMatchObject({ title: 5, description: '' })
  })

  it('shows a title or description as its author typed it, whatever YAML makes of it', () => {
    expect(fittingFields({ ...page, title: { Current: 'what' }, description: ['a', { b: null }] })).toMatchObject({ title: 'Current: what', description: 'a, b: ' })
    expect(fittingFields({ ...page, title: new Date('2024-01-05') })).toMatchObject({ title: '2024-01-05' })
  })
})

it('withoutNul leaves no NUL in what SQLite is given, and other pages as they are', () => {
  const page = { id: 'a', title: 'a\0b', body: ['p', { title: '\0' }, 'c\\u0000'], order: 1 }
  expect(withoutNul(page)).toEqual({ id: 'a', title: 'a\uFFFDb', body: ['p', { title: '\uFFFD' }, 'c\\u0000'], order: 1 })
  const well = { title: 'a' }
  expect(withoutNul(well)).toBe(well)
})
