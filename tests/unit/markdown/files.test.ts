import { describe, expect, it } from 'vitest'
import { toPlainMarkdown } from '#shared/markdown/write.ts'

const SOURCES: Record<string, string> = {
  'flows/tea/flow.py': 'class TeaFlow(FlowSpec):\n    @step\n    def start(self):\n        # region boil\n        self.litres = 1\n        # endregion\n        self.next(self.end)\n',
  'flows/tea/scenario.yml': '\nflow: tea\n'
}
const body = (markdown: string) => toPlainMarkdown(markdown, { title: 'Title', site: 'https://x.org', url: 'https://x.org/a', source: path => SOURCES[path] }).split('\n').slice(2).join('\n').trim()

describe('a fence that shows a file, as plain Markdown', () => {
  it('has its code, without what the type checker is asked, and its name', () => {
    expect(body('```python file=flows/tea/flow.py#start twoslash query="self.litres" {1}\n```')).toBe('**`flow.py`**\n\n```python\n@step\ndef start(self):\n    self.litres = 1\n    self.next(self.end)\n```')
    expect(body('1. First\n\n   ```python [Boil it] file=flows/tea/flow.py#boil\n   ```\n')).toBe('1. First\n\n   **Boil it**\n\n   ```python\n   self.litres = 1\n   ```')
    expect(body('::code-group\n```yaml file=flows/tea/scenario.yml\n```\n::')).toBe('**`scenario.yml`**\n\n```yaml\nflow: tea\n```')
  })

  it('is empty in dev while the file cannot be found', () => {
    expect(body('```python file=flows/coffee/flow.py\n```')).toBe('```python\n```')
    expect(body('```python file=flows/tea/flow.py#stop\n```')).toBe('```python\n```')
  })
})
