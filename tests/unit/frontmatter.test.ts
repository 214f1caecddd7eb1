import { describe, expect, it } from 'vitest'
import { fittingFields } from '#shared/frontmatter.ts'

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
