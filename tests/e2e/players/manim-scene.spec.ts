import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectAwake, watch } from '../support.ts'

const PAGE = './learn/explorables/film-artifact-lifecycle'
const TITLES = ['An assignment', 'The task ends', 'Pickle', 'The key', 'Already there', 'A new key', 'Compress and write', 'Names and keys', 'Done']
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
/** The section that is told, and those that are. */
const told = (page: Page) => page.locator('.manim-sections > li:visible .part-title')
const shown = (page: Page) => page.locator('.stage [data-front]')
const playsH264 = (page: Page) => page.evaluate(() => document.createElement('video').canPlayType('video/mp4; codecs="avc1.640020"') !== '')
const clips = (page: Page) => {
  const asked: string[] = []
  page.on('request', request => /\.mp4$/.test(request.url()) && asked.push(request.url().replace(/.*\//, '')))
  return asked
}

test('plays section by section, and says below what happens', async ({ page }) => {
  const { problems } = watch(page)
  const asked = clips(page)
  await page.goto(PAGE)
  await page.locator('.manim-scene').scrollIntoViewIfNeeded()
  await expectAwake(page)
  await expect(told(page)).toHaveText([TITLES[0] ?? ''])
  expect(asked).toEqual([])
  await button(page, 'Next section').click()
  await expect(told(page)).toHaveText([TITLES[1] ?? ''])
  await expect(page.locator('.manim-player [aria-live]')).toContainText('The task ends')
  if (await playsH264(page)) {
    await expect(shown(page)).toHaveJSProperty('tagName', 'VIDEO')
    expect(asked).toContain('02-task-ends.mp4')
    await expect.poll(() => asked).toContain('03-pickle.mp4')
  }
  await expectAccessible(page, 'with a section')
  expect(problems).toEqual([])
})

test('goes on through the sections when it is played, and stops when it is paused', async ({ page }) => {
  await page.goto(PAGE)
  test.skip(!await playsH264(page), 'this browser has no H.264')
  await button(page, 'Play').click()
  await expect(shown(page)).toHaveJSProperty('tagName', 'VIDEO')
  await expect.poll(() => shown(page).evaluate((video: HTMLVideoElement) => video.readyState), 'the length is known').toBeGreaterThan(0)
  await shown(page).evaluate((video: HTMLVideoElement) => video.currentTime = video.duration - 0.05)
  await expect(told(page)).toHaveText([TITLES[1] ?? ''])
  await button(page, 'Pause').click()
  await expect(button(page, 'Play')).toBeVisible()
  await expect(shown(page)).toHaveJSProperty('paused', true)
})

test('goes by the keyboard', async ({ page }) => {
  await page.goto(PAGE)
  await page.locator('.manim-scene').scrollIntoViewIfNeeded()
  await expectAwake(page)
  await button(page, 'Play').focus()
  await page.keyboard.press('End')
  await expect(told(page)).toHaveText([TITLES.at(-1) ?? ''])
  await expect(shown(page)).toHaveAttribute('src', /09-done\.webp$/)
  await page.keyboard.press('ArrowLeft')
  await expect(told(page)).toHaveText([TITLES.at(-2) ?? ''])
  await page.keyboard.press('Home')
  await expect(told(page)).toHaveText([TITLES[0] ?? ''])
})

test('shows all sections at once', async ({ page }) => {
  await page.goto(PAGE)
  await button(page, 'All sections').click()
  await expect(told(page)).toHaveText(TITLES)
  await expect(button(page, 'All sections')).toHaveAttribute('aria-pressed', 'true')
  await expectAccessible(page, 'with all sections')
})

test('plays on where the clip behind it cannot be had', async ({ page }) => {
  await page.route('**/02-task-ends.mp4', route => route.abort())
  await page.goto(PAGE)
  test.skip(!await playsH264(page), 'this browser has no H.264')
  const missed = page.waitForEvent('requestfailed', request => request.url().endsWith('02-task-ends.mp4'))
  await button(page, 'Play').click()
  await missed
  await expect(shown(page)).toHaveJSProperty('tagName', 'VIDEO')
  await expect(button(page, 'Pause')).toBeVisible()
})

test('shows the last pictures where the clips cannot be had', async ({ page }) => {
  await page.route('**/*.mp4', route => route.abort())
  await page.goto(PAGE)
  await button(page, 'Next section').click()
  await expect(told(page)).toHaveText([TITLES[1] ?? ''])
  await expect(shown(page)).toHaveAttribute('src', /02-task-ends\.webp$/)
  await expect(button(page, 'Play')).toBeVisible()
})

test.describe('with less motion', () => {
  test.use({ reducedMotion: 'reduce' })
  test('the sections are their last pictures', async ({ page }) => {
    const asked = clips(page)
    await page.goto(PAGE)
    await button(page, 'Next section').click()
    await expect(shown(page)).toHaveAttribute('src', /02-task-ends\.webp$/)
    await expect(told(page)).toHaveText([TITLES[1] ?? ''])
    expect(asked).toEqual([])
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })
  test('is operated by touch, and nothing is cut off', async ({ page }) => {
    await page.goto(PAGE)
    await button(page, 'Next section').tap()
    await expect(told(page)).toHaveText([TITLES[1] ?? ''])
    for (const name of ['Next section', 'All sections']) expect((await button(page, name).boundingBox())?.height).toBeGreaterThanOrEqual(40)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the sections are numbered pictures with their captions', async ({ page }) => {
    await page.goto(PAGE)
    await expect(told(page)).toHaveText(TITLES)
    await expect(page.locator('.manim-sections img:visible')).toHaveCount(TITLES.length)
    await expect(page.locator('.manim-player')).toBeHidden()
  })
})
