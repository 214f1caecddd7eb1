import { chromium, expect, test, type Page } from '@playwright/test'
import { loadSite, siteFolders } from '../../../shared/check/read.ts'
import { expectAccessible, expectAwake, watch } from '../support.ts'

const { pages } = await loadSite(siteFolders())
const MODEL = './learn/explorables/resume'
/** Characters. What is larger is read from the page's HTML. */
const MOST_PROPS = 12_000
const STEPPER = './learn/guides/migrating-to-metaflow'

/** The HTML of each island, by its id. */
const islandsOf = (page: Page) => page.locator('[data-island]').evaluateAll(islands =>
  islands.map(island => [island.getAttribute('data-id'), island.innerHTML]))

test('every island comes to life on the HTML that was served, and leaves it as it was, byte for byte', async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000)
  const asServed = await browser.newPage({ javaScriptEnabled: false, baseURL })
  let count = 0
  for (const path of pages.keys()) {
    const html = await (await page.request.get(`.${path}`)).text()
    if (!html.includes('data-island=')) continue
    for (const [, props = ''] of html.matchAll(/data-props="([^"]*)"/g)) expect(props.length, `props in ${path}`).toBeLessThan(MOST_PROPS)
    const { problems } = watch(page)
    await asServed.goto(`.${path}`)
    await page.goto(`.${path}`)
    for (const island of await page.locator('[data-island]').all()) {
      await island.scrollIntoViewIfNeeded()
      await expect(island, path).toHaveAttribute('data-awake')
      count++
    }
    expect(await islandsOf(page), path).toEqual(await islandsOf(asServed))
    expect(problems, path).toEqual([])
    page.removeAllListeners()
  }
  await asServed.close()
  expect(count).toBeGreaterThan(9)
})

test('a page with no island asks for no Vue, whatever is done on it', async ({ page }) => {
  const scripts: string[] = []
  page.on('response', async response => response.request().resourceType() === 'script' && scripts.push(await response.text()))
  await page.goto('./learn/deep-dives')
  await page.mouse.wheel(0, 4000)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.filter(script => script.includes('__vue_app__'))).toEqual([])
  await page.goto(MODEL)
  await expectAwake(page)
  expect(scripts.filter(script => script.includes('__vue_app__')), 'the sign by which Vue is known').toHaveLength(1)
})

test('a far island stays asleep until the reader comes near', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 })
  await page.goto(STEPPER)
  await page.waitForLoadState('networkidle')
  await expect(page.locator('[data-island]').last()).not.toHaveAttribute('data-awake')
  await page.locator('[data-island]').last().scrollIntoViewIfNeeded()
  await expectAwake(page)
})

test('an island that could not be loaded says so, and is loaded when it is used again', async ({ page }) => {
  let blocked = true
  const loaded = new Set<string>()
  await page.route('**/*.js', async (route) => {
    // the page's own script, and not what islands import
    if (loaded.size < 1 || !blocked) {
      loaded.add(route.request().url())
      return route.continue()
    }
    return route.abort()
  })
  const heard: string[] = []
  page.on('console', message => message.type() === 'error' && heard.push(message.text()))
  await page.goto(MODEL)
  const failure = page.getByRole('status').filter({ hasText: 'could not be loaded' })
  await expect(failure).toBeVisible()
  expect(heard.join()).toContain('ResumeExplorerPlayer could not be loaded')
  await expectAccessible(page, 'after a failure')
  blocked = false
  const choice = page.getByLabel('two branches')
  await choice.click()
  await expectAwake(page)
  await expect(choice).toBeChecked()
  await expect(failure).toHaveCount(0)
})

test('a page that comes back from the back/forward cache has its islands as they were left', async ({ baseURL }) => {
  // Playwright switches that cache off
  const browser = await chromium.launch({ ...test.info().project.use.launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] })
  const page = await browser.newPage({ baseURL })
  const { problems } = watch(page)
  await page.goto(MODEL)
  await expectAwake(page)
  const choice = page.getByLabel('two branches')
  await choice.check()
  await page.evaluate(() => addEventListener('pageshow', event => Reflect.set(window, 'wasKept', event instanceof PageTransitionEvent && event.persisted)))
  await page.locator('.site-nav a').first().click()
  await expect(page).toHaveURL(/deep-dives/)
  await page.evaluate(() => history.back())
  await expect(page).toHaveURL(/resume/)
  expect(await page.evaluate(() => Reflect.get(window, 'wasKept'))).toBe(true)
  await expect(choice).toBeChecked()
  await page.getByLabel('a foreach').check()
  await expect(page.getByLabel('a foreach')).toBeChecked()
  expect(problems).toEqual([])
  await browser.close()
})
