import { describe, expect, it, vi } from 'vitest'
import { buildSite } from '#shared/site.ts'
import { MERGE_RULES } from '#shared/explorables/merge-words.ts'
import { renderMarkdown } from './support/render.ts'

describe('merge-explorer', () => {
  it('shows its first case: a conflict that spares nothing', async () => {
    const page = await renderMarkdown('::merge-explorer\nA caption.\n::\n')
    expect(page.texts('.maps tbody th code')).toEqual(['rows', 'score', 'slope'])
    expect(page.texts('.fate')).toEqual(['not merged', 'conflict', 'not merged'])
    expect(page.all('.verdict').map(cell => cell.getAttribute('data-state'))).toEqual(['not-run', 'failed', 'not-run'])
    expect(page.texts('.said')).toEqual(['choose fails: score has different keys in the branches. Nothing is merged, not even what agrees.'])
    expect(page.one('.message').textContent).toContain('[score].')
    expect(page.texts('figcaption')).toEqual(['A caption.'])
  })

  it('links the recording of the case, and names every control', async () => {
    const page = await renderMarkdown('::merge-explorer\n::\n')
    expect(page.one('.basis a').getAttribute('href')).toBe('/learn/recordings#merge/pairs')
    expect(page.all('select').map(select => select.getAttribute('aria-label'))).toEqual(['score in fit_line', 'score in fit_forest', 'score in choose', 'slope in fit_line', 'slope in fit_forest', 'slope in choose'])
    expect(page.texts('legend')).toEqual(['The step start splits into', 'merge_artifacts is called', 'include', 'exclude'])
  })

  it('tells the rule and the recorded keys in words', async () => {
    const page = await renderMarkdown('::merge-explorer\n::\n')
    expect(page.all('.in-words ol > li')).toHaveLength(MERGE_RULES.length)
    expect(page.texts('.in-words ul code:last-child').every(key => /^[0-9a-f]{40}$/.test(key))).toBe(true)
  })
})

describe('retry-explorer', () => {
  it('shows its first case: three attempts, of which the last is caught', async () => {
    const page = await renderMarkdown('::retry-explorer\nA caption.\n::\n')
    expect(page.texts('.tracks .end')).toEqual(['failed', 'failed', 'caught'])
    expect(page.all('.tracks li').map(attempt => attempt.getAttribute('data-state'))).toEqual(['failed', 'failed', 'caught'])
    expect(page.texts('.node')).toEqual(['start left calls = 0', 'end finds calls = 1 note = \'attempt 2\' no rows error = ConnectionError'])
    expect(page.all('.message')).toEqual([])
    expect(page.texts('figcaption')).toEqual(['A caption.'])
  })

  it('links the recording of the case, and asks in the order of the list', async () => {
    const page = await renderMarkdown('::retry-explorer\n::\n')
    expect(page.one('.basis a').getAttribute('href')).toBe('/learn/recordings#retry-explorer/cases')
    expect(page.texts('legend')).toEqual(['A failing attempt', 'Attempts that fail', '@retry(times=…)', '@catch', '@timeout', 'Order'])
    expect(page.texts('fieldset:nth-of-type(3) label')).toEqual(['no @retry', '0', '1', '2', '3', '4', '5'])
  })

  it('has controls of its own, however many there are on a page', async () => {
    const page = await renderMarkdown('::retry-explorer\n::\n\n::retry-explorer\n::\n')
    expect(new Set(page.all('input').map(input => input.getAttribute('name'))).size).toBe(12)
  })
})

describe('a model away from its own page', () => {
  const row = { id: 'merge', path: '/learn/explorables/merge', stem: 'learn/explorables/merge', title: 'Merging', navigationTitle: 'The `merge`', description: 'D' }

  it('leads there, by the page\'s short name', async () => {
    vi.stubGlobal('useSite', async () => buildSite([row]))
    const page = await renderMarkdown('::merge-explorer\nA caption.\n::\n')
    expect(page.one('.explorable-home a').getAttribute('href')).toBe('/learn/explorables/merge')
    expect(page.one('.explorable-home a').textContent).toBe('The merge')
  })

  it('leads nowhere in a site that does not have the page', async () => {
    expect((await renderMarkdown('::merge-explorer\n::\n')).all('.explorable-home')).toEqual([])
  })
})
