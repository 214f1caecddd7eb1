import { expect, test } from '@playwright/test'
import { expectAccessible, watch } from '../support.ts'

const EVERYWHERE = './samples'
/** The names of tests/fixtures/seeds/content/samples/index.md, one for each place where authors put code. */
const PLACES: Record<string, string> = {
  in_fence: 'list[int]',
  in_list: 'float',
  in_quote: 'dict[str, int]',
  in_group: 'str',
  in_second: 'bytes',
  in_tab: 'list[str]',
  in_note: 'set[int]',
  in_step: 'frozenset[int]',
  in_fold: 'None',
  in_accordion: 'complex',
  in_callout: 'range'
}

test('a sample has its types wherever it stands', async ({ page }) => {
  const { problems } = watch(page)
  await page.goto(EVERYWHERE)
  for (const fold of await page.locator('article details:not(.place)').all()) await fold.evaluate(node => node.setAttribute('open', ''))
  for (const [name, type] of Object.entries(PLACES)) {
    const token = page.locator('[data-h]', { hasText: new RegExp(`^${name}\\s*$`) }).first()
    await expect(token, name).toBeAttached()
    if (!await token.isVisible()) {
      const panel = page.locator('[role="tabpanel"]', { has: token })
      await page.locator(`[role="tab"][aria-controls="${await panel.getAttribute('id')}"]`).click()
    }
    await token.hover()
    await expect(page.locator('.hover-signature'), name).toHaveText(`(variable) ${name}: ${type}`)
    await page.mouse.move(1, 1)
    await expect(page.locator('.hover-popup')).toHaveCount(0)
  }
  expect(problems).toEqual([])
})

test('every notation shows what it stands for, and is not shown itself', async ({ page }) => {
  await page.goto(EVERYWHERE)
  const [typo, included, files] = [1, 2, 3].map(at => page.locator('h2 ~ figure.code').nth(at - 1))
  if (!typo || !included || !files) throw new Error('the page has three samples behind its heading')
  await expect(typo.locator('.twoslash-error')).toHaveText(['ende', 'ru'])
  await expect(typo.locator('.twoslash-error-line').first()).toContainText('reportAttributeAccessIssue Cannot access attribute "ende"')
  await expect(typo.locator('.twoslash-query-line')).toHaveText(/\(variable\) rows: list\[int\]/)
  await expect(typo.locator('.twoslash-completion').last()).toHaveText('run_id')
  await expect(typo.locator('.twoslash-highlighted')).toHaveText('run_id')
  await expect(typo.locator('.twoslash-tag-log-line')).toHaveText('Note an artifact')
  await expect(typo.locator('.twoslash-tag-warn-line')).toHaveText('Warning careful')
  await expect(included.locator('pre')).toContainText('TypoFlow().start()')
  await expect(included.locator('[data-h]').first()).toHaveText('TypoFlow')
  await expect(files.locator('.twoslash-query-line')).toHaveText(/list\[float\]/)
  for (const block of [typo, included, files]) await expect(block).not.toContainText(/@(?:errors|log|warn|annotate|include|filename)|# {2,}\^|---cut|not shown|import current/)
  await expectAccessible(page, 'samples')
})

test('without JavaScript what the author asked for is there', async ({ browser }, { project }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: project.use.baseURL })
  const page = await context.newPage()
  await page.goto(EVERYWHERE)
  await expect(page.locator('.twoslash-query-line').last()).toBeVisible()
  await expect(page.locator('.twoslash-error-line').first()).toBeVisible()
  await context.close()
})

test('a page as Markdown has its samples without notations', async ({ request }) => {
  const markdown = await (await request.get('./samples.md')).text()
  expect(markdown).toContain('self.next(self.ende)')
  expect(markdown).not.toMatch(/@errors|---cut|\^\?|not shown|twoslash/)
})
