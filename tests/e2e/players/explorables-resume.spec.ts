import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectAwake, watch } from '../support.ts'

const PAGE = './learn/explorables/resume'
const model = (page: Page) => page.locator('.resume-explorer:not(.situation)')
const fates = (page: Page) => model(page).locator('.fate strong')
const outcome = (page: Page) => model(page).locator('[aria-live=polite] .told')
const message = (page: Page) => model(page).locator('.message')

test('compares what was predicted with what Metaflow does', async ({ page }) => {
  const { problems } = watch(page)
  await page.goto(PAGE)
  await expect(outcome(page)).toHaveCount(0)
  await expectAwake(page)
  await expect(model(page).locator('.reason').first()).toBeHidden()
  await expectAccessible(page, 'with an open question')
  await page.getByLabel('What becomes of start?').selectOption('executed')
  await page.getByLabel('What becomes of train?').selectOption('executed')
  await page.getByLabel('it goes through').check()
  await page.getByRole('button', { name: 'Resume it' }).click()
  await expect(fates(page)).toHaveText(['cloned', 'cloned', 'executed', 'executed'])
  await expect(outcome(page)).toContainText('2 of 3 as you said.')
  await expect(outcome(page)).toContainText('start: you said executed, it is cloned.')
  await expectAccessible(page, 'with an outcome')
  await page.getByRole('button', { name: 'Predict again' }).click()
  await expect(outcome(page)).toHaveCount(0)
  await expect(page.getByLabel('What becomes of start?')).toHaveValue('')
  expect(problems).toEqual([])
})

test('shows Metaflow’s own message where it refuses, and what gets through', async ({ page }) => {
  await page.goto(PAGE)
  await expectAwake(page)
  await page.getByLabel('The graph is').selectOption('check comes between prepare and train')
  await page.getByRole('button', { name: 'Show me' }).click()
  await expect(fates(page)).toHaveText(['cloned', 'cloned', 'not run', 'not run', 'not run'])
  await expect(message(page)).toHaveText(/^Based on static analysis of the code, step prepare was expected to transition to step\(s\) check\./)
  await page.getByLabel('The step that resume names').selectOption('prepare')
  await expect(outcome(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Show me' }).click()
  await expect(fates(page)).toHaveText(['cloned', 'executed', 'executed', 'executed', 'executed'])
})

test('goes by the keyboard, and announces the outcome', async ({ page }) => {
  await page.goto(PAGE)
  await expectAwake(page)
  await page.getByLabel('a line').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByLabel('a foreach')).toBeChecked()
  await expect(model(page).locator('.typed')).toHaveText('$ python foreach.py resume')
  await page.getByRole('button', { name: 'Show me' }).focus()
  await page.keyboard.press('Enter')
  await expect(model(page).locator('.values')).toBeVisible()
  await expect(outcome(page).locator('table')).toHaveCount(0)
  await expect(outcome(page)).toContainText('Metaflow clones 3 tasks and executes 3.')
  await expect(fates(page).nth(1)).toHaveText('2 cloned, 1 executed')
  await expect(page.getByRole('button', { name: 'Predict again' })).toBeFocused()
})

test('takes what was chosen before it woke', async ({ page }) => {
  await page.goto(PAGE)
  await page.getByLabel('with --alpha 5').click()
  await expect(model(page).locator('.typed')).toHaveText('$ python line.py resume --alpha 5')
  await page.getByRole('button', { name: 'Show me' }).click()
  await expect(message(page)).toHaveText('Error: no such option: --alpha')
  await expect(model(page).locator('table')).toHaveCount(0)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })
  test('is operated by touch, and nothing is cut off', async ({ page }) => {
    await page.goto(PAGE)
    await page.getByLabel('two branches').tap()
    await page.getByRole('button', { name: 'Show me' }).tap()
    await expect(fates(page)).toHaveText(['cloned', 'cloned', 'executed', 'executed', 'executed'])
    for (const control of await model(page).locator('.choices label, select, .button').all()) expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(40)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
})

test('prints what became of each step below its heading', async ({ page }) => {
  await page.goto(PAGE)
  await page.getByRole('button', { name: 'Show me' }).click()
  await page.emulateMedia({ media: 'print' })
  const left = async (text: string) => (await model(page).locator('.head span').filter({ hasText: text }).boundingBox())?.x ?? NaN
  expect((await fates(page).first().boundingBox())?.x).toBeCloseTo(await left('new run'), 0)
  await expect(model(page).locator('.head span').filter({ hasText: 'you say' })).toBeHidden()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the first outcome and all rules are there, and no dead controls', async ({ page }) => {
    await page.goto(PAGE)
    await expect(fates(page)).toHaveText(['cloned', 'cloned', 'executed', 'executed'])
    await expect(page.locator('.situation .told').first()).toContainText('Metaflow clones 2 tasks and executes 2.')
    await expect(page.locator('.situation .values')).toBeVisible()
    await expect(page.locator('p.situation')).toContainText('A run of line.py failed in train')
    for (const control of await model(page).locator('input, select, button').all()) await expect(control).toBeHidden()
    await page.getByText('The same in words').click()
    await expect(page.locator('.in-words')).toContainText('A task finished in the origin run.')
  })
})
