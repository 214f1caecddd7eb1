import { beforeEach, describe, expect, it } from 'vitest'
import type { Root } from 'mdast'
import { remarkNotebooks } from '#shared/notebook/nodes.ts'
import { repository } from '#shared/repository.ts'
import { rehypeStepperMoves } from '#shared/stepper/rehype.ts'
import { remarkStepFocus, remarkStepperIds } from '#shared/stepper/remark.ts'
import { rehypeFlowCode, remarkFlowCode } from '../../modules/twoslash/flow-code.ts'
import { includeFile, showsFile } from '#twoslash/include.ts'
import { visit } from 'unist-util-visit'
import { renderMarkdown } from './support/render.ts'
import type { Rendered } from './support/render.ts'

/** Stands in for the plugin that asks the type checker. */
const remarkFiles = () => (tree: Root) => visit(tree, 'code', (fence) => {
  if (showsFile(fence.meta)) {
    const { code, meta } = includeFile(fence, repository, false)
    Object.assign(fence, { value: code, meta })
  }
})
const files = { files: repository }
const plugins = {
  remark: {
    plugins: {
      'ids': { instance: remarkStepperIds },
      'focus': { instance: remarkStepFocus, options: files },
      'notebooks': { instance: remarkNotebooks, options: files },
      'flow-code': { instance: remarkFlowCode, options: files },
      'files': { instance: remarkFiles }
    }
  },
  rehype: { plugins: { 'flow-code': { instance: rehypeFlowCode }, 'moves': { instance: rehypeStepperMoves } } }
}

const STEPPER = `::code-stepper{title="From a notebook to a flow" #migrate}
  :::code-step{title="The notebook" description="Cells, run by hand" focus="#double"}
  Cells share **variables**.

  \`\`\`python file=tests/fixtures/notebooks/means.ipynb
  \`\`\`
  :::

  :::code-step{title="A \`flow\`" graph}
  \`\`\`python file=flows/linear/flow.py
  \`\`\`

  And after.
  :::
::
`
let page: Rendered
beforeEach(async () => {
  page = await renderMarkdown(STEPPER, 'A page', plugins)
})

describe('code-stepper', () => {
  it('has all steps in order, as numbered figures, the first of which is shown', () => {
    expect(page.one('section.code-stepper').getAttribute('aria-labelledby')).toBe(page.one('.stepper-title').id)
    expect(page.all('figure.code-step').map(step => [step.id, step.hasAttribute('data-current')])).toEqual([['migrate-the-notebook', true], ['migrate-a-flow', false]])
    expect(page.texts('.code-step > figcaption')).toEqual(['1 The notebook: Cells, run by hand', '2 A flow'])
    expect(page.all('[focus], [graph], [moves], [number]')).toEqual([])
  })

  it('has what is said of a step beside its code, wherever the author wrote it', () => {
    expect(page.texts('.step-words')).toEqual(['Cells share variables.', 'And after.'])
    expect(page.one('.step-words strong').textContent).toBe('variables')
  })

  it('shows a notebook as cells, with its text and what the cells left', () => {
    const [notebook] = page.all('.step-code')
    expect([...notebook?.children ?? []].map(part => `${part.getAttribute('data-cell')} ${part.querySelector('figcaption')?.textContent.trim() ?? ''}`)).toEqual([
      'text ', 'in In [1]', 'in In [2]', 'out ', 'in In [3]', 'out Out [3]', 'in In [4]', 'error '
    ])
  })

  it('draws the graph of the flow that a step shows', () => {
    expect(page.all('.code-step').map(step => step.querySelector('.flow-graph')?.getAttribute('data-file'))).toEqual([undefined, 'flow.py'])
    expect(page.texts('.flow-graph .words p')).toEqual(['The graph of LinearFlow:'])
  })

  it('has a control that leads to each step and says which is shown', () => {
    expect(page.texts('.stepper li')).toEqual(['1The notebookCells, run by hand', '2A flow'])
    expect(page.all('.stepper button').map(button => [button.getAttribute('aria-controls'), button.getAttribute('aria-current')])).toEqual([['migrate-the-notebook', 'step'], ['migrate-a-flow', null]])
    expect(page.one('.stepper-control').classList.contains('needs-js')).toBe(true)
    expect(page.texts('[role="status"]')).toEqual([''])
  })

  it('has on the page what of the code is in both', () => {
    const moves: Record<string, number[][]> = JSON.parse(page.one('script[id="ui:migrate-moves"]').textContent)
    expect(Object.keys(moves)).toEqual(['0-1'])
    expect(moves['0-1']?.[0]).toEqual([0, 0, 27])
  })
})
