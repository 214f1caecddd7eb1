import { describe, expect, it } from 'vitest'
import { renderMarkdown } from './support/render.ts'

const graph = (props: string, content = '') => renderMarkdown(`::flow-graph{${props}}\n${content}\n::\n`)

describe('flow-graph', () => {
  it('draws the flow for the eye and tells it in words', async () => {
    const page = await graph('flow="resume"')
    const figure = page.one('figure.flow-graph')
    expect([figure.getAttribute('data-flow'), figure.getAttribute('data-file')]).toEqual(['resume', 'flow.py'])
    expect(page.all('svg').map(svg => svg.getAttribute('aria-hidden'))).toEqual(['true', 'true'])
    expect(page.texts('svg.wide text')).toEqual(['start', 'prepare', 'train', 'end'])
    expect(page.texts('.words p')).toEqual(['The graph of ResumeFlow:'])
    expect(page.texts('.words li')).toEqual(['start leads to prepare.', 'prepare leads to train.', 'train leads to end.', 'end is the last step.'])
    expect(page.all('figcaption')).toEqual([])
  })

  it('shows what a command did, and names it where the author says nothing', async () => {
    const page = await graph('flow="resume" command="resume"')
    expect(page.one('figure').getAttribute('data-file')).toBe('flow_v2.py')
    expect(page.texts('.words p')).toEqual(['The graph of ResumeFlow, and what python flow.py resume did:'])
    expect(page.texts('.words li').slice(0, 3)).toEqual(['start (cloned) leads to prepare.', 'prepare (cloned) leads to train.', 'train (executed) leads to end.'])
    expect(page.texts('figcaption')).toEqual(['After python flow.py resume'])
  })

  it('has the author\'s caption', async () => {
    const page = await graph('flow="resume" command="resume"', '**The resumed run.** Two clones.')
    expect(page.one('figcaption').innerHTML).toContain('<strong>The resumed run.</strong> Two clones.')
  })

  it('shows another version', async () => {
    const page = await graph('flow="resume" source="flow_v2.py"')
    expect(page.one('figure').getAttribute('data-file')).toBe('flow_v2.py')
  })

  it('has its own hatch, however many there are on a page', async () => {
    const page = await renderMarkdown('::flow-graph{flow="resume" command="resume"}\n::\n\n::flow-graph{flow="resume" command="resume"}\n::\n')
    const ids = page.all('pattern').map(({ id }) => id)
    expect(new Set(ids).size).toBe(4)
  })

  it.each(['flow="resum"', 'flow="resume" command="again"', 'flow="resume" source="flow_v9.py"'])('refuses %s', async (props) => {
    await expect(graph(props)).rejects.toThrow()
  })
})
