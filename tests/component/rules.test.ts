import { expect, it, vi } from 'vitest'
import ProblemList from '../../components/article/ProblemList.vue'
import { RULE_GROUPS } from '#shared/check/rule-groups.ts'
import { buildSite } from '#shared/site.ts'
import { siteAt } from './support/auto-imports.ts'
import { render, renderMarkdown } from './support/render.ts'

it('a rule list has each rule of its group with its sentence and what becomes of it, and both examples', async () => {
  const page = await renderMarkdown('::rule-list{group="links"}\n::')
  expect(page.all('h3').map(({ id }) => id)).toEqual(RULE_GROUPS.links)
  expect(page.texts('#dead-link ~ p')[0]).toBe('Every link leads to a page or file that is there. stops a build')
  expect(page.texts('#picture-alt ~ .rule-examples pre'))
    .toEqual(['![](/content/learn/loaf.svg)', '![A loaf, cut in two](/content/learn/loaf.svg)'])
  expect(page.texts('#picture-alt ~ p .rule-severity')).toEqual(['fails npm run check'])
})

it('an example of which only the other one has files says so', async () => {
  const page = await renderMarkdown('::rule-list{group="files"}\n::')
  expect(page.texts('#page-missing ~ .rule-examples [data-verdict="Refused"]')[0]).toContain('without what is in the other')
  expect(page.texts('#page-missing ~ .rule-examples [data-verdict="Accepted"] code')).toEqual(['output/learn/example.html'])
})

it('the ids of all lists are different', async () => {
  const page = await renderMarkdown(Object.keys(RULE_GROUPS).map(group => `::rule-list{group="${group}"}\n::`).join('\n\n'))
  const ids = page.all('[id]').map(({ id }) => id)
  expect(ids).toHaveLength(Object.values(RULE_GROUPS).flat().length)
  expect(new Set(ids).size).toBe(ids.length)
})

it('a mistake in dev has its place, and leads to its rule where the site has the page of rules', async () => {
  siteAt('/docs/')
  const findings = [{ file: 'content/index.md', line: 3, column: 5, rule: 'dead-link' as const, message: 'leads to no page' }]
  for (const [path, href] of [['/projects/rules', '/docs/projects/rules#dead-link'], ['/other', undefined]] as const) {
    vi.stubGlobal('useSite', async () => buildSite([{ id: path, path, stem: path, title: 'A', description: 'B' }]))
    const list = await render(ProblemList, { file: 'content/index.md', findings })
    expect(list.texts('li > code')).toEqual(['content/index.md:3:5'])
    expect(list.all('li > a').map(link => link.getAttribute('href'))).toEqual(href ? [href] : [])
  }
})
