import { describe, expect, it } from 'vitest'
import { RULES } from '#shared/explorables/resume-words.ts'
import { renderMarkdown } from './support/render.ts'

const page = () => renderMarkdown('::resume-explorer\nA caption.\n::\n')

describe('resume-explorer', () => {
  it('shows its first case with what comes of it, before any script', async () => {
    const { one, texts, all } = await page()
    expect(one('p.situation').textContent.trim()).toBe('A run of line.py failed in train, and the bug is fixed. Edited since: self.x = 1 is now self.x = 100; LIMIT = 10 is now LIMIT = 20.')
    expect(texts('.typed')).toEqual(['$ python line.py resume'])
    expect(texts('.name > code')).toEqual(['start', 'prepare', 'train', 'end'])
    expect(texts('.line em')).toEqual(['edited'])
    expect(texts('.origin')).toEqual(['origin run: finished', 'origin run: finished', 'origin run: failed', 'origin run: not reached'])
    expect(texts('.fate')).toEqual(['new run: cloned', 'new run: cloned', 'new run: executed', 'new run: executed'])
    expect(one('.said').textContent).toContain('Metaflow clones 2 tasks and executes 2.')
    expect(all('.values tbody tr')).toHaveLength(6)
    expect(texts('.values .other')).toEqual(['20', '[2, 1, 20]'])
    expect(texts('figcaption')).toEqual(['A caption.'])
  })

  it('keeps the outcome from those who can predict it', async () => {
    const { all } = await page()
    expect(all('.resume-explorer.closed')).toHaveLength(1)
    expect(all('.resume-explorer.closed .told')).toEqual([])
    expect(all('.rail .mark').map(mark => mark.getAttribute('data-state'))).toEqual(['executed', 'executed', 'failed', 'none'])
  })

  it('names every control, and hides those that need a script', async () => {
    const { all, texts } = await page()
    expect(all('input, select, button').every(control => control.closest('.needs-js'))).toBe(true)
    expect(all('.steps select').map(select => select.getAttribute('aria-label'))).toEqual(['What becomes of start?', 'What becomes of prepare?', 'What becomes of train?', 'What becomes of end?'])
    expect(texts('legend')).toEqual(['The flow is', 'Its run failed in', 'You fix the bug, and besides you change', 'And type', 'Does Metaflow refuse the command?'])
  })

  it('has the rules in words, each with what it rests on', async () => {
    const { all } = await page()
    expect(all('.resume-rules > li')).toHaveLength(RULES.length)
    expect(all('.resume-rules > li').every(rule => rule.querySelectorAll('a[href^="/learn/recordings#"]').length)).toBe(true)
    expect(all('.evidence a').map(link => link.getAttribute('href'))).toEqual(['/learn/recordings#resume-explorer/line'])
  })
})
