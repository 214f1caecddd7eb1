import { expect, test } from '@playwright/test'
import { expectAccessible, watch } from '../support.ts'

const PAGE = './samples/files'

test('a fence shows a part of a file, wherever it stands, and a name in it has its type', async ({ page }) => {
  const { problems } = watch(page)
  await page.goto(PAGE)
  const blocks = page.locator('article figure.code')
  await expect(blocks).toHaveCount(7)
  await expect(blocks.locator('figcaption')).toHaveText(['flow.py', 'Prices', 'flow.py', 'scenario.yml', 'flow.py', 'flow.py', 'flow.py'])
  const step = blocks.first()
  await expect(step.locator('.line').first()).toHaveText('@retry(times=2)')
  await expect(step.locator('.line.highlight')).toHaveCount(2)
  await expect(step.locator('.twoslash-query-line')).toHaveText(/\(variable\) baked: int/)
  await step.locator('[data-h]', { hasText: 'orders' }).hover()
  await expect(page.locator('.hover-signature')).toHaveText('(variable) orders: dict[str, int]')
  await expect(page.locator('article')).not.toContainText(/# (?:end)?region/)
  expect(problems).toEqual([])
  await expectAccessible(page, 'files')
})

test('a block of a flow says which steps are in which of its lines', async ({ page }) => {
  await page.goto(PAGE)
  const block = page.locator('figure[data-flow="linear"]')
  await expect(block).toHaveAttribute('data-file', 'flow.py')
  const steps = (await block.getAttribute('data-steps') ?? '').split(' ')
  expect(steps.map(step => step.split(':')[0])).toEqual(['start', 'process_data', 'train_model', 'end'])
  const lines = await block.locator('.line').allTextContents()
  for (const step of steps) {
    const [, name, first, last] = /^(\w+):(\d+)-(\d+)$/.exec(step) ?? []
    const shown = lines.slice(Number(first) - 1, Number(last))
    expect(shown[0]?.trim(), step).toBe('@step')
    expect(shown[1]?.trim(), step).toBe(`def ${name}(self):`)
    expect(shown.join('\n').match(/def /g), step).toHaveLength(1)
  }
  await expect(page.locator('figure[data-flow]')).toHaveCount(1)
})

test('a page as Markdown has the code of its files', async ({ request }) => {
  const markdown = await (await request.get('./samples/files.md')).text()
  expect(markdown).toContain('**`flow.py`**\n\n```python\n@retry(times=2)\n@step\ndef bake(self):\n    self.baked = sum(self.orders.values())\n')
  expect(markdown).toContain('```yaml\nflow: bakery\nsteps: 3\n```')
  expect(markdown).not.toMatch(/file=|query=|twoslash|# (?:end)?region/)
})
