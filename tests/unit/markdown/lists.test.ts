import { describe, expect, it } from 'vitest'
import { toPlainMarkdown } from '#shared/markdown/write.ts'
import { buildSite, type PageRow } from '#shared/site.ts'

const row = (path: string, title: string, more: Partial<PageRow> = {}): PageRow => ({ id: path, path, title, description: `On ${title}.`, stem: path, ...more })
const tree = buildSite([row('/learn', 'Learn'), row('/learn/cards', 'Cards'), row('/learn/cards/life', 'A `card`', { order: 1 }), row('/learn/cards/later', 'Later', { order: 2, status: 'planned' })])
const videos = [
  { path: '/learn/videos/talk', title: 'Talk', description: 'On `self`.', kind: 'panel', status: 'planned', related: [] },
  { path: '/learn/videos/film', title: 'Film', description: 'On runs.', kind: 'film', status: 'published', related: [] }
] as const
const written = (source: string) => toPlainMarkdown(source, { title: 'A page', site: 'https://x.org', url: 'https://x.org/a', tree, videos: [...videos].map(video => ({ ...video, related: [] })) }).replace('# A page\n\n', '')

describe('a list of a series', () => {
  it('lists the files of its folder under its title', () => {
    expect(written('::feature-reference-list{series="cards"}\n::')).toBe('## [Cards](https://x.org/learn/cards)\n\n- **[A `card`](https://x.org/learn/cards/life)**: On A `card`.\n- **Later** (planned): On Later.\n')
  })

  it('has the title that is written, without a link', () => {
    expect(written('::feature-reference-list{series="cards" title="Articles"}\n::')).toMatch(/^## Articles\n/)
  })

  it('says which series there is not', () => {
    expect(() => written('::feature-reference-list{series="crads"}\n::')).toThrow('there is no series "crads"')
  })
})

describe('series-overview', () => {
  it('lists the series of a folder with their articles', () => {
    expect(written('::series-overview{title="All" folder="/learn"}\n::')).toBe('## All\n\n- **[Cards](https://x.org/learn/cards)**: On Cards.\n  - [A `card`](https://x.org/learn/cards/life)\n  - Later (planned)\n')
  })
})

describe('video-list', () => {
  it('lists videos of a kind, and says what is planned', () => {
    expect(written('::video-list{kind="panel"}\n::')).toBe('- [Talk](https://x.org/learn/videos/talk) (Panel discussion, planned): On `self`.\n')
    expect(written('::video-list\n::').split('\n- ')).toHaveLength(2)
  })
})
