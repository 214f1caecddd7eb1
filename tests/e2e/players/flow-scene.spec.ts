import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectAwake, watch } from '../support.ts'

const PAGE = './learn/explorables/scene-resume'
const WITH_CODE = './learn/explorables/scene-content-addressing'
const player = (page: Page) => page.locator('.scene-player')
const caption = (page: Page) => page.locator('.scene-caption [aria-live]')
const slider = (page: Page) => page.getByRole('slider', { name: 'Time in the scene' })
/** What the drawing that is to be seen says of the steps. */
const states = (page: Page) => page.locator('.flow-scene-stage svg:visible .step').evaluateAll(steps => steps.map(step => step.getAttribute('data-state')))
/** The player is alive, and has found its stage. */
async function awake(page: Page, path = PAGE): Promise<void> {
  await page.goto(path)
  await player(page).scrollIntoViewIfNeeded()
  await expectAwake(page)
}
const still = () => test.use({ contextOptions: { reducedMotion: 'reduce' } })

test.describe('with less motion', () => {
  still()

  test('goes from beat to beat with the buttons, each a picture of its end', async ({ page }) => {
    const { problems } = watch(page)
    await awake(page)
    await expectAccessible(page, 'at the first frame')
    const next = page.getByRole('button', { name: 'Next beat' })
    await next.click()
    await expect(caption(page)).toContainText('start runs.')
    expect(await states(page)).toEqual(['executed', 'pending', 'pending', 'pending'])
    await next.click()
    await next.click()
    await expect(caption(page)).toContainText('train fails: ValueError')
    expect(await states(page)).toEqual(['executed', 'executed', 'failed', 'pending'])
    await expectAccessible(page, 'after a failure')
    await page.getByRole('button', { name: 'Previous beat' }).click()
    expect(await states(page)).toEqual(['executed', 'executed', 'pending', 'pending'])
    expect(problems).toEqual([])
  })

  test('goes by the keyboard: arrows, Home and End, and the slider by beats', async ({ page }) => {
    await awake(page)
    await page.getByRole('button', { name: 'Play' }).focus()
    await page.keyboard.press('End')
    await expect(caption(page)).toContainText('2 cloned and 2 executed')
    expect(await states(page)).toEqual(['cloned', 'cloned', 'executed', 'executed'])
    await page.keyboard.press('Home')
    await expect(caption(page)).toContainText('python flow.py run starts run')
    await slider(page).focus()
    await page.keyboard.press('ArrowRight')
    await expect(slider(page)).toHaveAttribute('aria-valuetext', 'beat 2 of 10: first-run/start')
    await page.keyboard.press('k')
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  })

  test('marks the lines of code that a beat is about', async ({ page }) => {
    await awake(page, WITH_CODE)
    const marked = page.locator('.scene-code .line.playing')
    await expect(marked).toHaveCount(0)
    await page.getByRole('button', { name: 'Next beat' }).click()
    await expect(marked).toHaveText([/self\.same_numbers/])
    await page.keyboard.press('End')
    const cut = await marked.last().evaluate(line => line.getBoundingClientRect().bottom - (line.closest('pre')?.getBoundingClientRect().bottom ?? 0))
    expect(cut).toBeLessThanOrEqual(0)
    await slider(page).fill('0')
    await expect(marked).toHaveCount(0)
    expect(await page.locator('.scene-code pre').evaluate(pre => pre.scrollTop)).toBe(0)
    await expectAccessible(page, 'with code')
  })
})

test('plays what is scrubbed to, and the next beat until it has happened', async ({ page }) => {
  const { problems } = watch(page)
  await awake(page)
  await slider(page).fill('1700')
  // who drags hears the slider
  await expect(caption(page)).toHaveAttribute('aria-live', 'off')
  await expect(page.locator('.flow-scene-stage svg:visible .fly:not([opacity="0"])').first()).toBeVisible()
  const height = await page.locator('.explorable').evaluate(figure => figure.getBoundingClientRect().height)
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('2×')
  await page.getByRole('button', { name: 'Next beat' }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(caption(page)).toHaveAttribute('aria-live', 'polite')
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  expect(await states(page)).toEqual(['executed', 'pending', 'pending', 'pending'])
  await slider(page).fill('0')
  await slider(page).press('End')
  expect(await page.locator('.explorable').evaluate(figure => figure.getBoundingClientRect().height)).toBe(height)
  expect(problems).toEqual([])
})

test('a click before it is awake is replayed', async ({ page }) => {
  await page.goto(PAGE)
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
})

test('is drawn wide wherever there is room, under code with its usual head', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1000 })
  await awake(page, WITH_CODE)
  await expect(page.locator('.flow-scene-stage svg.wide')).toBeVisible()
  const [head, copy] = await Promise.all(['figcaption', '.copy'].map(part => page.locator('.scene-code .code').locator(part).boundingBox()))
  expect((copy?.y ?? 0) + (copy?.height ?? 0)).toBeLessThanOrEqual((head?.y ?? 0) + (head?.height ?? 0))
  expect(copy?.y).toBeGreaterThanOrEqual(head?.y ?? 0)
})

test('pauses when it is out of view', async ({ page }) => {
  await awake(page)
  await page.getByRole('button', { name: 'Play' }).click()
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded()
  await expect(player(page).getByRole('button', { name: 'Play', includeHidden: true })).toHaveCount(1)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })
  still()
  test('is operated by touch, and nothing is cut off', async ({ page }) => {
    await awake(page)
    const next = page.getByRole('button', { name: 'Next beat' })
    const box = await next.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(39)
    await next.tap()
    await expect(caption(page)).toContainText('start runs.')
    await expect(page.locator('.flow-scene-stage svg:visible')).toHaveCount(1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('shows the first frame and has all sentences, and no dead control', async ({ page }) => {
    await page.goto(PAGE)
    await expect(page.locator('.scene-bar')).toBeHidden()
    await expect(page.locator('.flow-scene-stage svg:visible .step')).toHaveCount(4)
    await page.getByText('The same in words').click()
    await expect(page.locator('.in-words li')).toHaveCount(10)
  })
})
