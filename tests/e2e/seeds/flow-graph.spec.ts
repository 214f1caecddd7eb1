import { expect, test } from '@playwright/test'
import { expectAccessible, watch } from '../support.ts'

const GRAPHS = './samples/flow-graph'

test('a step and its lines light up together, by keyboard and by pointer', async ({ page }) => {
  const { problems } = watch(page)
  await page.goto(GRAPHS)
  const graph = page.locator('.flow-graph[data-file="flow_v2.py"]').first()
  const block = page.locator('figure.code[data-file="flow_v2.py"]')
  const link = graph.locator('.words a', { hasText: 'prepare' })
  await graph.locator('.words a').first().focus()
  await page.keyboard.press('Tab')
  await expect(link).toBeFocused()
  await expect(graph.locator('svg.wide .lit')).toHaveText(/prepare/)
  await expect(block.locator('.line.lit').first()).toHaveText('@step')
  await expect(block.locator('.line.lit').last()).toHaveText('self.next(self.train)')

  await page.keyboard.press('Enter')
  await expect(block.locator('.line.lit').first()).toBeInViewport()

  await page.mouse.move(1, 1)
  await block.locator('.line', { hasText: 'self.seen_limit' }).hover()
  await expect(graph.locator('svg.wide .lit')).toHaveText(/train/)
  await block.locator('.line').first().hover()
  await expect(graph.locator('svg.wide .lit text', { hasText: 'train' })).toHaveCount(0)
  expect(problems).toEqual([])
})

test('an address of a step leads to its code, though the script gives the line its id', async ({ page }) => {
  await page.goto(`${GRAPHS}#ui:code-resume-flow_v2.py-end`)
  await expect(page.locator('figure.code[data-file="flow_v2.py"] .line:target')).toBeInViewport()
})

test('a step in the drawing leads to its code', async ({ page }) => {
  await page.goto(GRAPHS)
  const graph = page.locator('.flow-graph[data-file="flow_v2.py"]').first()
  await graph.scrollIntoViewIfNeeded()
  // the script of graphs, which comes when one is near, has found the code
  await expect(graph.locator('.words a[data-step="end"]')).toBeAttached()
  await graph.locator('svg.wide [data-step="end"]').click()
  await expect(page).toHaveURL(/#ui:code-resume-flow_v2\.py-end$/)
  await expect(page.locator('figure.code[data-file="flow_v2.py"] .line', { hasText: 'def end' })).toBeInViewport()
})

test('the drawing that fits is shown, and no page scrolls sideways', async ({ page }) => {
  for (const [width, shown, hidden] of [[1280, 'wide', 'tall'], [390, 'tall', 'wide'], [320, 'tall', 'wide']] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(GRAPHS)
    const graph = page.locator('.flow-graph[data-flow="resume"]').first()
    await expect(graph.locator(`svg.${shown}`)).toBeVisible()
    await expect(graph.locator(`svg.${hidden}`)).toBeHidden()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width}`).toBeLessThanOrEqual(0)
    // shown as large as it was drawn: 18 units are a rem, text has 12.75 of them or more
    const scales = await page.locator('.flow-graph svg:visible').evaluateAll(all => all.map(svg => svg instanceof SVGSVGElement ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 0))
    expect(Math.min(...scales) * 12.75, `${width}`).toBeGreaterThanOrEqual(12)
  }
})

for (const scheme of ['light', 'dark'] as const) {
  test(`graphs break no rule of axe, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto(GRAPHS)
    await expectAccessible(page, GRAPHS)
  })
}

test('without JavaScript graphs are there, in drawings and in words', async ({ browser }, { project }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: project.use.baseURL })
  const page = await context.newPage()
  await page.goto(GRAPHS)
  await expect(page.locator('.flow-graph svg.wide').first()).toBeVisible()
  await expect(page.locator('.flow-graph .words li').first()).toHaveText('start leads to prepare.')
  await context.close()
})

test('as Markdown a graph is a list', async ({ request }) => {
  const markdown = await (await request.get('./samples/flow-graph.md')).text()
  expect(markdown).toContain('The graph of `ResumeFlow`, and what `python flow.py resume` did:\n\n- `start` (cloned) leads to `prepare`.')
})
