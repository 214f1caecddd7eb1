import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../cli/prose/read.ts'
import { collectPage } from '#shared/check/collect.ts'
import { loadSite, siteFolders } from '#shared/check/read.ts'

const site = await loadSite(siteFolders())
const dives = await Promise.all([...site.pages].filter(([path, file]) => /^\/learn\/deep-dives\/[^/]+\/[^/]+$/.test(path) && !file.endsWith('index.md'))
  .map(async ([path, file]) => ({ path, file, source: await site.read(file) })))

/** What draws a recording, or lets readers operate what recordings say. */
const DRAWN = ['flow-graph', 'flow-scene', 'datastore-tree', 'artifact-table', 'request-table', 'manim-scene']
const words = (text: string) => text.split(/\s+/).filter(Boolean).length

it('there are ten', () => {
  expect(dives).toHaveLength(10)
})

describe.each(dives)('$path', ({ path, file, source }) => {
  const page = collectPage(file, path, source)
  const names = page.components.map(({ name }) => name)
  const count = (name: string) => names.filter(one => one === name).length
  const prose = readMarkdown(source)
  /** the text under a heading, up to the next one */
  const under = (title: string) => source.split(new RegExp(`^## ${title}$`, 'm'))[1]?.split(/^## /m)[0]?.trim() ?? ''

  it('has 1,200 to 2,500 words of running text', () => {
    const total = prose.passages.filter(({ kind }) => kind === 'running').reduce((sum, { text }) => sum + words(text), 0)
    expect(total).toBeGreaterThan(1200)
    expect(total).toBeLessThanOrEqual(2500)
  })

  it('asks for a prediction before the first section, and again on the way', () => {
    expect(source.indexOf('::checkpoint')).toBeLessThan(source.indexOf('\n## '))
    expect(count('checkpoint')).toBeGreaterThanOrEqual(2)
  })

  it('shows checked code and a drawn recording, and says how we know', () => {
    expect(source).toMatch(/^ *```python .*twoslash/m)
    expect(names.filter(name => DRAWN.includes(name)).length).toBeGreaterThanOrEqual(1)
    expect(count('how-we-know')).toBeGreaterThanOrEqual(3)
  })

  it('says what to do on Monday, in four to seven points', () => {
    const points = under('What to do on Monday').match(/^\d\. /gm)?.length ?? 0
    expect(points).toBeGreaterThanOrEqual(4)
    expect(points).toBeLessThanOrEqual(7)
  })

  it('ends with three to five sentences that stand alone', () => {
    const recap = under('In short').split('\n\n')[0]?.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1') ?? ''
    const sentences = recap.match(/[.!?](?=\s|$)/g)?.length ?? 0
    expect(sentences).toBeGreaterThanOrEqual(3)
    expect(sentences).toBeLessThanOrEqual(5)
  })

  it('leads to the official docs', () => {
    expect(page.links.filter(({ url }) => url.startsWith('https://docs.metaflow.org/')).length).toBeGreaterThanOrEqual(1)
  })
})
