import { describe, expect, it, vi } from 'vitest'
import TermCards from '../../components/article/TermCards.vue'
import PageFacts from '../../components/article/PageFacts.vue'
import { buildConcepts } from '#shared/concepts/graph.ts'
import { placeTerms } from '#shared/concepts/terms.ts'
import { siteAt } from './support/auto-imports.ts'
import { render, renderMarkdown } from './support/render.ts'

const glossary = [
  { id: 'flour', term: 'flour', sentence: 'What `mill` makes.', docs: 'https://example.com/flour', words: [] },
  { id: 'crust', term: 'crust', sentence: 'What is planned.', words: [] }
]
const FLOUR = '/learn/deep-dives/baking/flour'
const concepts = buildConcepts(glossary, [
  { path: FLOUR, title: 'What `flour` is', introduces: ['flour'] },
  { path: '/learn/deep-dives/baking/crust', title: 'Crust', status: 'planned', introduces: ['crust'] }
])
const show = (markdown: string, path: string) => renderMarkdown(markdown, 'A page', {}, nodes => placeTerms(nodes, path, concepts).nodes)

describe(':term', () => {
  it('is a definition where it stands first on the page that introduces it, and then plain text', async () => {
    const page = await show('This is :term[Flour], and :term[white flour]{concept=flour}.', FLOUR)
    expect(page.one('dfn').id).toBe('concept-flour')
    expect(page.texts('p')).toEqual(['This is Flour, and white flour.'])
    expect(page.all('a')).toHaveLength(0)
  })

  it('leads to its definition from elsewhere, described by its card', async () => {
    siteAt('/docs/')
    const page = await show('Of :term[`flour`]{concept=flour}.\n\n::note\nMore :term[flour].\n::\n\n| a |\n|---|\n| :term[flour] |', '/learn')
    expect(page.texts('a.term')).toEqual(['flour', 'flour', 'flour'])
    expect(page.all('a.term').map(link => link.getAttribute('href'))).toEqual(Array(3).fill(`/docs${FLOUR}#concept-flour`))
    expect(page.all('a.term')[0]?.getAttribute('aria-describedby')).toBe('ui:term-flour')
    expect(page.texts('a.term code')).toEqual(['flour'])
  })

  it('is plain text where there is no definition to lead to', async () => {
    const page = await show('A :term[crust] and :term[crumb].', '/learn')
    expect(page.texts('p')).toEqual(['A crust and crumb.'])
    expect(page.all('a, dfn')).toHaveLength(0)
  })

  it('links its stylesheet only where it is more than text', async () => {
    const link = vi.fn()
    vi.stubGlobal('useStylesheet', link)
    await show('A :term[crust].', '/learn')
    expect(link).not.toHaveBeenCalled()
    await show('A :term[flour].', '/learn')
    expect(link).toHaveBeenCalledOnce()
  })
})

describe('the cards of a page', () => {
  const cardsOf = (markdown: string, path: string) => placeTerms([['p', {}, ...markdown.split(' ').map((word): [string, Record<string, unknown>, string] => ['term', {}, word])]], path, concepts).cards

  it('are those of the concepts that it leads to, each once', () => {
    expect(cardsOf('flour Flour crust crumb', '/learn').map(({ id }) => id)).toEqual(['flour'])
    expect(cardsOf('flour', FLOUR)).toEqual([])
  })

  it('say what a concept is, where it is introduced and where the docs are, and are hidden', async () => {
    const page = await render(TermCards, { concepts: cardsOf('flour', '/learn') })
    expect(page.one('.term-card').hasAttribute('hidden')).toBe(true)
    expect(page.one('[id="ui:term-flour"]').textContent).toBe('What mill makes.')
    expect(page.texts('li')).toEqual(['Introduced in What flour is', 'Official docs'])
    expect(page.all('li a').map(link => link.getAttribute('href'))).toEqual([`${FLOUR}#concept-flour`, 'https://example.com/flour'])
    expect((await render(TermCards, { concepts: [] })).html).toBe('')
  })
})

describe('what a page builds on', () => {
  const page = (label: string) => ({ path: `/${label}`, title: label, label, kind: 'dive', planned: false })
  const facts = async (...names: string[]) => (await render(PageFacts, { minutes: 1, buildsOn: names.map(page) })).texts('.builds-on')

  it('is said in a sentence', async () => {
    expect(await facts()).toEqual([])
    expect(await facts('A')).toEqual(['Builds on A'])
    expect(await facts('A', 'B', 'C')).toEqual(['Builds on A, B and C'])
  })
})
