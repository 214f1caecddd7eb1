import { describe, expect, it } from 'vitest'
import { isListed, llmsTxt, markdownPath, pageOfMarkdown } from '../../../shared/markdown/llms.ts'

describe('llmsTxt', () => {
  const site = { name: 'Metaflow Learn', description: 'Deep dives.', url: 'https://learn.example.com/base/' }

  it('lists pages by section, in reading order, without those that no machine should list', () => {
    const page = (path: string, order?: number) => ({ path, order, title: path.split('/').at(-1) || 'Home', description: 'About\nit.' })
    expect(llmsTxt([
      page('/projects/b', 2), page('/projects/a', 3),
      page('/learn/deep-dives/z/two', 2), page('/learn/deep-dives/z/one', 1), page('/learn/deep-dives/z', 1),
      page('/learn/deep-dives', 2), page('/learn/patterns', 1), page('/learn', 1), page('/', 1),
      { ...page('/learn/hidden'), robots: 'noindex, nofollow' }
    ], site)).toBe(`# Metaflow Learn

> Deep dives.

## Start

- [Home](https://learn.example.com/base/index.md): About it.

## Learn

- [learn](https://learn.example.com/base/learn.md): About it.
- [patterns](https://learn.example.com/base/learn/patterns.md): About it.

## Deep dives

- [deep-dives](https://learn.example.com/base/learn/deep-dives.md): About it.
- [z](https://learn.example.com/base/learn/deep-dives/z.md): About it.
- [one](https://learn.example.com/base/learn/deep-dives/z/one.md): About it.
- [two](https://learn.example.com/base/learn/deep-dives/z/two.md): About it.

## Optional

- [b](https://learn.example.com/base/projects/b.md): About it.
- [a](https://learn.example.com/base/projects/a.md): About it.
`)
  })

  it('has titles and descriptions as pages show them', () => {
    expect(llmsTxt([{ path: '/a', title: 'Why `a_b` is *now*', description: 'A <b> and `c`.' }], site)).toContain('- [Why `a_b` is \\*now\\*](https://learn.example.com/base/a.md): A \\<b> and `c`.\n')
  })

  it('lists a page without a description, and one with brackets in its title', () => {
    expect(llmsTxt([{ path: '/a', title: 'A [b]' }], site)).toContain('- [A \\[b\\]](https://learn.example.com/base/a.md)\n')
  })
})

describe('isListed', () => {
  it.each([[undefined, true], [null, true], [true, true], ['index, follow', true], ['noindex', false], ['NOINDEX, nofollow', false], ['none', false], [false, false]])('%s: %s', (robots, expected) => {
    expect(isListed({ robots })).toBe(expected)
  })
})

describe('addresses of raw Markdown', () => {
  it.each([['/', '/index.md'], ['/learn', '/learn.md'], ['/learn/deep-dives/', '/learn/deep-dives.md']])('%s: %s', (path, expected) => {
    expect(markdownPath(path)).toBe(expected)
    expect(pageOfMarkdown(expected)).toBe(path.replace(/(.)\/$/, '$1'))
  })

  it.each(['/', '/learn', '/a.mdx', '/.md', '/learn/.md', '/learn.md/'])('%s is none', (path) => {
    expect(pageOfMarkdown(path)).toBeUndefined()
  })
})
