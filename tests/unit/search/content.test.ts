import { describe, expect, it } from 'vitest'
import { pageOf } from '../../../modules/search/content.ts'

describe('pageOf', () => {
  it('has title, description, headings with ids, and code as it stands', async () => {
    const { url, html } = await pageOf('learn/x.md', '---\ntitle: A & `B`\ndescription: About "it"\n---\n\n## What it is\n\nText `a < b`.\n\n```python\nx = 1\n```\n')
    expect(url).toBe('/learn/x')
    expect(html).toContain('<h1>A &amp; B</h1><p>About &quot;it&quot;</p>')
    expect(html).toContain('<h2 id="what-it-is">What it is</h2>')
    expect(html).toContain('<code>a &lt; b</code>')
    expect(html).toContain('x = 1')
  })
  it('has headings as a reader reads them, with keys and without numbers of footnotes', async () => {
    const { html } = await pageOf('x.md', '## Press :kbd{value="shift"} now[^1] {#own}\n\n[^1]: Note.\n')
    expect(html).toContain('<h2 id="own">Press ⇧ now<sup></sup></h2>')
  })
  it('has no gap where a word may break', async () => {
    expect((await pageOf('x.md', 'Set `a` to <code>process.env<wbr>.NODE_ENV</code> or one<br>two.')).html).toContain('<code>process.env.NODE_ENV</code> or one two.')
  })
  it('has the words that a component was given, in its slot and in its props', async () => {
    const { html } = await pageOf('x.md', '::feature-reference-list\n---\ntitle: Foundations\nitems:\n  - id: one\n    label: The first\n    description:\n      - What it says\n    to: /nowhere\n---\nIn the slot\n::\n')
    expect(html).toContain('<p>Foundations</p>')
    expect(html).toContain('<p>The first</p>')
    expect(html).toContain('<p>What it says</p>')
    expect(html).toContain('In the slot')
    expect(html).not.toContain('/nowhere')
  })
})
