import { describe, expect, it } from 'vitest'
import {
  cleanPath, groupOf, hrefOf, markTitle, parseExcerpt, summaryOf, trailOf, withoutTitle,
  type Group, type PageHit, type SectionHit
} from '../../../components/furniture/search-results.ts'

const text = (spans: { text: string }[]) => spans.map(span => span.text).join('')
const marked = (spans: { text: string, mark: boolean }[]) => spans.filter(span => span.mark).map(span => span.text)

describe('paths', () => {
  it.each([
    ['/learn/x/', '/', '/learn/x'],
    ['/learn/x/index.html', '/', '/learn/x'],
    ['/learn/x.html', '/', '/learn/x'],
    ['/', '/', '/'],
    ['/docs/', '/docs/', '/docs/'],
    ['/docs', '/docs/', '/docs/'],
    ['/docs/learn/', '/docs/', '/docs/learn']
  ])('%s under %s is %s', (path, base, clean) => {
    expect(cleanPath(path, base)).toBe(clean)
  })

  const place = { base: '/docs/', pathname: '/docs/learn/x/', search: '?a=1' }
  it('links to another page without a slash at its end', () => {
    expect(hrefOf('/docs/learn/y/#z', place)).toBe('/docs/learn/y#z')
    expect(hrefOf('/docs/learn/y/', place)).toBe('/docs/learn/y')
  })
  it('keeps the address of the page that is open as it stands, so that nothing is loaded again', () => {
    expect(hrefOf('/docs/learn/x/#z', place)).toBe('/docs/learn/x/?a=1#z')
    expect(hrefOf('/docs/learn/x/', place)).toBe('/docs/learn/x/?a=1#')
  })
  it.each([
    'javascript:alert(1)', ' JavaScript:alert(1)', 'java\nscript:alert(1)', 'javascript:alert(1)//#x', 'data:text/html,<script>alert(1)</script>', 'vbscript:x',
    'file:///etc/passwd', 'blob:https://example.com/x', '//evil.example/x', '/\\evil.example', '/\t/evil.example', '\\\\evil.example', 'https://evil.example/learn', 'http://[', 'mailto:a@example.com'
  ])('leads home where the index says %j', (url) => {
    expect(hrefOf(url, place)).toBe('/docs/')
    const own = { title: 'A', url, excerpt: '', weighted_locations: [] }
    const { options } = groupOf({ url, meta: {}, anchors: [], sub_results: [own, { ...own, url: `${url}#b` }] }, 'a', place)
    expect(new Set(options.map(({ href }) => href))).toEqual(new Set(['/docs/']))
  })
  it('says where a page is in words', () => {
    expect(trailOf('/docs/learn/deep-dives/persistence/x/#y', '/docs/')).toBe('Deep dives · Persistence')
    expect(trailOf('/projects/content-templates/', '/')).toBe('Projects')
    expect(trailOf('/learn/', '/')).toBe('')
    expect(trailOf('/', '/')).toBe('')
  })
})

describe('parseExcerpt', () => {
  it('splits marked words from the rest', () => {
    expect(parseExcerpt('the <mark>datastore</mark> is')).toEqual([
      { text: 'the ', mark: false }, { text: 'datastore', mark: true }, { text: ' is', mark: false }
    ])
  })
  it('leaves punctuation out of the mark', () => {
    expect(marked(parseExcerpt('<mark>(datastore),</mark> <mark>@step</mark> <mark>_task_ok.</mark>'))).toEqual(['datastore', 'step', '_task_ok'])
    expect(text(parseExcerpt('<mark>(datastore),</mark>'))).toBe('(datastore),')
  })
  it('gives back the angle brackets of the text, and takes no other tag for markup', () => {
    expect(parseExcerpt('a &lt;b&gt; <img src=x onerror=alert(1)>')).toEqual([
      { text: 'a <b> <img src=x onerror=alert(1)>', mark: false }
    ])
    expect(marked(parseExcerpt('<mark>&lt;script&gt;</mark>'))).toEqual(['script'])
    expect(text(parseExcerpt('<mark class="x">a</mark> <mark>b'))).toBe('<mark class="x">a</mark> <mark>b')
  })
})

describe('titles', () => {
  it('are dropped where the excerpt begins with them', () => {
    const spans = parseExcerpt('The <mark>datastore</mark> keys. A key is')
    expect(text(withoutTitle(spans, 'The datastore keys'))).toBe('A key is')
    expect(text(withoutTitle(spans, 'Something else'))).toBe('The datastore keys. A key is')
  })
  it('mark the words that begin with a word of the query', () => {
    expect(marked(markTitle('The datastore and its data', ['data']))).toEqual(['datastore', 'data'])
    expect(text(markTitle('Names, keys & blobs', ['key']))).toBe('Names, keys & blobs')
  })
})

const section = (title: string, url: string, excerpt: string, score: number): SectionHit =>
  ({ title, url, excerpt, weighted_locations: [{ balanced_score: score, location: 0 }] })

describe('groupOf', () => {
  const place = { base: '/', pathname: '/', search: '' }
  const hit: PageHit = {
    url: '/learn/deep-dives/x/',
    meta: { title: 'On caching' },
    anchors: [],
    sub_results: [
      section('On caching', '/learn/deep-dives/x/', 'On caching. It <mark>caches</mark>', 1),
      section('One #', '/learn/deep-dives/x/#one', '<mark>cached</mark>', 1),
      section('Two', '/learn/deep-dives/x/#two', '', 9),
      section('Three', '/learn/deep-dives/x/#three', '', 3),
      section('Four', '/learn/deep-dives/x/#four', '', 4),
      section('Five', '/learn/deep-dives/x/#five', '', 5)
    ]
  }
  it('shows the page and its four best sections, in the order of the page', () => {
    const group = groupOf(hit, 'caches', place)
    expect(group.options.map(option => option.href)).toEqual([
      '/learn/deep-dives/x', '/learn/deep-dives/x#two', '/learn/deep-dives/x#three', '/learn/deep-dives/x#four', '/learn/deep-dives/x#five'
    ])
    expect(group.options.map(option => option.isPage)).toEqual([true, false, false, false, false])
    expect(text(group.options[0]!.excerpt)).toBe('It caches')
    expect(group.trail).toBe('Deep dives')
  })
  it('leaves out the sign that links to a heading', () => {
    const group = groupOf({ ...hit, sub_results: hit.sub_results.slice(0, 2) }, 'cached', place)
    expect(text(group.options[1]!.title)).toBe('One')
  })
  it('leads into a closed part where all that matches is in one', () => {
    const anchors = [{ id: 'one', location: 10 }, { id: 'ui:v-0-panel-0', location: 12 }, { id: 'ui:v-0-panel-1', location: 15 }, { id: 'ui:v-0-end', location: 20 }]
    const at = (...locations: number[]) => groupOf({ ...hit, anchors, sub_results: [
      { ...section('One', '/learn/deep-dives/x/#one', '', 1), weighted_locations: locations.map((location, rank) => ({ balanced_score: 9 - rank, location })) }
    ] }, 'x', place).options[1]?.href
    expect(at(16, 18)).toBe('/learn/deep-dives/x#ui:v-0-panel-1')
    expect([at(16, 11), at(13), at(20)]).toEqual(Array(3).fill('/learn/deep-dives/x#one'))
  })
  it('offers the page also where only a section matches', () => {
    const group = groupOf({ ...hit, sub_results: hit.sub_results.slice(2, 3) }, 'two', place)
    expect(group.options.map(option => option.href)).toEqual(['/learn/deep-dives/x', '/learn/deep-dives/x#two'])
    expect(group.options[0]!.excerpt).toEqual([])
    expect(marked(group.options[1]!.title)).toEqual(['Two'])
  })
})

describe('summaryOf', () => {
  const group = (options: number): Group => ({
    label: '', trail: '', options: Array.from({ length: options }, () => ({ href: '', title: [], excerpt: [], isPage: false }))
  })
  it.each([
    [[], 0, 'No results'],
    [[group(1)], 1, '1 result on 1 page'],
    [[group(4), group(8)], 2, '12 results on 2 pages'],
    [[group(4), group(8)], 9, '12 results on the first 2 of 9 pages']
  ])('counts (%#)', (groups, found, said) => {
    expect(summaryOf(groups, found)).toBe(said)
  })
})
