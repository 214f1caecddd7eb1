import { describe, expect, it } from 'vitest'
import PageBreadcrumb from '../../components/article/PageBreadcrumb.vue'
import PageFacts from '../../components/article/PageFacts.vue'
import PageSidebar from '../../components/article/PageSidebar.vue'
import PageSurround from '../../components/article/PageSurround.vue'
import SiteHeader from '../../components/site/SiteHeader.vue'
import { siteAt } from './support/auto-imports.ts'
import { render } from './support/render.ts'

const series = {
  label: 'The `self` series',
  path: '/learn/deep-dives/persistence',
  places: [
    { label: 'Datastore & `resume`', path: '/learn/deep-dives/persistence/datastore' },
    { label: 'Local vs Remote', path: '/learn/deep-dives/persistence/local' },
    { label: 'Using `S3`' }
  ]
}
const toc = [{ id: 'naming', text: 'Naming', children: [{ id: 'why', text: 'Why', children: [] }] }, { id: 'life', text: 'Life', children: [] }]

describe('PageFacts', () => {
  it('says the release, the minutes and the day in UTC', async () => {
    const page = await render(PageFacts, { verified: '2.19.38', minutes: 12, updated: '2026-11-20T23:30:00-05:00' })
    expect(page.texts('li')).toEqual(['Verified with Metaflow 2.19.38', '12 min', 'Updated November 21, 2026'])
    expect(page.one('time').getAttribute('datetime')).toBe('2026-11-20T23:30:00-05:00')
  })

  it('claims neither release nor day that it doesn\'t know', async () => {
    expect((await render(PageFacts, { verified: null, minutes: 1 })).texts('li')).toEqual(['1 min'])
  })
})

describe('PageSidebar', () => {
  const sidebar = (path: string) => render(PageSidebar, { path, groups: [series], toc })

  it('marks where the reader is, and nothing else', async () => {
    const article = await sidebar('/learn/deep-dives/persistence/datastore')
    expect(article.texts('[aria-current="page"]')).toEqual(['Datastore & resume'])
    const folder = await sidebar('/learn/deep-dives/persistence')
    expect(folder.texts('[aria-current="page"]')).toEqual(['The self series'])
  })

  it('shows planned articles unlinked, with the word', async () => {
    const page = await sidebar('/learn')
    expect(page.texts('.planned')).toEqual(['Using S3 planned'])
    expect(page.all('.planned a, a .planned')).toEqual([])
  })

  it('makes code of backticks, and leaves them out of a name for screen readers', async () => {
    const page = await sidebar('/learn')
    expect(page.html).not.toContain('`')
    expect(page.texts('nav:first-child code')).toEqual(['self', 'resume', 'S3'])
    expect(page.all('nav').map(nav => nav.getAttribute('aria-label'))).toEqual(['The self series', 'On this page'])
  })

  it('lists the headings of the page, nested', async () => {
    const page = await sidebar('/learn')
    expect(page.all('[data-toc] a').map(link => link.getAttribute('href'))).toEqual(['#naming', '#why', '#life'])
    expect(page.texts('[data-toc] ul ul a')).toEqual(['Why'])
  })

  it('has no list of headings on a page without', async () => {
    const page = await render(PageSidebar, { path: '/learn', groups: [], toc: [] })
    expect(page.all('nav')).toEqual([])
  })

  it('links under the base path', async () => {
    siteAt('/handbook/')
    const page = await sidebar('/learn/deep-dives/persistence/local')
    expect(page.all('nav:first-child a').map(link => link.getAttribute('href'))).toEqual([series.path, series.places[0]?.path, series.places[1]?.path].map(path => `/handbook${path}`))
    expect(page.texts('[aria-current="page"]')).toEqual(['Local vs Remote'])
  })
})

describe('PageSurround', () => {
  const [previous, next] = series.places

  it('leads back and on', async () => {
    const page = await render(PageSurround, { previous, next })
    expect(page.texts('a[rel="prev"]')).toEqual(['Previous Datastore & resume'])
    expect(page.one('a[rel="next"]').getAttribute('href')).toBe('/learn/deep-dives/persistence/local')
    expect(page.texts('code')).toEqual(['resume'])
  })

  it('shows one side at the ends of the row, and nothing where there is neither', async () => {
    expect((await render(PageSurround, { next })).texts('a')).toEqual(['Next Local vs Remote'])
    expect((await render(PageSurround, { previous })).texts('a')).toEqual(['Previous Datastore & resume'])
    expect((await render(PageSurround)).html).toBe('')
  })
})

describe('PageBreadcrumb', () => {
  it('links the pages above, outermost first, with code for backticks', async () => {
    const page = await render(PageBreadcrumb, { places: [{ label: 'Learn', path: '/learn' }, series] })
    expect(page.texts('nav[aria-label="Breadcrumb"] li > a')).toEqual(['Learn', 'The self series'])
    expect(page.texts('code')).toEqual(['self'])
    expect(page.all('a').map(link => link.getAttribute('href'))).toEqual(['/learn', '/learn/deep-dives/persistence'])
  })

  it('is not there at the top', async () => {
    expect((await render(PageBreadcrumb, { places: [] })).html).toBe('')
  })
})

describe('SiteHeader', () => {
  const current = async (path: string) => (await render(SiteHeader, { path })).all('.site-nav [aria-current]').map(link => `${link.textContent}: ${link.getAttribute('aria-current')}`)

  it.each([
    ['/learn/deep-dives', ['Deep dives: page']],
    ['/learn/deep-dives/', ['Deep dives: page']],
    ['/learn/deep-dives/persistence/datastore', ['Deep dives: true']],
    ['/learn/guides-to-the-code', []],
    ['/learn', []],
    ['/', []]
  ])('on %s marks the kind of content that the reader is in', async (path, marked) => {
    expect(await current(path)).toEqual(marked)
  })
})
