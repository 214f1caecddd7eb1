import { expect, test } from '@playwright/test'
import { expectAccessible, watch } from '../support.ts'

const LOGS = './samples/run-log'
const RESUME = 'Terminal: python flow.py resume'

test('a terminal shows what was printed, and says what became of each task', async ({ page }) => {
  const { problems } = watch(page)
  await page.goto(LOGS)
  const log = page.getByRole('figure', { name: RESUME, exact: true }).first()
  await expect(log.locator('.bar')).toHaveText('2 cloned2 executed')
  await expect(log.locator('.out[data-state="cloned"]')).toHaveCount(2)
  await expect(log.locator('.out').first()).toHaveText('$ python flow.py resume')
  const marks = await log.locator('.out[data-state]').evaluateAll(lines => lines.map(line => getComputedStyle(line).backgroundImage))
  expect(new Set(marks).size).toBe(2)
  expect(problems).toEqual([])
  await expectAccessible(page, 'recorded runs')
})

test('the copy button copies what a terminal shows, folded lines too', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(LOGS)
  const log = page.locator('.run-log:has(details)').first()
  const folded = await log.locator('details pre .out').count()
  expect(folded).toBeGreaterThan(0)
  await expect(log.locator('details pre')).toBeHidden()
  await log.getByRole('button', { name: 'Copy' }).focus()
  await page.keyboard.press('Enter')
  await expect(log.getByRole('button', { name: 'Copied' })).toBeVisible()
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
  expect(lines).toHaveLength(await log.locator('.out').count())
  expect(lines[0]).toMatch(/^\$ python /)
  expect(lines.some(line => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} \[\d+\/\w+\/\d+ \(pid \d+\)\] Task is starting\.$/.test(line))).toBe(true)
})

test('selected text is whole, without the ellipsis of a cut id', async ({ page }) => {
  await page.goto(LOGS)
  const text = await page.locator('.run-log .out[data-state="executed"]').first().evaluate((line) => {
    getSelection()?.selectAllChildren(line)
    return String(getSelection())
  })
  expect(text).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} \[\d+\/start\/1 \(pid \d+\)\] Task is starting\.\s*$/)
})

test('a fold opens by keyboard', async ({ page }) => {
  await page.goto(LOGS)
  const fold = page.locator('.run-log details').first()
  await fold.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(fold.locator('pre')).toBeVisible()
})

test('a narrow page leaves out times and ids, and never scrolls sideways', async ({ page }) => {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(LOGS)
    const wide = await page.locator('.run-log .wide').first().evaluate(element => element.getBoundingClientRect().width)
    expect(wide).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(await page.locator('.run-log pre').evaluateAll(pres => pres.filter(pre => pre.scrollWidth > pre.clientWidth).length)).toBe(0)
  }
  await expectAccessible(page, 'recorded runs at 320 px')
})

test('the page says with which release it was verified, and notes say with which recording', async ({ page }) => {
  await page.goto(LOGS)
  await page.getByRole('link', { name: 'Verified with Metaflow 2.19.38' }).click()
  await expect(page).toHaveURL(/\/learn\/recordings\/?$/)
  await page.goto(LOGS)
  await page.getByRole('link', { name: 'recording resume/resume-prepare' }).click()
  await expect(page).toHaveURL(/\/learn\/recordings\/?#resume\/resume-prepare$/)
  await expect(page.locator('li:target')).toContainText('python flow.py resume prepare')
  await expect(page.locator('li:target')).toBeInViewport()
  await expectAccessible(page, 'what was run')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('everything is there, and folds open', async ({ page }) => {
    await page.goto(LOGS)
    await expect(page.locator('.run-log .copy:visible')).toHaveCount(0)
    const fold = page.locator('.run-log details').first()
    await fold.locator('summary').click()
    await expect(fold.locator('pre')).toBeVisible()
  })

  test('it prints with its folds open and its colours light', async ({ page }) => {
    await page.emulateMedia({ media: 'print' })
    await page.goto(LOGS)
    await expect(page.locator('.run-log details pre').first()).toBeVisible()
    await expect(page.locator('.run-log summary').first()).toBeHidden()
  })
})
