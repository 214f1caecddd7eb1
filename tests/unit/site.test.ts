import { describe, expect, it } from 'vitest'
import { buildSite, trimPath, type PageRow } from '#shared/site.ts'

/** A page as the content database has it; its title is the last step of its path. */
const row = (path: string, more: Partial<PageRow> = {}): PageRow =>
  ({ id: `pages${path}.md`, path, title: path.split('/').at(-1) || 'home', description: 'd', stem: path.slice(1) || 'index', ...more })

/** In the database's order, which is none. */
const rows = [
  row('/learn/deep-dives/persistence/self-vs-s3', { order: 2, surround: true, title: 'Using `self`' }),
  row('/learn/guides/first', { surround: true }),
  row('/projects'),
  row('/learn/deep-dives/foundations', { order: 1, title: 'Foundations of flows', navigationTitle: 'Foundations' }),
  row('/'),
  row('/learn/deep-dives/persistence/datastore', { order: 1, surround: true, navigationTitle: 'Datastore & Resume' }),
  row('/learn', { order: 1 }),
  row('/learn/guides', { order: 2 }),
  row('/learn/deep-dives/foundations/steps', { surround: true }),
  row('/learn/deep-dives/persistence', { order: 2, announced: ['Local vs Remote'] }),
  row('/learn/deep-dives', { order: 1, announced: ['Card Development'] }),
  row('/learn/deep-dives/persistence/appendix', { order: 3 })
]
const site = buildSite(rows)
const labels = (places: { label: string }[]) => places.map(({ label }) => label)

describe('trimPath', () => {
  it.each([
    ['/', '/'], ['/learn', '/learn'], ['/learn/', '/learn'], ['/learn//', '/learn'], ['/learn?tab=/x', '/learn'], ['/learn/?a#b', '/learn'], ['/learn#video', '/learn'], ['/?q', '/']
  ])('%s is the page %s', (path, page) => {
    expect(trimPath(path)).toBe(page)
  })
})

describe('page', () => {
  it('is found whatever a browser adds to its path', () => {
    expect(site.page('/learn/deep-dives/')?.title).toBe('deep-dives')
    expect(site.page('/learn/deep-dives?from=mail#top')?.title).toBe('deep-dives')
    expect(site.page('/')?.title).toBe('home')
  })

  it('is nothing at an address without a page', () => {
    expect(site.page('/learn/deep')).toBeUndefined()
  })
})

describe('breadcrumb', () => {
  it('leads from the outermost page to the parent, without home and the page itself', () => {
    expect(site.breadcrumb('/learn/deep-dives/persistence/datastore/')).toEqual([
      { label: 'learn', path: '/learn' },
      { label: 'deep-dives', path: '/learn/deep-dives' },
      { label: 'persistence', path: '/learn/deep-dives/persistence' }
    ])
  })

  it('uses the short names', () => {
    expect(labels(site.breadcrumb('/learn/deep-dives/foundations/steps'))).toEqual(['learn', 'deep-dives', 'Foundations'])
  })

  it('is empty at the top', () => {
    expect(site.breadcrumb('/')).toEqual([])
    expect(site.breadcrumb('/learn')).toEqual([])
  })

  it('leaves out a folder that has no page', () => {
    const gap = buildSite([row('/'), row('/learn'), row('/learn/talks/first')])
    expect(labels(gap.breadcrumb('/learn/talks/first'))).toEqual(['learn'])
  })
})

describe('sidebar', () => {
  it('shows the series of an article and the folder above, nearest first, planned articles last and unlinked', () => {
    expect(site.sidebar('/learn/deep-dives/persistence/datastore')).toEqual([
      {
        label: 'persistence',
        path: '/learn/deep-dives/persistence',
        places: [
          { label: 'Datastore & Resume', path: '/learn/deep-dives/persistence/datastore' },
          { label: 'Using `self`', path: '/learn/deep-dives/persistence/self-vs-s3' },
          { label: 'appendix', path: '/learn/deep-dives/persistence/appendix' },
          { label: 'Local vs Remote' }
        ]
      },
      {
        label: 'deep-dives',
        path: '/learn/deep-dives',
        places: [
          { label: 'Foundations', path: '/learn/deep-dives/foundations' },
          { label: 'persistence', path: '/learn/deep-dives/persistence' },
          { label: 'Card Development' }
        ]
      }
    ])
  })

  it('begins with the folder itself on a folder\'s page', () => {
    expect(labels(site.sidebar('/learn/deep-dives'))).toEqual(['deep-dives', 'learn'])
  })

  it('puts pages without an order behind those with one, by path', () => {
    const { places } = buildSite([row('/b'), row('/'), row('/c', { order: 9 }), row('/a'), row('/d', { order: 0 })]).sidebar('/')[0] ?? { places: [] }
    expect(labels(places)).toEqual(['d', 'c', 'a', 'b'])
  })

  it('is empty beside a page that stands alone', () => {
    expect(site.sidebar('/projects')).toEqual([])
  })

  it('lists a page whose folder has no page under the next folder that has one', () => {
    const gap = buildSite([row('/'), row('/learn'), row('/learn/talks/first')])
    expect(gap.sidebar('/learn')[0]?.places).toEqual([{ label: 'first', path: '/learn/talks/first' }])
  })
})

describe('surround', () => {
  it('goes from the last article of a series to the first of the next', () => {
    expect(site.surround('/learn/deep-dives/foundations/steps')).toEqual({ next: { label: 'Datastore & Resume', path: '/learn/deep-dives/persistence/datastore' } })
    expect(site.surround('/learn/deep-dives/persistence/datastore/')).toEqual({
      previous: { label: 'steps', path: '/learn/deep-dives/foundations/steps' },
      next: { label: 'Using `self`', path: '/learn/deep-dives/persistence/self-vs-s3' }
    })
  })

  it('stays among the pages that ask for it, and within a kind', () => {
    expect(site.surround('/learn/deep-dives/persistence/self-vs-s3')).toEqual({ previous: { label: 'Datastore & Resume', path: '/learn/deep-dives/persistence/datastore' } })
    expect(site.surround('/learn/guides/first')).toEqual({})
  })

  it('is not shown on a page that does not ask for it, nor where there is no page', () => {
    expect(site.surround('/learn/deep-dives/persistence/appendix')).toEqual({})
    expect(site.surround('/learn/deep-dives/nowhere')).toEqual({})
  })

  it('has its place in the row also for an article in a folder without a page', () => {
    const gap = buildSite([
      row('/'), row('/learn'), row('/learn/deep-dives'),
      row('/learn/deep-dives/a', { surround: true, order: 1 }),
      row('/learn/deep-dives/cards/b', { surround: true, order: 2 }),
      row('/learn/deep-dives/c', { surround: true, order: 3 })
    ])
    expect(gap.surround('/learn/deep-dives/cards/b')).toEqual({ previous: { label: 'a', path: '/learn/deep-dives/a' }, next: { label: 'c', path: '/learn/deep-dives/c' } })
    expect(gap.surround('/learn/deep-dives/a').next?.label).toBe('b')
  })
})

describe('what is planned', () => {
  const plan = buildSite([
    row('/learn'),
    row('/learn/cards', { order: 2, title: 'Cards', status: 'planned' }),
    row('/learn/cards/life', { order: 1, title: 'The life', status: 'planned' }),
    row('/learn/base', { order: 1, title: 'Base' }),
    row('/learn/base/second', { order: 2, surround: true, status: 'planned' }),
    row('/learn/base/first', { order: 1, surround: true }),
    row('/learn/base/third', { order: 3, surround: true }),
    row('/learn/videos', { order: 3 }),
    row('/learn/videos/talk', { status: 'planned' })
  ])

  it('has no page', () => {
    expect(plan.page('/learn/cards/life')).toBeUndefined()
    expect(plan.pages.map(({ path }) => path)).not.toContain('/learn/cards')
  })

  it('is listed in its place, without a link', () => {
    expect(plan.sidebar('/learn/base/first')[0]?.places).toEqual([{ label: 'first', path: '/learn/base/first' }, { label: 'second' }, { label: 'third', path: '/learn/base/third' }])
    expect(plan.sidebar('/learn')[0]?.places).toEqual([{ label: 'Base', path: '/learn/base' }, { label: 'Cards' }, { label: 'videos', path: '/learn/videos' }])
  })

  it('is passed over by previous and next, and read in its order', () => {
    expect(plan.surround('/learn/base/first')).toEqual({ next: { label: 'third', path: '/learn/base/third' } })
    expect(plan.reading.map(({ path }) => path)).toEqual(['/learn', '/learn/base', '/learn/base/first', '/learn/base/second', '/learn/base/third', '/learn/cards', '/learn/cards/life', '/learn/videos', '/learn/videos/talk'])
  })

  it('is a series without a link', () => {
    expect(plan.series('cards')).toEqual({ name: 'cards', label: 'Cards', description: 'd', articles: [{ label: 'The life', description: 'd' }] })
    expect(plan.seriesIn('/learn/').map(({ name }) => name)).toEqual(['base', 'cards', 'videos'])
    expect(plan.series('nothing')).toBeUndefined()
    expect(plan.series('first')).toBeUndefined()
  })

  it('does not keep a video from having its page', () => {
    expect(plan.page('/learn/videos/talk')?.title).toBe('talk')
  })
})
