import { describe, expect, it } from 'vitest'
import { siteAt } from './support/auto-imports.ts'
import { renderMarkdown } from './support/render.ts'

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

describe('series-overview', () => {
  const series = `::series-overview
---
title: The series
items:
- title: Persistence
  to: /learn/deep-dives/persistence
  description: Where values go.
  articles:
  - "Using \`self\`"
  - Local vs Remote
- title: Card Development
  description: Later.
---
::
`
  it('shows a row a series, with its articles; without a link it is planned', async () => {
    const page = await renderMarkdown(series)
    expect(page.texts('h3')).toEqual(['Persistence', 'Card Development planned'])
    expect(page.texts('.series > ul > li:first-child > ul > li')).toEqual(['Using self', 'Local vs Remote'])
    expect(page.texts('li.planned h3')).toEqual(['Card Development planned'])
    expect(page.all('li.planned a, li.planned ul')).toEqual([])
  })
})
