import { describe, expect, it } from 'vitest'
import { CASES } from '#shared/explorables/artifact-lifecycle.ts'
import { loadFlow } from '#shared/recording/flows.ts'
import { commandOf } from '#shared/recording/path.ts'
import { sourceLink } from '#shared/source/source.ts'
import { renderMarkdown } from './support/render.ts'

const { recording } = await loadFlow('values')

describe('content-addressing', () => {
  const page = () => renderMarkdown('::content-addressing\nA caption.\n::\n')

  it('shows the first runs with what follows from them, before any script', async () => {
    const { one, all, texts } = await page()
    expect(one('.said').textContent).toMatch(/8 names lead to 4 blobs/)
    expect(texts('.names label code')).toEqual(['self.b = [1, 2]', 'self.a = [1, 2]', 'self.b = (1, 2)', 'self.a = [1, 2]', 'self.b = {"a": 1, "b": 2}', 'self.a = [1, 2]', 'self.b = {"b": 2, "a": 1}', 'self.a = [1, 2]'])
    expect(texts('.names .fate')).toEqual(['written', 'was there', 'written', 'passed on', 'written', 'was there', 'written', 'passed on'])
    expect(all('.lines path')).toHaveLength(8)
    expect(texts('figcaption')).toEqual(['A caption.'])
  })

  it('follows the first name by its recorded key', async () => {
    const { texts } = await page()
    const { key = '' } = commandOf(recording, 'first-run').tasks.start?.[0]?.artifacts.b ?? {}
    expect(texts('.way code').filter(text => text.includes(key))).toEqual([key, `.metaflow/ValuesFlow/data/${key.slice(0, 2)}/${key}`])
  })

  it('hides what needs a script, and names every field', async () => {
    const { all } = await page()
    expect(all('.runs select').every(select => select.closest('.needs-js'))).toBe(true)
    expect(all('.runs select[aria-label]').map(select => select.getAttribute('aria-label')).slice(0, 4)).toEqual(['Run 1, start, self.a', 'Run 1, start, self.b', 'Run 1, end, self.a', 'Run 1, end, self.b'])
    expect(all('.names input:not(.needs-js)')).toEqual([])
  })

  it('says in words what the rule is, and has a key for each value', async () => {
    const { all, texts } = await page()
    expect(texts('.in-words li').length).toBeGreaterThan(5)
    expect(all('.in-words tbody tr')).toHaveLength(20)
  })
})

describe('artifact-lifecycle', () => {
  const page = () => renderMarkdown('::artifact-lifecycle\n::\n')

  it('shows the first stage of the first case', async () => {
    const { one, texts } = await page()
    expect(one('.stage-title').textContent.trim()).toBe('The task begins')
    expect(texts('.stages li')[0]).toBe('The task begins')
    expect(texts('.disk li code').map(path => path.replace(/^\d+/, 'RUN'))).toEqual(['RUN/train/2/_meta/', 'RUN/train/2/0.attempt.json', 'RUN/train/2/0.task_begin'])
    expect(texts('.disk li b')).toEqual(['new', 'new', 'new'])
    expect(texts('.lifecycle dd')).toEqual(['the task, not finished, without artifacts', 'no finished attempt', 'The run fails, and resume executes train again. Nothing of train can be reached.', 'MetaflowTask.run_stepMetaflowTask._init_data'])
  })

  it('leads each stage to the lines of its sources', async () => {
    const { all } = await page()
    expect(all('.lifecycle .sources a').map(link => link.getAttribute('href'))).toEqual(['run_step', '_init_data'].map(name => sourceLink(`task.py:MetaflowTask.${name}`).href))
  })

  it('has all cases in words', async () => {
    const { all, texts } = await page()
    expect(all('.in-words ol')).toHaveLength(CASES.length)
    expect(texts('.in-words').join()).toContain('Cannot pickle dump artifact named "lock"')
    expect(texts('.in-words ol li').every(Boolean)).toBe(true)
  })
})
