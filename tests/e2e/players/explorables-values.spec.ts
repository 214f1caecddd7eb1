import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectAwake, watch } from '../support.ts'

const ADDRESSING = './learn/explorables/content-addressing'
const LIFECYCLE = './learn/explorables/artifact-lifecycle'
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

test.describe('content-addressing', () => {
  test('stores what the reader assigns, flow by flow', async ({ page }) => {
    const { problems } = watch(page)
    await page.goto(ADDRESSING)
    await expectAwake(page)
    await page.getByLabel('Run 2, start, self.b').selectOption({ label: 'True' })
    await expect(page.locator('.addressing .way')).toContainText('since Metaflow’s own artifact _task_ok')
    await page.getByRole('button', { name: 'Run once more' }).click()
    await page.getByRole('group', { name: 'Run 3' }).getByLabel('of').selectOption('OtherFlow')
    await expect(page.getByRole('list', { name: 'Blobs of OtherFlow' }).getByRole('listitem')).toHaveCount(3)
    await page.getByRole('radio', { name: 'run 3 start self.a' }).check()
    await expect(page.locator('.addressing .way')).toContainText('There is no such file in the store of OtherFlow')
    await expectAccessible(page, 'with three runs')
    await page.getByRole('button', { name: 'Remove run 3' }).click()
    await expect(page.getByRole('list', { name: 'Blobs of OtherFlow' })).toHaveCount(0)
    expect(problems).toEqual([])
  })

  test('goes by the keyboard', async ({ page }) => {
    await page.goto(ADDRESSING)
    await expectAwake(page)
    await page.getByRole('radio', { name: 'run 1 start self.b' }).focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('.addressing .way')).toContainText('The file is there already, since run 1, start, self.b')
    await page.getByLabel('Run 1, end, self.b').focus()
    await expect(page.getByRole('radio', { name: 'run 1 end self.b' })).toBeChecked()
    const add = page.getByRole('button', { name: 'Run once more' })
    await add.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('group', { name: /^Run \d/ })).toHaveCount(3)
    await expect(add).toBeFocused()
    await page.getByRole('button', { name: 'Remove run 3' }).focus()
    await page.keyboard.press('Enter')
    await expect(add).toBeFocused()
  })

  test('says the first state and the rule without JavaScript', async ({ browser, baseURL }) => {
    const page = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage()
    await page.goto(ADDRESSING)
    await expect(page.locator('.addressing .said')).toContainText('8 names lead to 4 blobs')
    await expect(page.locator('.addressing :is(select, input, button)').filter({ visible: true })).toHaveCount(0)
    await page.getByText('The same in words').click()
    await expect(page.locator('.in-words tbody tr')).toHaveCount(20)
    await page.context().close()
  })
})

test.describe('artifact-lifecycle', () => {
  test('goes through a case, stage by stage', async ({ page }) => {
    const { problems } = watch(page)
    await page.goto(LIFECYCLE)
    await expectAwake(page)
    const title = page.locator('.lifecycle .stage-title')
    await page.getByRole('button', { name: 'Next stage' }).click()
    await expect(title).toHaveText('Assignment')
    await page.getByRole('button', { name: 'DONE' }).click()
    await expect(page.locator('.lifecycle dd').nth(2)).toContainText('a resume clones train')
    await expect(page.locator('.lifecycle .disk li[data-new]')).toHaveCount(1)
    await page.getByLabel('another value can’t be pickled').check()
    await expect(title).toHaveText('The task begins')
    await page.getByRole('button', { name: 'Another name' }).click()
    await expect(page.locator('.lifecycle .said')).toContainText('Cannot pickle dump artifact named "lock"')
    await expectAccessible(page, 'a case that fails')
    expect(problems).toEqual([])
  })

  test('goes by the keyboard', async ({ page }) => {
    await page.goto(LIFECYCLE)
    await expectAwake(page)
    await page.getByRole('button', { name: 'Next stage' }).focus()
    await page.keyboard.press('End')
    await expect(page.locator('.lifecycle .stage-title')).toHaveText('The run goes on')
    await page.keyboard.press('ArrowLeft')
    await expect(page.locator('.lifecycle .stage-title')).toHaveText('Metadata')
    await page.getByLabel('the step raises').focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByLabel('another value can’t be pickled')).toBeChecked()
    await expect(page.locator('.lifecycle .step-count')).toContainText('1 of')
  })

  test('plays and pauses', async ({ page }) => {
    await page.clock.install()
    await page.goto(LIFECYCLE)
    await expectAwake(page)
    await page.getByRole('button', { name: 'Play' }).click()
    await page.clock.runFor(5100)
    await expect(page.locator('.lifecycle .step-count')).toContainText('3 of')
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.clock.runFor(5100)
    await expect(page.locator('.lifecycle .step-count')).toContainText('3 of')
  })

  test('says all cases without JavaScript', async ({ browser, baseURL }) => {
    const page = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage()
    await page.goto(LIFECYCLE)
    await expect(page.locator('.lifecycle .said')).toContainText('attempt 0 has begun')
    await expect(page.locator('.lifecycle :is(input, button)').filter({ visible: true })).toHaveCount(0)
    await page.getByText('The same in words').click()
    await expect(page.locator('.in-words ol')).toHaveCount(7)
    await page.context().close()
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('both are operated by touch, and nothing is cut off', async ({ page }) => {
    await page.goto(ADDRESSING)
    await page.locator('.addressing .names label').nth(1).tap()
    await expect(page.locator('.addressing .way')).toContainText('The file is there already')
    expect((await page.locator('.addressing .names label').first().boundingBox())?.height).toBeGreaterThanOrEqual(40)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.goto(LIFECYCLE)
    await page.getByLabel('the process is killed').tap()
    await page.getByRole('button', { name: 'Next stage' }).tap()
    await expect(page.locator('.lifecycle .said')).toContainText('SIGKILL')
    expect((await page.locator('.lifecycle .stages button').first().boundingBox())?.height).toBeGreaterThanOrEqual(40)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  })
})
