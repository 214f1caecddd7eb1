import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectAwake, watch } from '../support.ts'

const PAGE = './learn/explorables/self-or-s3'
const answer = (page: Page) => page.locator('.self-or-s3 .said strong')

test('answers what was chosen, with reasons that lead to sections of the dive', async ({ page }) => {
  const { problems } = watch(page)
  await page.goto(PAGE)
  await expect(answer(page)).toHaveText('Keep it on self.')
  // asleep a choice is made when the player wakes, and not at once
  await expectAwake(page)
  await page.getByLabel('tools that are not Metaflow').check()
  await expect(answer(page)).toHaveText('Write it with metaflow.S3.')
  await page.getByRole('group', { name: 'Must a resumed run have it?' }).getByLabel('yes').check()
  await expect(answer(page)).toHaveText('Write it with metaflow.S3, and keep its address on self.')
  const reasons = page.getByRole('region', { name: 'Reasons for metaflow.S3' })
  await expect(reasons.getByRole('listitem')).toHaveCount(1)
  await expectAccessible(page, 'with an answer')
  await reasons.getByRole('link').click()
  await expect(page).toHaveURL(/datastore-internals#names-keys-and-blobs$/)
  await expect(page.locator('#names-keys-and-blobs')).toBeInViewport()
  expect(problems).toEqual([])
})

test('goes by the keyboard, and announces the answer', async ({ page }) => {
  await page.goto(PAGE)
  await expectAwake(page)
  await page.getByLabel('up to some megabytes').focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByLabel('about a hundred megabytes')).toBeChecked()
  await expect(page.locator('.self-or-s3 [aria-live=polite]')).toContainText('Both will do.')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('later steps of the flow')).toBeFocused()
})

test('warns of a resumed run that reads a replaced object', async ({ page }) => {
  await page.goto(PAGE)
  await expectAwake(page)
  await page.getByLabel('yes, at the same address').check()
  await expect(page.locator('.self-or-s3 .conflict')).toHaveCount(0)
  await page.getByRole('group', { name: 'Must a resumed run have it?' }).getByLabel('yes').check()
  await expect(page.locator('.self-or-s3 .conflict')).toContainText('A resumed run')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })
  test('is operated by touch, and nothing is cut off', async ({ page }) => {
    await page.goto(PAGE)
    await page.getByLabel('gigabytes', { exact: true }).tap()
    await expect(answer(page)).toHaveText('Write it with metaflow.S3.')
    const label = page.locator('.self-or-s3 .choices label').first()
    expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(40)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the first answer and the whole model in words are there, and no dead controls', async ({ page }) => {
    await page.goto(PAGE)
    await expect(answer(page)).toHaveText('Keep it on self.')
    await expect(page.locator('.self-or-s3 input').first()).toBeHidden()
    await page.getByText('The same in words').click()
    await expect(page.locator('.in-words')).toContainText('Must a resumed run have it? yes')
  })
})
