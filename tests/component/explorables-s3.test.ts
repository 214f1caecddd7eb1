import { describe, expect, it } from 'vitest'
import { renderMarkdown } from './support/render.ts'

describe('self-or-s3', () => {
  it('says what its first answer answers, before any script', async () => {
    const { one } = await renderMarkdown('::self-or-s3\n::\n')
    expect(one('.situation').textContent.replace(/\s+/g, ' ')).toContain('How large is it? up to some megabytes Who reads it? later steps of the flow')
    expect(one('.said').textContent.trim()).toBe('Keep it on self.')
  })

  it('has controls of its own, however many there are on a page', async () => {
    const { all } = await renderMarkdown('::self-or-s3\n::\n\n::self-or-s3\n::\n')
    expect(new Set(all('input').map(input => input.getAttribute('name'))).size).toBe(10)
  })

  it('names its links by the section that they lead to', async () => {
    const { all } = await renderMarkdown('::self-or-s3\n::\n')
    expect(all('.sides a').map(link => link.getAttribute('aria-label'))).toContain('More on nothing is deleted')
  })
})

it.each(['resume-explorer', 'merge-explorer', 'retry-explorer', 'artifact-lifecycle', 'self-or-s3'])('%s announces sentences, neither tables nor links', async (name) => {
  const { all } = await renderMarkdown(`::${name}\n::\n`)
  const live = all('.model [aria-live]').filter(region => region.querySelector('.said') ?? region.closest('.said'))
  expect(live).toHaveLength(1)
  expect(live[0]?.querySelectorAll('table, pre, dl, a')).toHaveLength(0)
})
