import { describe, expect, it } from 'vitest'
import { METAFLOW_VERSION } from '#shared/metaflow.ts'
import { sourceLink } from '#shared/source/source.ts'
import { siteAt } from './support/auto-imports.ts'
import { renderMarkdown } from './support/render.ts'

describe('note, tip, warning, caution', () => {
  it.each([['note', 'Note'], ['tip', 'Tip'], ['warning', 'Warning'], ['caution', 'Caution']])('%s says what it is and shows its text', async (tag, word) => {
    const page = await renderMarkdown(`::${tag}\nNever **rub out** a line.\n\n- One\n::\n`)
    const box = page.one('.callout')
    expect(box.getAttribute('data-type')).toBe(tag)
    expect(box.getAttribute('aria-label')).toBe(word)
    expect(page.texts('.callout-label')).toEqual([word])
    expect(page.texts('.callout strong, .callout li')).toEqual(['rub out', 'One'])
    expect(page.all('[data-icon]')).toHaveLength(1)
  })

  it('can be told apart by their icons', async () => {
    const page = await renderMarkdown(['note', 'tip', 'warning', 'caution', 'callout'].map(tag => `::${tag}\nText\n::\n`).join('\n'))
    expect(new Set(page.all('[data-icon]').map(icon => icon.getAttribute('data-icon'))).size).toBe(5)
  })

  it('take an icon and a link of the author\'s', async () => {
    siteAt('/handbook/')
    const page = await renderMarkdown('::tip{icon="i-heroicons-beaker" to="/learn/"}\nText\n::\n')
    expect(page.one('[data-icon]').getAttribute('data-icon')).toBe('i-heroicons-beaker')
    expect(page.one('.callout-more a').getAttribute('href')).toBe('/handbook/learn')
  })
})

describe('callout', () => {
  it.each([['info', 'Info'], ['tip', 'Tip'], ['warning', 'Warning'], ['caution', 'Caution']])('of type %s', async (type, word) => {
    const page = await renderMarkdown(`::callout{icon="i-heroicons-light-bulb-solid" type="${type}"}\nText\n::\n`)
    expect(page.one('.callout').getAttribute('data-type')).toBe(type)
    expect(page.texts('.callout-label')).toEqual([word])
    expect(page.one('[data-icon]').getAttribute('data-icon')).toBe('i-heroicons-light-bulb-solid')
  })

  it('is an info without a type, and links nowhere by itself', async () => {
    const page = await renderMarkdown('::callout\nText\n::\n')
    expect(page.texts('.callout-label')).toEqual(['Info'])
    expect(page.all('a')).toEqual([])
  })
})

describe('how-we-know', () => {
  const source = (path: string) => `https://github.com/Netflix/metaflow/blob/${METAFLOW_VERSION}/metaflow/${path}`

  it('links the line of each source at the release that was checked', async () => {
    const page = await renderMarkdown('::how-we-know\n---\nsource:\n- "runtime.py:clone_original_run"\n- "client/core.py:DataArtifact.data"\n---\nRead in the *source*.\n::\n')
    expect(page.all('a').map(link => link.getAttribute('href'))).toEqual([sourceLink('runtime.py:clone_original_run').href, sourceLink('client/core.py:DataArtifact.data').href])
    expect(page.texts('a code')).toEqual(['runtime.py:clone_original_run', 'client/core.py:DataArtifact.data'])
    expect(page.texts('details em')).toEqual(['source'])
  })

  it('says which runs tried to refute the claim, each once', async () => {
    const page = await renderMarkdown('::how-we-know{recording="resume/resume" tried="resume/resume"}\nRead.\n::\n')
    expect(page.texts('li')).toEqual(['tried to refute it: resume/resume'])
    expect(page.one('li a').getAttribute('href')).toMatch(/\/learn\/recordings#resume\/resume$/)
  })

  it('takes one source as a text', async () => {
    const page = await renderMarkdown('::how-we-know{source="task.py"}\nText\n::\n')
    expect(page.one('a').getAttribute('href')).toBe(source('task.py'))
  })

  it('is a fold with a name, and has no list without a source', async () => {
    const page = await renderMarkdown('::how-we-know\nMeasured.\n::\n')
    expect(page.texts('details > summary')).toEqual(['How we know'])
    expect(page.all('ul')).toEqual([])
  })
})
