import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, watch } from '../support.ts'

const PAGE = './samples/datastore'
const table = (page: Page) => page.locator('.artifacts').first()
const picked = (page: Page) => table(page).locator('tr[data-picked]')
const rowsOf = (page: Page, letter: string) => table(page).locator(`tr[data-key="${letter}"]`)

test('a picked row shows every name of its blob, in folded runs too, and Escape lets go of it', async ({ page }) => {
  const { problems } = watch(page)
  await page.goto(PAGE)
  const names = await rowsOf(page, 'A').count()
  await rowsOf(page, 'A').nth(1).click()
  await expect(picked(page)).toHaveCount(names)
  await expect(table(page).getByRole('status')).toHaveText(new RegExp(`^[0-9a-f]{40} is named ${names} times and stored once`))
  const panel = table(page).locator('.blobs details[data-key="A"] > div')
  await expect(panel).toBeInViewport()
  await expect(panel.locator('li')).toHaveCount(2)
  await rowsOf(page, 'B').first().click()
  await expect(panel).toBeHidden()
  await expect(picked(page)).toHaveCount(await rowsOf(page, 'B').count())
  await page.keyboard.press('Escape')
  await expect(picked(page)).toHaveCount(0)
  await expect(table(page).getByRole('status')).toHaveText('')
  expect(problems).toEqual([])
})

test('by keyboard: a blob is picked below the table, folds open and close', async ({ page }) => {
  await page.goto(PAGE)
  const summary = table(page).locator('.blobs summary').first()
  await summary.focus()
  await page.keyboard.press('Enter')
  await expect(picked(page)).toHaveCount(await rowsOf(page, 'A').count())
  await page.keyboard.press('Escape')
  await expect(picked(page)).toHaveCount(0)
  await expect(summary).toBeFocused()
  const data = page.locator('.datastore').first().locator('summary', { has: page.getByText('data/', { exact: true }) })
  await data.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.datastore').first().getByText('from before')).toBeHidden()
})

test('selected text is not a pick, and it has the whole key', async ({ page }) => {
  await page.goto(PAGE)
  const key = rowsOf(page, 'A').first().locator('td:nth-child(4) code')
  await key.evaluate(node => getSelection()?.selectAllChildren(node))
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^[0-9a-f]{40}$/)
})

test('it is accessible, folded and open, light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(PAGE)
    await expectAccessible(page, `${colorScheme}, folded`)
    await page.locator('article').evaluate(article => article.querySelectorAll('details').forEach(fold => fold.setAttribute('open', '')))
    await rowsOf(page, 'B').first().click()
    await expect(picked(page).first()).toBeVisible()
    await expectAccessible(page, `${colorScheme}, open`)
  }
})

test.describe('narrow', () => {
  for (const width of [390, 320]) {
    test(`nothing is wider than ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(PAGE)
      await page.locator('article').evaluate(article => article.querySelectorAll('details').forEach(fold => fold.setAttribute('open', '')))
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
      await rowsOf(page, 'B').first().click()
      await expect(picked(page)).toHaveCount(await rowsOf(page, 'B').count())
    })
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the tree and the table are there, and a fold says who names a blob', async ({ page }) => {
    await page.goto(PAGE)
    await expect(page.locator('.datastore').first().getByText('clone of start/1: a map, no blob')).toBeVisible()
    await expect(table(page).locator('tr').first()).toBeVisible()
    const fold = table(page).locator('.blobs details[data-key="A"]')
    await fold.locator('summary').click()
    await expect(fold.locator('li').first()).toContainText('LIMIT of _parameters/0 and every task')
  })
})

test('as Markdown it is text', async ({ request }) => {
  const markdown = await (await request.get('./samples/datastore.md')).text()
  expect(markdown).toContain('[new]')
  expect(markdown).toContain('| Task | Name | Value | Type | Key | Pickled | Stored |')
  expect(markdown).not.toContain('component:')
})
