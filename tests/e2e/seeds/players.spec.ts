import { expect, test, type Page } from '@playwright/test'
import { isDark, watch } from '../support.ts'

const PAGE = './learn/players'
const player = (page: Page, index = 0) => page.locator('.count-player').nth(index)
const awake = (page: Page) => page.locator('[data-island][data-awake]').first()
/** The furniture has run: it writes the keys of this machine on the search button. */
const furnished = (page: Page) => expect(page.locator('[data-search-open] kbd')).toHaveText('Ctrl K')
/** Of a page whose islands sleep: its script, and what that imports at once. */
const SCRIPTS_AT_LOAD = 2

test('a page without players loads no framework, whatever is done on it', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', request => request.resourceType() === 'script' && scripts.push(request.url()))
  await page.goto('./learn/deep-dives/every-component')
  await page.mouse.wheel(0, 4000)
  await page.keyboard.press('Tab')
  await page.waitForLoadState('networkidle')
  await expect(awake(page)).toHaveCount(0)
  // and one that reacts to the wheel, the key and whatever comes after
  expect(scripts.length).toBeLessThanOrEqual(SCRIPTS_AT_LOAD + 1)
})

test('two islands of one player wake without a mismatch, and each counts for itself', async ({ page }) => {
  const { problems, requests } = watch(page)
  await page.goto(PAGE)
  await expect(awake(page)).toHaveCount(1)
  await expect(page.locator('.count-player')).toHaveCount(2)
  await player(page).getByRole('button').click()
  await player(page).getByRole('button').click()
  await player(page, 1).getByRole('button').click()
  await expect(player(page).getByRole('button')).toHaveText('count 5')
  await expect(player(page, 1).getByRole('button')).toHaveText('count 41')
  expect(requests.length).toBe(new Set(requests).size)
  expect(problems).toEqual([])
})

test('what is done to a sleeping player is done when it wakes (slow network)', async ({ page }) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 500, downloadThroughput: 50_000, uploadThroughput: 50_000 })
  await page.goto(PAGE, { waitUntil: 'commit' })
  const button = player(page).getByRole('button')
  await button.waitFor()
  await furnished(page)
  await button.click()
  await player(page).getByRole('textbox').press('x')
  await expect(awake(page), 'still asleep when it was used').toHaveCount(0)
  await expect(awake(page)).toHaveCount(1, { timeout: 50_000 })
  await expect(button).toHaveText('count 4')
  await expect(player(page).getByRole('textbox')).toHaveValue('x')
})

test('a reader who comes by the keyboard stays on the control when the player wakes', async ({ page }) => {
  let scripts = 0
  let goOn = () => {}
  const focused = new Promise<void>(resolve => goOn = resolve)
  await page.route('**/*.js', async (route) => {
    if (++scripts > SCRIPTS_AT_LOAD) await focused
    await route.continue()
  })
  await page.goto(PAGE, { waitUntil: 'commit' })
  await furnished(page)
  await player(page).getByRole('textbox').focus()
  goOn()
  await expect(awake(page)).toHaveCount(1)
  await expect(player(page).getByRole('textbox')).toBeFocused()
})

test('a key of the page that is pressed on a sleeping player is heard once', async ({ page }) => {
  let scripts = 0
  await page.route('**/*.js', async (route) => {
    if (++scripts > SCRIPTS_AT_LOAD) await new Promise(resolve => setTimeout(resolve, 2500))
    await route.continue()
  })
  await page.goto(PAGE, { waitUntil: 'commit' })
  await furnished(page)
  await player(page).getByRole('button').focus()
  await page.keyboard.press('/')
  await expect(awake(page), 'still asleep when the key was pressed').toHaveCount(0)
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible()
  await expect(awake(page)).toHaveCount(1, { timeout: 20_000 })
  await page.waitForTimeout(200)
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible()
})

test('a theme that was chosen holds on a page with islands, and after a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('./learn/deep-dives/every-component')
  await page.locator('[data-theme-toggle]').click()
  await page.locator('[data-theme-toggle]').click()
  expect(await isDark(page)).toBe(true)
  await page.goto(PAGE)
  await expect(awake(page)).toHaveCount(1)
  expect(await isDark(page)).toBe(true)
  await expect(page.locator('[data-theme-toggle]')).toHaveAccessibleName('Colours: dark')
  await page.reload()
  await expect(awake(page)).toHaveCount(1)
  expect(await isDark(page)).toBe(true)
})

test('with an island awake the title is as it was served, search opens, and links are documents', async ({ page }) => {
  await page.goto(PAGE, { waitUntil: 'commit' })
  const html = await (await page.request.get(PAGE)).text()
  await expect(awake(page)).toHaveCount(1)
  await expect(page).toHaveTitle(/<title>([^<]*)/.exec(html)?.[1] ?? '')
  await expect(page.locator('link[rel=canonical]')).toHaveCount(1)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible()
  await page.keyboard.press('Escape')
  const loaded = page.waitForRequest(request => request.isNavigationRequest() && /every-component|deep-dives/.test(request.url()))
  await page.locator('.site-nav a').first().click()
  await loaded
  await expect(awake(page)).toHaveCount(0)
})

test('an anchor on an awake page moves the page, and nothing else', async ({ page }) => {
  const { problems } = watch(page)
  await page.goto(PAGE)
  await expect(awake(page)).toHaveCount(1)
  await player(page).getByRole('button').click()
  await page.locator('.prose h2 a').first().click()
  await expect(page).toHaveURL(/#a-long-way$/)
  await page.goBack()
  await expect(player(page).getByRole('button')).toHaveText('count 4')
  expect(problems).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a player shows its first frame', async ({ page }) => {
    await page.goto(PAGE)
    await expect(player(page).getByRole('button')).toHaveText('count 3')
  })
})
