import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, watch } from '../support.ts'

const PAGE = './learn/videos/content-addressing'
const checkpointOf = (page: Page) => page.locator('.checkpoint').first()
const right = (page: Page) => checkpointOf(page).locator('[data-right] input')

test('a wrong answer is told, with what is right and why', async ({ page }) => {
  const { problems } = watch(page)
  await page.goto(PAGE)
  const box = checkpointOf(page)
  await expect(box.getByText('The answer', { exact: true })).toBeHidden()
  await box.getByRole('button', { name: 'Check' }).click()
  await expect(box.getByRole('status')).toHaveText('Choose an answer first.')
  await box.getByText('Three, one for each name', { exact: true }).click()
  await box.getByRole('button', { name: 'Check' }).click()
  await expect(box.getByRole('status')).toHaveText('Not right. The right answer is “One”.')
  await expect(box.getByText('A name is an entry in a task')).toBeVisible()
  await expect(box.getByText('Equal bytes have the same hash')).toBeVisible()
  const marks = await box.locator('.answers label').evaluateAll(labels => labels.map(label => getComputedStyle(label, '::after').content))
  expect(marks).toEqual(['"✗ not right"', 'none', '"✓ right"'])
  await expectAccessible(page, 'revealed')
  expect(problems).toEqual([])
})

test('the keyboard does it all, and the focus stays where one goes on', async ({ page }) => {
  await page.goto(PAGE)
  const box = checkpointOf(page)
  await expect(box.getByRole('group', { name: /How many blobs does Metaflow write/ })).toBeVisible()
  await box.locator('input').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(right(page)).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(box.getByRole('status')).toHaveText('Right.')
  await expect(box.getByRole('button', { name: 'Try again' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(box.locator('input').first()).toBeFocused()
  await expect(box.getByRole('status')).toBeEmpty()
  await expect(box.getByText('Equal bytes have the same hash')).toBeHidden()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true })

  test('answers are as large as a finger', async ({ page }) => {
    await page.goto(PAGE)
    const box = checkpointOf(page)
    for (const target of [...await box.locator('label').all(), box.getByRole('button', { name: 'Check' })]) {
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(40)
    }
    await box.getByText('One', { exact: true }).tap()
    await box.getByRole('button', { name: 'Check' }).tap()
    await expect(box.getByRole('status')).toHaveText('Right.')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the answer is in a fold below the question', async ({ page }) => {
    await page.goto(PAGE)
    const box = checkpointOf(page)
    await expect(box.locator('.answers > li')).toContainText(['Three, one for each name', 'Two, one for each step', 'One'])
    await expect(box.locator('input, button').filter({ visible: true })).toHaveCount(0)
    await box.getByText('The answer', { exact: true }).click()
    await expect(box.getByText('Right: One')).toBeVisible()
    await expect(box.getByText('A name is an entry in a task')).toBeVisible()
  })
})

test('printed, the answer follows the question', async ({ page }) => {
  await page.goto(PAGE)
  await page.emulateMedia({ media: 'print' })
  const box = checkpointOf(page)
  await expect(box.getByText('Right: One')).toBeVisible()
  await expect(box.getByRole('button')).toBeHidden()
})
