import { describe, expect, it } from 'vitest'
import { renderMarkdown, textOf, type Rendered } from './support/render.ts'

const tabs = `::tabs{sync="where"}
  :::tabs-item{label="Local" icon="i-lucide-hard-drive"}
  On disk. See [Learn](/learn/).

  \`\`\`bash
  ls
  \`\`\`
  :::
  :::tabs-item{label="Remote"}
  In S3.
  :::
::
`
const group = '::code-group\n```bash [Run]\npython flow.py run\n```\n```bash [Resume]\npython flow.py resume\n```\n```json\n{}\n```\n::\n'

/** The label of each tab and the text of the panel that it controls. */
function panels(page: Rendered): Record<string, string> {
  return Object.fromEntries(page.all('[role="tab"]').map((tab) => {
    const panel = page.one(`#${tab.getAttribute('aria-controls')}`)
    expect(panel.getAttribute('role')).toBe('tabpanel')
    expect(panel.getAttribute('aria-labelledby')).toBe(tab.id)
    return [tab.textContent.trim(), [...panel.children].map(child => textOf(child.textContent)).join(' | ')]
  }))
}

describe('tabs', () => {
  it('show what each tab stands for, under its label', async () => {
    const page = await renderMarkdown(tabs)
    expect(panels(page)).toEqual({ Local: 'Local | On disk. See Learn.ls Copy', Remote: 'Remote | In S3.' })
    expect(page.one('[role="tabpanel"] a').getAttribute('href')).toBe('/learn')
  })

  it('set backticks as code', async () => {
    const page = await renderMarkdown('::tabs\n:::tabs-item{label="The `cellar`"}\nCool.\n:::\n::\n')
    expect(page.all('[role="tab"] code, .tab-label code').map(code => code.textContent)).toEqual(['cellar', 'cellar'])
  })

  it('begin with the first, which alone is in the tab order', async () => {
    const page = await renderMarkdown(tabs)
    expect(page.all('[role="tab"]').map(tab => [tab.getAttribute('aria-selected'), tab.getAttribute('tabindex')])).toEqual([['true', '0'], ['false', '-1']])
    expect(page.all('[role="tabpanel"]').map(panel => panel.hasAttribute('data-selected'))).toEqual([true, false])
  })

  it('show the icon of a tab', async () => {
    const page = await renderMarkdown(tabs)
    expect(page.one('[role="tab"] [data-icon]').getAttribute('data-icon')).toBe('i-lucide-hard-drive')
    expect(page.all('[icon]')).toEqual([])
  })

  it('have ids of their own on a page with several, and share a name where they are synced', async () => {
    const page = await renderMarkdown(`${tabs}\n${tabs}\n${group}`)
    const ids = page.all('[id]').map(element => element.id)
    expect(ids).toHaveLength(17)
    expect(new Set(ids).size).toBe(17)
    expect(page.all('[data-tabs]').map(element => element.getAttribute('data-sync'))).toEqual(['where', 'where', null])
  })

  it('need script to be chosen, so the buttons are only there with it', async () => {
    expect((await renderMarkdown(tabs)).one('[role="tablist"]').classList.contains('needs-js')).toBe(true)
  })
})

describe('code-group', () => {
  it('names its tabs by file, else by language', async () => {
    const page = await renderMarkdown(group)
    expect(page.texts('[role="tab"]')).toEqual(['Run', 'Resume', 'json'])
    expect(page.texts('[role="tabpanel"] pre')).toEqual(['python flow.py run', 'python flow.py resume', '{}'])
    expect(page.all('[role="tabpanel"][data-selected]')).toHaveLength(1)
  })
})

describe('folds', () => {
  it('infrastructure-stack: a list of layers, and a drawing that is not read out', async () => {
    const page = await renderMarkdown('::infrastructure-stack\n  :::stack-layer{name="The `self` layer"}\n  Yours, [all of it](/learn).\n  :::\n  :::stack-layer{name="Compute"}\n  A process for each task.\n  :::\n::\n')
    expect(page.texts('.stack > ol > li > .layer')).toEqual(['The self layer', 'Compute'])
    expect(page.texts('.stack li > div')).toEqual(['Yours, all of it.', 'A process for each task.'])
    expect(page.one('.stack > svg').getAttribute('aria-hidden')).toBe('true')
    expect(page.texts('.stack figcaption span')).toEqual(['you decide', 'Metaflow decides', 'more of it, the lower the layer'])
  })

  it('accordion: one fold an item, closed, with code in its label', async () => {
    const page = await renderMarkdown('::accordion\n  :::accordion-item{label="Does `resume` compare inputs?" icon="i-lucide-x"}\n  No.\n  :::\n  :::accordion-item{label="And code?"}\n  Neither.\n  :::\n::\n')
    expect(page.texts('.accordion > details > summary')).toEqual(['Does resume compare inputs?', 'And code?'])
    expect(page.texts('summary code')).toEqual(['resume'])
    expect(page.texts('details > div')).toEqual(['No.', 'Neither.'])
    expect(page.all('details[open]')).toEqual([])
    expect(page.one('[data-icon]').getAttribute('data-icon')).toBe('i-lucide-x')
  })

  it('collapsible: says what it hides', async () => {
    const page = await renderMarkdown('::collapsible{name="the `recipe`"}\nFlour.\n::\n\n::collapsible\nWater.\n::\n')
    expect(page.texts('details > summary')).toEqual(['Show the recipe', 'Show details'])
    expect(page.texts('details > div')).toEqual(['Flour.', 'Water.'])
  })

  it('code-collapse: hides code until asked, or shows it when the author says so', async () => {
    const fence = '```python [flow.py]\nx = 1\n```\n'
    const page = await renderMarkdown(`::code-collapse\n${fence}::\n\n::code-collapse{open name="\`flow.py\`"}\n${fence}::\n`)
    expect(page.texts('summary')).toEqual(['Show the code', 'Show flow.py'])
    expect(page.all('details').map(fold => fold.hasAttribute('open'))).toEqual([false, true])
    expect(page.texts('details pre')).toEqual(['x = 1', 'x = 1'])
  })
})
