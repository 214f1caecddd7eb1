import { describe, expect, it } from 'vitest'
import { announcedIn } from '#shared/announced.ts'
import type { BodyNode } from '#shared/body.ts'

const items = [
  { id: '1', label: 'Datastore, Caching & Resume', to: '/learn/deep-dives/persistence/datastore-internals' },
  { id: '2', label: 'Using `self` vs the S3 client' },
  { id: '2', label: 'Local vs Remote' }
]
const list = (props: Record<string, unknown>): BodyNode => ['feature-reference-list', props]

describe('the page of a series', () => {
  it.each([
    ['YAML, which is stored as JSON', { ':items': JSON.stringify(items) }],
    ['an array', { items }],
    ['a JSON string without a colon', { items: JSON.stringify(items) }]
  ])('announces the items without a link, given as %s', (_, props) => {
    expect(announcedIn([['p', {}, 'Text'], list({ title: 'Articles', ...props })])).toEqual(['Using `self` vs the S3 client', 'Local vs Remote'])
  })

  it('finds its list also inside another component', () => {
    expect(announcedIn([['note', {}, ['p', {}, 'x'], list({ items: [{ label: 'Inside' }] })]])).toEqual(['Inside'])
  })

  it('leaves a list of a series to the files that it lists', () => {
    expect(announcedIn([list({ series: 'persistence' }), list({ title: 'By hand', items: [{ label: 'Later' }] })])).toEqual(['Later'])
  })

  it('announces nothing without items or without a list', () => {
    expect(announcedIn([list({ title: 'Empty' })])).toEqual([])
    expect(announcedIn(['text', ['p', {}, 'x']])).toEqual([])
  })
})

describe('an overview of several series', () => {
  const overview = (key: string) => announcedIn([
    list({ 'title': 'Foundations', ':items': '[{"label":"Steps"}]' }),
    list({ title: 'Persistence', [key]: '/learn/deep-dives/persistence/', items }),
    list({ title: 'Card Development', items: [] }),
    list({ items: [{ label: 'Without a title' }] })
  ])

  it.each(['titleTo', 'title-to'])('announces the series without %s, and none of their articles', (key) => {
    expect(overview(key)).toEqual(['Foundations', 'Card Development'])
  })
})
