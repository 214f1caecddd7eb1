import { beforeEach, describe, expect, it, vi } from 'vitest'
import { curriculum, curriculumConcepts, curriculumSite } from '../support/curriculum.ts'
import { siteAt } from './support/auto-imports.ts'
import { renderMarkdown } from './support/render.ts'

beforeEach(() => {
  vi.stubGlobal('useConcepts', async () => curriculumConcepts)
  vi.stubGlobal('useSite', async () => curriculumSite)
})

const written = curriculum.pages.filter(({ planned }) => !planned)

describe('concept-map', () => {
  it('has the pages in reading order, each a link, and says which are planned', async () => {
    siteAt('/docs/')
    const page = await renderMarkdown('::concept-map\n::')
    expect(page.all('.map-page')).toHaveLength(curriculum.pages.length)
    expect(page.all('.map-title a').map(link => link.getAttribute('href'))).toEqual(written.map(({ path }) => `/docs${path}`))
    expect(page.texts('.planned .tag-planned')).toHaveLength(curriculum.pages.length - written.length)
    expect(page.texts('.map-title')).toContain('Using self vs the S3 client opened')
    expect(page.all('ol').map(list => list.getAttribute('aria-label'))).toEqual(curriculum.groups.map(({ label }) => label))
  })

  it('leads from a concept to its definition, and where that is not written to the words below', async () => {
    siteAt('/docs/')
    const page = await renderMarkdown('::concept-map\n::')
    const hrefs = page.all('.map-concepts a').map(link => [link.textContent, link.getAttribute('href')])
    expect(hrefs).toContainEqual(['lazy loading', '/docs/learn/deep-dives/foundations/the-life-of-a-task#concept-lazy-loading'])
    expect(hrefs).toContainEqual(['card', '#card'])
    expect(hrefs).toHaveLength(curriculum.pages.flatMap(({ concepts }) => concepts).length)
  })

  it('says what builds on what to those who do not see it, and hides the drawing from them', async () => {
    const page = await renderMarkdown('::concept-map\n::')
    expect(page.texts('.map-card > .map-hidden')).toContain('Builds on Runs, tags and the Client API; Datastore, Caching & Resume.')
    expect(page.all('svg').filter(svg => svg.getAttribute('aria-hidden') !== 'true' && !svg.parentElement?.closest('svg'))).toEqual([])
    expect(page.all('[data-edge]')).toHaveLength(curriculum.pages.flatMap(({ needs }) => needs).length)
  })

  it('shows nothing of the reader before a script does', async () => {
    const page = await renderMarkdown('::concept-map\n::')
    expect(page.one('.map-said').hasAttribute('data-told')).toBe(false)
    expect(page.all('.map-opened').every(mark => mark.hasAttribute('hidden'))).toBe(true)
    expect(page.all('.map-opened')).toHaveLength(written.length)
  })

  it('can be empty', async () => {
    vi.stubGlobal('useConcepts', async () => ({ pages: [], concept: () => undefined }))
    expect((await renderMarkdown('::concept-map\n::')).all('.map-page')).toHaveLength(0)
  })
})

describe('concept-list', () => {
  it('has every concept with its sentence, an anchor and the docs', async () => {
    const page = await renderMarkdown('::concept-list\n::')
    expect(page.all('dl > div').map(({ id }) => id)).toEqual(curriculum.pages.flatMap(({ concepts }) => concepts.map(({ id }) => id)))
    expect(page.texts('#client-api')).toEqual(['Client APIThe Python objects Flow, Run, Step, Task and DataArtifact, with which you read past runs. Official docs: Client API'])
    expect(page.one('#client-api dd a').getAttribute('href')).toBe('https://docs.metaflow.org/metaflow/client')
    expect(page.all('#card dt a')).toHaveLength(0)
    expect(page.one('#key dt a').getAttribute('href')).toBe('/learn/deep-dives/foundations/the-life-of-a-task#concept-key')
  })

  it('says which concepts each page assumes, and leads to what they are', async () => {
    const page = await renderMarkdown('::concept-list\n::')
    expect(page.texts('.concept-assumes')).toContain('Assumes artifact · attempt · retry · resume · S3 client')
    const ids = page.all('dl > div').map(({ id }) => `#${id}`)
    expect(page.all('.concept-assumes a').filter(link => !ids.includes(link.getAttribute('href') ?? ''))).toEqual([])
  })

  it('says what each page builds on', async () => {
    const page = await renderMarkdown('::concept-list\n::')
    expect(page.texts('section section p')).toContain('Builds on Runs, tags and the Client API · Datastore, Caching & Resume')
  })
})
