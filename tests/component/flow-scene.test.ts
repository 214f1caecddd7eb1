import { describe, expect, it } from 'vitest'
import { loadFlow } from '#shared/recording/flows.ts'
import type { LiveScene } from '#shared/scene/live.ts'
import { timelineOf } from '#shared/scene/timeline.ts'
import { renderMarkdown } from './support/render.ts'

await Promise.all(['resume', 'content-addressing'].map(loadFlow))
const RESUMED = '::flow-scene{#resumed}\n---\ntitle: What `resume` does\nfrom: [resume/first-run, resume/resume]\n---\n::\n'
const WRITTEN = `::flow-scene
---
title: One blob
flow: content-addressing
beats:
  - say: "\`start\` runs: \`{start.numbers}\`."
    run: start
    write: start.same_numbers
  - say: On it goes.
    move: start.numbers to copy
    highlight: 4-5
---
\`\`\`python [flow.py]
@step
def start(self):
    self.numbers = list(range(1000))
    self.same_numbers = list(range(1000))
    self.next(self.copy)
\`\`\`
::
`

describe('flow-scene', () => {
  it('is drawn at its first frame, for wide and for narrow screens, and only for the eye', async () => {
    const page = await renderMarkdown(RESUMED)
    expect(page.one('figure').id).toBe('resumed')
    expect(page.texts('.explorable-title')).toEqual(['What resume does'])
    expect(page.all('svg[viewBox]').filter(svg => svg.getAttribute('class')?.match(/wide|tall/)).map(svg => svg.getAttribute('aria-hidden'))).toEqual(['true', 'true'])
    expect(page.texts('svg.wide .step > .note')).toEqual(['pending', 'pending', 'pending', 'pending'])
    expect(page.all('svg.wide .blob').every(blob => blob.getAttribute('opacity') === '0')).toBe(true)
  })

  it('has all its sentences as text, and the first one in the player', async () => {
    const page = await renderMarkdown(RESUMED)
    expect(page.all('.in-words li')).toHaveLength(10)
    expect(page.texts('.in-words li')[3]).toContain('train fails: ValueError')
    expect(page.texts('.in-words li code')).toContain('python flow.py resume')
    expect(page.texts('.scene-caption [aria-live]')).toEqual([page.texts('.in-words li')[0]])
    expect(page.one('.scene-bar').getAttribute('class')).toContain('needs-js')
    expect(page.texts('.step-count')).toEqual([expect.stringMatching(/^beat ?1 of 10$/)])
    expect(page.one('input[type=range]').getAttribute('aria-valuetext')).toBe('beat 1 of 10: first-run')
  })

  it('hands over all that its player needs', async () => {
    const page = await renderMarkdown(RESUMED)
    const data = page.one('script[type="application/json"]')
    const scene: LiveScene = JSON.parse(data.textContent)
    expect(data.id).toBe(`${page.one('.flow-scene-stage').id}-data`)
    expect(String(timelineOf(scene).duration)).toBe(page.one('input[type=range]').getAttribute('max'))
    expect(data.textContent).not.toContain('<')
  })

  it('shows code, whose lines its beats may mark', async () => {
    const page = await renderMarkdown(WRITTEN)
    expect(page.one('.scene-code').getAttribute('data-scene-code')).toBe(page.one('.flow-scene-stage').id)
    expect(page.all('.scene-code pre')).toHaveLength(1)
    expect(page.texts('.in-words li')).toEqual(['start runs: 50753c45.', 'On it goes.'])
  })

  it('has names of its own, however many there are on a page', async () => {
    const page = await renderMarkdown(RESUMED + '\n' + WRITTEN)
    const ids = page.all('[id]').map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(['title: x\nfrom: resume/resum', 'title: x\nflow: resume\nbeats:\n  - clone: train'])('refuses %j', async (yaml) => {
    await expect(renderMarkdown(`::flow-scene\n---\n${yaml}\n---\n::\n`)).rejects.toThrow()
  })
})
