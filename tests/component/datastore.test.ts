import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { commandOf } from '#shared/recording/path.ts'
import { loadFlow } from '#shared/recording/flows.ts'
import { renderMarkdown } from './support/render.ts'

const tree = (props: string, slot = '') => renderMarkdown(`::datastore-tree{flow="resume" ${props}}\n${slot}::\n`)
const table = (props: string, slot = '') => renderMarkdown(`::artifact-table{flow="resume" ${props}}\n${slot}::\n`)
const { recording } = await loadFlow('resume')

describe('datastore-tree', () => {
  it('says what there is, then shows it as nested lists with folds', async () => {
    const page = await tree('after="resume"', 'A clone is a map.\n')
    expect(page.one('.figure-facts').textContent).toMatch(/^\s*The datastore after python flow\.py resume: \d+ blobs, [\d,]+\u00A0B, \d+ new; \d+ files in all, [\d.]+\u00A0kB/)
    expect(page.texts('.datastore > ul > li > details > summary > code')).toEqual(['.metaflow/ResumeFlow/'])
    expect(page.texts('figcaption')).toEqual(['A clone is a map.'])
    expect(page.all('summary').every(summary => summary.parentElement?.tagName === 'DETAILS')).toBe(true)
  })

  it('says in words what is new, and what became of a task', async () => {
    const page = await tree('after="resume"')
    expect(page.texts('[data-mark]')).toContain('new')
    expect(page.texts('li[data-state="cloned"] summary > span').filter(note => !/^clone of (start|prepare)\/\d: a map, no blob$/.test(note))).toEqual([])
    expect(page.all('li[data-state="cloned"]')).toHaveLength(2)
    expect(page.all('li[data-state="failed"]').map(task => task.querySelector('span')?.textContent)).toEqual([expect.stringMatching(/^failed: a map/)])
  })

  it('has every blob under its whole key', async () => {
    const page = await tree('after="first-run"')
    const stored = commandOf(recording, 'first-run').files.map(({ path }) => path).filter(path => /data\/.*[0-9a-f]{40}$/.test(path))
    expect(page.texts('code').filter(text => /^[0-9a-f]{2}\/[0-9a-f]{40}$/.test(text)).sort()).toEqual(stored.map(path => path.slice(-43)).sort())
    expect(page.all('[data-mark]')).toEqual([])
  })

  it('shows blobs alone', async () => {
    const page = await tree('after="first-run" show="blobs"')
    expect(page.texts('summary > code')).toEqual(['.metaflow/ResumeFlow/', 'data/'])
  })

  it('fails for a flow or a command that there is not', async () => {
    await expect(tree('after="resumed"')).rejects.toThrow()
    await expect(renderMarkdown('::datastore-tree{flow="resum" after="resume"}\n::\n')).rejects.toThrow()
  })
})

describe('artifact-table', () => {
  it('shows the maps of the named commands, run by run', async () => {
    const page = await table('command="first-run"')
    expect(page.texts('.run > summary strong')).toEqual(['Run 1'])
    expect(page.texts('.run > table th[scope="rowgroup"] code').map(name => name.split('/')[0])).toEqual(['_parameters', 'start', 'prepare', 'train'])
    expect(page.texts('thead').slice(0, 1)).toEqual(['NameValueTypeKeyPickledStored'])
    const rowOf = (name: string) => page.all('.run > table tr').find(row => row.querySelector('th')?.textContent === name)
    const { x, alpha } = commandOf(recording, 'first-run').tasks.start?.[0]?.artifacts ?? {}
    expect(x?.key).toBe(alpha?.key)
    expect(rowOf('alpha')?.querySelector('td:nth-child(4) code')?.textContent).toBe(alpha?.key)
    expect(rowOf('x')?.querySelector('td:nth-child(4) code')?.textContent).toBe(`${x?.key.slice(0, 8)}…`)
    expect(rowOf('x')?.querySelector('td:nth-child(2)')?.textContent).toBe('1')
  })

  it('takes a list of commands, and has the same letter for the same key everywhere', async () => {
    const page = await renderMarkdown('::artifact-table\n---\nflow: resume\ncommand: [first-run, resume]\n---\nBoth runs.\n::\n')
    expect(page.texts('.run > summary strong')).toEqual(['Run 1', 'Run 2'])
    expect(page.texts('figcaption')).toEqual(['Both runs.'])
    const keys = new Map<string, Set<string | undefined>>()
    for (const row of page.all('tr[data-key]')) {
      const letter = row.getAttribute('data-key') ?? ''
      expect(row.querySelector('b')?.textContent).toBe(letter)
      keys.set(letter, (keys.get(letter) ?? new Set()).add(row.querySelector('td:nth-child(4) code')?.textContent?.slice(0, 8)))
    }
    expect([...keys.values()].map(({ size }) => size)).toEqual([...keys].map(() => 1))
  })

  it('says without a script, below the tables, who names a blob that several name', async () => {
    const page = await table('command="first-run"')
    const [first] = page.all('.blobs > details[data-key="A"]')
    expect(first?.querySelector('summary')?.textContent).toMatch(/^A .+ × \d+$/)
    expect(first?.querySelector('p')?.textContent).toMatch(/^[0-9a-f]{40} is named \d+ times and stored once: int, \d+\u00A0B pickled, \d+\u00A0B on disk\.$/)
    expect(first?.querySelector('li')?.textContent).toMatch(/^Run 1: LIMIT of _parameters\/0 and every task; y of /)
    expect(page.one('[role="status"]').textContent).toBe('')
  })

  it('leaves Metaflow’s own artifacts in folds', async () => {
    const page = await table('command="first-run"')
    expect(page.texts('.run > table th[scope="row"]').filter(name => name.startsWith('_') || name === 'name')).toEqual([])
    expect(page.texts('.internal th[scope="row"]')).toContain('_task_ok')
    expect(page.all('.internal[open]')).toEqual([])
  })
})

describe('request-table', () => {
  it('has a row for each artifact, and sums for the rest', async () => {
    const page = await renderMarkdown('::request-table{flow="store-requests" command="run" step="describe"}\nThe table is passed on.\n::\n')
    expect(page.one('.figure-facts').textContent).toMatch(/^\s*The task of describe,\s+\d+ requests: \d+ ask whether something is there, \d+ read, \d+ write\.\s*$/)
    expect(page.texts('thead th')).toEqual(['About', 'Is it there?', 'Read', 'Written', 'Bytes'].map(label => expect.stringContaining(label)))
    const rows = page.all('tbody tr').map(row => [...row.children].map(cell => cell.textContent?.trim()))
    expect(rows.slice(0, 3)).toEqual([['label', '1', '1', '0', expect.any(String)], ['table', '0', '0', '0', '0\u00A0B'], ['title', '1', '0', '1', expect.any(String)]])
    expect(page.all('tbody tr:nth-child(2) .none')).toHaveLength(4)
    expect(page.texts('figcaption')).toEqual(['The table is passed on.'])
  })

  it('is refused where there are no requests', async () => {
    await expect(renderMarkdown('::request-table{flow="resume" command="resume"}\n::\n')).rejects.toThrow()
  })
})

it.each([
  '::request-table{flow="store-requests" command="run"}\n::\n',
  '::datastore-tree{flow="resume" after="resume"}\n::\n',
  '::datastore-tree{flow="foreach-resume" after="resume"}\n::\n',
  '::artifact-table\n---\nflow: resume\ncommand: [first-run, resume]\n---\n::\n',
  '::artifact-table{flow="content-addressing"}\n::\n'
])('weighs less than 3 kB by itself: %j', async (markdown) => {
  expect(gzipSync((await renderMarkdown(markdown)).html).length).toBeLessThan(3072)
})
