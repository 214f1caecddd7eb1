import { beforeEach, describe, expect, it, vi } from 'vitest'
import VideoFacts from '../../components/article/VideoFacts.vue'
import { buildSite, type PageRow } from '../../shared/site.ts'
import type { VideoRow } from '../../shared/videos.ts'
import { siteAt } from './support/auto-imports.ts'
import { render, renderMarkdown } from './support/render.ts'

const articles = `
title: The \`self\` series
titleTo: "/learn/deep-dives/persistence/"
items:
- id: "1"
  label: "Datastore, Caching & Resume"
  to: "/learn/deep-dives/persistence/datastore-internals/"
  description:
  - "What a run writes."
  - "Why \`resume\` compares <nothing>."
- id: "1"
  label: "Using \`self\` vs the S3 client"
  description: "Where a value belongs."
`
const list = (yaml: string, content = '') => `::feature-reference-list\n---${yaml}---\n${content}::\n`

describe('feature-reference-list', () => {
  it('links the series and its articles, without the slash at the end', async () => {
    const page = await renderMarkdown(list(articles))
    expect(page.all('a').map(link => link.getAttribute('href'))).toEqual(['/learn/deep-dives/persistence', '/learn/deep-dives/persistence/datastore-internals'])
    expect(page.texts('a')).toEqual(['The self series', 'Datastore, Caching & Resume'])
  })

  it('shows an item without a link as planned, in a word', async () => {
    const page = await renderMarkdown(list(articles))
    expect(page.texts('li.planned .refs-label')).toEqual(['Using self vs the S3 client planned'])
    expect(page.all('li.planned a')).toEqual([])
    expect(page.all('li:not(.planned) .tag-planned')).toEqual([])
  })

  it('makes code of backticks in title, labels and descriptions, and HTML of nothing', async () => {
    const page = await renderMarkdown(list(articles))
    expect(page.texts('code')).toEqual(['self', 'resume', 'self'])
    expect(page.html).not.toContain('`')
    expect(page.html).toContain('compares &lt;nothing&gt;.')
  })

  it('shows both of two items with the same id, in order, each with its lines', async () => {
    const page = await renderMarkdown(list(articles))
    expect(page.all('ol > li').map(item => item.querySelectorAll('p').length)).toEqual([3, 2])
  })

  it('leaves a title without titleTo unlinked', async () => {
    const page = await renderMarkdown(list('\ntitle: Card Development\n'))
    expect(page.one('.refs-title').innerHTML).toBe('Card Development')
    expect(page.all('ol')).toEqual([])
  })

  it('shows what the default slot holds', async () => {
    const page = await renderMarkdown(list(articles, '#default\nMore **follow**.\n'))
    expect(page.one('.refs-note').innerHTML).toBe('<p>More <strong>follow</strong>.</p>')
  })

  it.each([['nothing', ''], ['an empty slot', '#default\n'], ['a blank slot', '\n#default\n\n   \n\n'], ['a comment', '#default\n<!-- later -->\n']])('leaves no empty box for %s', async (_, content) => {
    const page = await renderMarkdown(list(articles, content))
    expect(page.all('.refs > *').map(part => part.tagName)).toEqual(['H2', 'OL'])
  })

  it('takes the level that fits where it stands', async () => {
    const page = await renderMarkdown(`${list('\ntitle: A\n')}\n### Articles\n\n${list('\ntitle: B\n')}\n#### More\n\n${list('\ntitle: C\n')}`)
    expect(page.all('.refs-title').map(title => `${title.tagName} ${title.textContent}`)).toEqual(['H2 A', 'H3 B', 'H4 C'])
  })

  it('links under the base path of the site', async () => {
    siteAt('/handbook/')
    const page = await renderMarkdown(list(articles))
    expect(page.all('a').map(link => link.getAttribute('href'))).toEqual(['/handbook/learn/deep-dives/persistence', '/handbook/learn/deep-dives/persistence/datastore-internals'])
  })
})

describe('challenge-list', () => {
  const challenges = `::challenge-list
---
title: Current challenges
items:
- title: "\`resume\` surprises"
  description: "It compares \`nothing\`."
  evidence:
  - label: An issue
    to: https://github.com/Netflix/metaflow/issues/1
  - label: The dive
    to: /learn/deep-dives/persistence/
- title: No evidence yet
  description: Somebody said so.
---
::
`
  it('shows each challenge with its evidence, and no box where there is none', async () => {
    const page = await renderMarkdown(challenges)
    expect(page.texts('h2, h3')).toEqual(['Current challenges', 'resume surprises', 'No evidence yet'])
    expect(page.all('.evidence a').map(link => link.getAttribute('href'))).toEqual(['https://github.com/Netflix/metaflow/issues/1', '/learn/deep-dives/persistence'])
    expect(page.all('.evidence')).toHaveLength(1)
    expect(page.texts('code')).toEqual(['resume', 'nothing'])
  })

  it('has its items one level below its title, never below h6', async () => {
    const deep = await renderMarkdown(`## a\n\n### b\n\n#### c\n\n##### d\n\n${challenges}`)
    expect(deep.all('.challenges :is(h1, h2, h3, h4, h5, h6)').map(heading => heading.tagName)).toEqual(['H5', 'H6', 'H6'])
  })
})

describe('content-kinds', () => {
  const items = `
items:
- title: Deep dives
  to: /learn/deep-dives/
  description: "What \`self\` does."
- title: Patterns
  to: /learn/patterns
  description: Later.
  status: planned
---
::
`
  it('links every kind, and says which are planned', async () => {
    const page = await renderMarkdown(`::content-kinds\n---\ntitle: Kinds${items}`)
    expect(page.all('a').map(link => link.getAttribute('href'))).toEqual(['/learn/deep-dives', '/learn/patterns'])
    expect(page.texts('h3')).toEqual(['Deep dives', 'Patterns planned'])
    expect(page.texts('p code')).toEqual(['self'])
  })

  it('closes the gap of a title that is left out', async () => {
    const page = await renderMarkdown(`::content-kinds\n---${items}`)
    expect(page.all('h1, h2, h3').map(heading => heading.tagName)).toEqual(['H2', 'H2'])
  })
})

/** The rows that the site is built of, and nothing else that pages say. */
const row = (path: string, more: Partial<PageRow> = {}): PageRow => ({ id: path, path, stem: path, title: path.split('/').at(-1) ?? '', description: `About \`${path}\`.`, ...more })
const site = buildSite([
  row('/learn'),
  row('/learn/persistence', { order: 1, title: 'Persistence' }),
  row('/learn/persistence/self', { order: 1, title: 'Using `self`' }),
  row('/learn/persistence/later', { order: 2, status: 'planned' }),
  row('/learn/cards', { order: 2, title: 'Cards', status: 'planned' }),
  row('/learn/cards/life', { status: 'planned' })
])

describe('a list of a series', () => {
  beforeEach(() => void vi.stubGlobal('useSite', async () => site))

  it('has the title and the articles of the folder, planned ones without a link', async () => {
    const page = await renderMarkdown('::feature-reference-list{series="persistence"}\n::')
    expect(page.all('a').map(link => link.getAttribute('href'))).toEqual(['/learn/persistence', '/learn/persistence/self'])
    expect(page.texts('.refs-label')).toEqual(['Using self', 'later planned'])
    expect(page.texts('.refs-label + p')).toEqual(['About /learn/persistence/self.', 'About /learn/persistence/later.'])
  })

  it('has the title that is written, which leads nowhere', async () => {
    const page = await renderMarkdown('::feature-reference-list{series="persistence" title="Articles"}\n::')
    expect(page.texts('.refs-title')).toEqual(['Articles'])
    expect(page.all('.refs-title a')).toEqual([])
  })
})

describe('series-overview', () => {
  it('shows a row a series, with its articles; one without a page is planned', async () => {
    vi.stubGlobal('useSite', async () => site)
    const page = await renderMarkdown('::series-overview{title="The series" folder="/learn"}\n::')
    expect(page.texts('h3')).toEqual(['Persistence', 'Cards planned'])
    expect(page.texts('.series > ul > li:first-child > ul > li')).toEqual(['Using self', 'later planned'])
    expect(page.all('a').map(link => link.getAttribute('href'))).toEqual(['/learn/persistence', '/learn/persistence/self'])
    expect(page.texts('li.planned h3')).toEqual(['Cards planned'])
  })
})

const video = (path: string, more: Partial<VideoRow> = {}): VideoRow => ({ path, title: path, description: 'On `self`.', kind: 'film', status: 'published', related: ['/learn/persistence/self'], ...more })
const videos = [
  video('/learn/videos/film'),
  video('/learn/videos/talk', { kind: 'panel', status: 'planned', film: '/learn/videos/film', chapters: [{ title: 'How `self` came' }] }),
  video('/learn/videos/done', { kind: 'conversation', people: [{ name: 'Ada', role: 'engineer' }, { name: 'Ben', role: 'analyst' }], link: 'https://example.org/talk', transcript: '/talk.vtt', chapters: [{ title: 'Start', at: '0:10' }] })
]

describe('videos', () => {
  beforeEach(() => {
    vi.stubGlobal('useSite', async () => site)
    vi.stubGlobal('useVideos', async () => videos)
  })

  it('are listed by kind, with the dives that they go with; one that is planned says so and has its page', async () => {
    const page = await renderMarkdown('::video-list{kind="panel"}\n::')
    expect(page.texts('.refs-label')).toEqual(['/learn/videos/talk planned'])
    expect(page.texts('.video-line')).toEqual(['Panel discussion · goes with Using self'])
    expect(page.all('a').map(link => link.getAttribute('href'))).toEqual(['/learn/videos/talk', '/learn/persistence/self'])
    expect((await renderMarkdown('::video-list\n::')).all('li')).toHaveLength(3)
  })

  it('say on their page what they are', async () => {
    const planned = await render(VideoFacts, { path: '/learn/videos/talk' })
    expect(planned.texts('dt')).toEqual(['Kind', 'Goes with', 'Paired with', 'Planned chapters'])
    expect(planned.texts('dd')[0]).toBe('Panel discussion, planned: it has not been recorded yet, and nobody has been named')
    const done = await render(VideoFacts, { path: '/learn/videos/done' })
    expect(done.texts('dt')).toEqual(['Kind', 'With', 'Goes with', 'Watch', 'Transcript', 'Chapters'])
    expect(done.texts('dd').slice(0, 2)).toEqual(['1:1 conversation', 'Ada (engineer), Ben (analyst)'])
  })
})
