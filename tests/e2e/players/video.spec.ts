import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, watch } from '../support.ts'

const FILMS = ['./learn/videos/how-resume-works', './learn/videos/content-addressing']
const filmOf = (page: Page) => page.locator('.film')
const timeOf = (page: Page) => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime)

for (const path of FILMS) {
  test(`${path} asks for nothing of its film but the poster, and reserves its room`, async ({ page }) => {
    const { problems, requests } = watch(page)
    await page.goto(path)
    await page.locator('video').scrollIntoViewIfNeeded()
    const { width = 0, height = 0 } = await page.locator('video').boundingBox() ?? {}
    expect(width / height).toBeCloseTo(16 / 9, 1)
    expect(requests.filter(url => /\.(mp4|webm)/.test(url))).toEqual([])
    await expectAccessible(page, path)
    expect(problems).toEqual([])
  })
}

test('a chapter plays from its start, and is marked while it runs', async ({ page }) => {
  // the script of films comes after that of the page; until then a chapter is a link into the file
  await page.goto(FILMS[0] ?? '', { waitUntil: 'networkidle' })
  const second = filmOf(page).locator('.chapters a').nth(1)
  const start = Number(await second.getAttribute('data-seek'))
  expect(start).toBeGreaterThan(0)
  await second.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => timeOf(page)).toBeGreaterThanOrEqual(start)
  await expect(second).toHaveAttribute('aria-current', 'true')
  await expect(filmOf(page).locator('[aria-current]')).toHaveCount(1)
  expect(page.url()).not.toContain('.mp4')
})

test('captions are on, and say what the transcript says', async ({ page }) => {
  await page.goto(FILMS[0] ?? '')
  await filmOf(page).locator('.chapters a').first().click()
  const track = page.locator('video')
  await expect.poll(() => track.evaluate((video: HTMLVideoElement) => video.textTracks[0]?.cues?.length ?? 0)).toBeGreaterThan(4)
  expect(await track.evaluate((video: HTMLVideoElement) => video.textTracks[0]?.mode)).toBe('showing')
  const cues = await track.evaluate((video: HTMLVideoElement) => [...video.textTracks[0]?.cues ?? []].map(cue => cue instanceof VTTCue ? cue.text.replaceAll('&lt;', '<').replaceAll('&amp;', '&') : ''))
  await page.getByText('Transcript', { exact: true }).click()
  const said = (await filmOf(page).locator('.transcript').innerText()).replace(/\s+/g, ' ')
  for (const cue of cues) expect(said).toContain(cue)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the film has the browser\'s controls, chapters lead into the file, and the transcript is there', async ({ page }) => {
    await page.goto(FILMS[0] ?? '')
    await expect(page.locator('video[controls]')).toBeVisible()
    await expect(filmOf(page).locator('.chapters a').nth(1)).toHaveAttribute('href', /\/content\/learn\/videos\/resume\.mp4#t=\d/)
    await page.getByText('Transcript', { exact: true }).click()
    await expect(filmOf(page).locator('.transcript')).toContainText('cloned')
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true })

  test('chapters are as large as a finger, and nothing is wider than the page', async ({ page }) => {
    await page.goto(FILMS[0] ?? '')
    for (const link of await filmOf(page).locator('.chapters a').all()) expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(40)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
})
