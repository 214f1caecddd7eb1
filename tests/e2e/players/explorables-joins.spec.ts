import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectAwake, watch } from '../support.ts'

const MERGE = './learn/explorables/merge'
const RETRY = './learn/explorables/retry'
const said = (page: Page) => page.locator('.model .said')
const fates = (page: Page) => page.locator('.merge-explorer .fate')
const ends = (page: Page) => page.locator('.retry-explorer .tracks .end')

test('merges what branches agree on, and says which run shows it', async ({ page }) => {
  const { problems } = watch(page)
  await page.goto(MERGE)
  await expectAwake(page)
  await expect(fates(page)).toHaveText(['not merged', 'conflict', 'not merged'])
  await page.getByLabel('score in choose').selectOption('2 before')
  await expect(fates(page)).toHaveText(['merged', 'set by choose', 'merged'])
  await expect(page.locator('.model .message')).toHaveCount(0)
  await page.getByLabel('3 branches').check()
  await page.getByLabel('slope in fit_net').selectOption('= 1.0')
  await expect(fates(page)).toHaveText(['not merged', 'set by choose', 'conflict'])
  await page.getByRole('group', { name: 'exclude' }).getByLabel('slope').check()
  await expect(said(page)).toContainText('slope ends at the join')
  await expectAccessible(page, 'three branches')
  await page.getByRole('group', { name: 'include' }).getByLabel('rows').check()
  await expect(page.locator('.model .message')).toContainText('`exclude` and `include` are mutually exclusive in merge_artifacts')
  expect(problems).toEqual([])
})

test('leads from a recorded case to its recording', async ({ page }) => {
  await page.goto(MERGE)
  await page.locator('.model').getByRole('link', { name: 'recording merge/pairs' }).click()
  await expect(page).toHaveURL(/recordings#merge\/pairs$/)
})

test('shows what each attempt found and left', async ({ page }) => {
  const { problems } = watch(page)
  await page.goto(RETRY)
  await expectAwake(page)
  await expect(ends(page)).toHaveText(['failed', 'failed', 'caught'])
  await page.getByLabel('is killed').check()
  await expect(ends(page)).toHaveText(['killed', 'killed', 'killed', 'stood in'])
  await expectAccessible(page, 'with a fallback')
  await page.getByLabel('no @catch').check()
  await expect(page.locator('.retry-explorer .node').last()).toHaveText('end does not start')
  await page.getByRole('group', { name: '@retry' }).getByLabel('5').check()
  await expect(page.locator('.model .message')).toHaveText('The maximum number of retries is @retry(times=4).')
  await expect(page.locator('.tracks')).toHaveCount(0)
  expect(problems).toEqual([])
})

test('both go by the keyboard, and announce what follows', async ({ page }) => {
  await page.goto(RETRY)
  await expectAwake(page)
  await page.getByLabel('raises').focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByLabel('takes 3 seconds')).toBeChecked()
  await expect(page.locator('.model [aria-live=polite]')).toContainText('Without @timeout, being slow is not a failure.')
  await page.goto(MERGE)
  await expectAwake(page)
  await page.getByLabel('in choose, the join').focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.model [aria-live=polite]')).toContainText('end is not a join')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })
  for (const [path, label, after] of [[MERGE, '3 branches', 'Nothing is merged'], [RETRY, 'first 2', '@catch']] as const) {
    test(`${path} is operated by touch, and nothing is cut off`, async ({ page }) => {
      await page.goto(path)
      await page.getByText(label, { exact: true }).tap()
      await expect(page.getByLabel(label, { exact: true })).toBeChecked()
      await expect(page.locator('.model')).toContainText(after)
      expect((await page.locator('.model .choices label').first().boundingBox())?.height).toBeGreaterThanOrEqual(40)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    })
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the first cases and the rules are there, and no dead controls', async ({ page }) => {
    await page.goto(MERGE)
    await expect(fates(page)).toHaveText(['not merged', 'conflict', 'not merged'])
    await expect(page.locator('.model select').first()).toBeHidden()
    await page.getByText('The same in words').click()
    await expect(page.locator('.in-words')).toContainText('Keys are compared, not values')
    await page.goto(RETRY)
    await expect(ends(page)).toHaveText(['failed', 'failed', 'caught'])
    await expect(page.locator('.model input').first()).toBeHidden()
    await page.getByText('The same in words').click()
    await expect(page.locator('.in-words')).toContainText('order of the three decorators makes no difference')
  })
})
