import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { homePage } from '#shared/explorables/homes.ts'
import { buildSite } from '#shared/site.ts'
import { toPlainMarkdown } from '#shared/markdown/write.ts'
import { loadFlow } from '#shared/recording/flows.ts'

const merge = { id: 'merge', path: '/learn/explorables/merge', stem: 'learn/explorables/merge', title: 'Merging artifacts at a join', navigationTitle: 'Merging `artifacts`', description: 'D' }
const tree = buildSite([merge])

describe('homePage', () => {
  it('is the model\'s own page, by its short name', () => {
    expect(homePage('merge-explorer', '/learn/deep-dives/foundations/artifacts', tree.page)).toEqual({ path: merge.path, label: 'Merging `artifacts`' })
  })

  it('is none on that page, in a site without it, and for what is no model', () => {
    expect(homePage('merge-explorer', merge.path, tree.page)).toBeUndefined()
    expect(homePage('retry-explorer', '/learn', tree.page)).toBeUndefined()
    expect(homePage('note', '/learn', tree.page)).toBeUndefined()
  })

  it.each(['artifact-lifecycle', 'content-addressing', 'merge-explorer', 'resume-explorer', 'retry-explorer', 'self-or-s3'])('of %s is a file of the site', (name) => {
    const page = homePage(name, '/', path => ({ title: path }))
    expect(existsSync(`content${page?.path}.md`)).toBe(true)
  })
})

it('raw Markdown leads to the model\'s page from others', async () => {
  const flows = [await loadFlow('merge')]
  const write = (path: string) => toPlainMarkdown('::merge-explorer\n::\n', { title: 'A', site: 'https://learn.example.com/base/', url: `https://learn.example.com/base${path}`, flows, tree })
  expect(write('/learn/other')).toContain('The model’s own page says what to notice: [Merging `artifacts`](https://learn.example.com/base/learn/explorables/merge)')
  expect(write(merge.path)).not.toContain('own page')
})
