import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, watch } from '../support.ts'

const MAP = './learn/map'
const FIRST = 'learn/deep-dives/foundations/what-metaflow-is-for'
const LATER = 'learn/deep-dives/persistence/datastore-internals'

/** The row of a page on the map. */
const row = (page: Page, path: string) => page.locator('.map-page').filter({ has: page.locator(`.map-title a[href$="/${path}"]`) })
const said = (page: Page) => page.locator('.map-said')
/** How many columns the cards stand in. */
const columns = (page: Page) => page.locator('.map-card').evaluateAll((cards) => {
  return new Set(cards.map(card => Math.round(card.getBoundingClientRect().left))).size
})

test('the map leads to each page and to where each concept is defined', async ({ page }) => {
  await page.goto(MAP)
  const { problems } = watch(page)
  const hrefs = await page.locator('.concept-map a').evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
  expect(hrefs.length).toBeGreaterThan(40)
  for (const path of new Set(hrefs.filter(href => href.startsWith('/')).map(href => href.replace(/#.*/, '')))) {
    const html = await (await page.request.get(path)).text()
    for (const id of hrefs.filter(href => href.startsWith(`${path}#`)).map(href => href.slice(path.length + 1))) expect(html, `${path} defines ${id}`).toContain(`id="${id}"`)
  }
  for (const id of hrefs.filter(href => href.startsWith('#')).map(href => href.slice(1))) await expect(page.locator(`[id="${id}"]`)).toHaveCount(1)
  expect(problems).toEqual([])
})

test('what was opened is marked, and what is next and what was skipped is told', async ({ page }) => {
  await page.goto(MAP)
  await expect(said(page)).toContainText('You have not opened any of these pages yet.')
  await expect(said(page).locator('.map-next a')).toHaveAttribute('href', new RegExp(`/${FIRST}$`))
  await page.goto(`./${LATER}`)
  await page.goto(MAP)
  await expect(said(page)).toContainText(/You have opened 1 of \d+ pages\./)
  await expect(row(page, LATER).getByText('opened', { exact: true })).toBeVisible()
  await expect(row(page, FIRST).getByText('opened', { exact: true })).toBeHidden()
  await expect(page.locator('.map-skipped li')).toHaveCount(1)
})

test('a page that is opened in another tab is marked in this one', async ({ page, context }) => {
  await page.goto(MAP)
  const other = await context.newPage()
  await other.goto(`./${FIRST}`)
  await expect(row(page, FIRST)).toHaveAttribute('data-opened')
})

test('a concept shows who assumes it, and a page what it assumes', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1000 })
  await page.goto(MAP)
  await expect(said(page)).toBeVisible()
  await row(page, LATER).getByRole('link').first().focus()
  const assumed = await row(page, LATER).getAttribute('data-assumes')
  expect(await page.locator('[data-concept].lit').evaluateAll(links => links.map(link => link.getAttribute('data-concept')).join(' '))).toBe(assumed)
  await page.locator('[data-concept="s3-client"]').focus()
  const users = await page.locator('[data-assumes~="s3-client"]').count()
  expect(users).toBeGreaterThan(0)
  await expect(page.locator('.map-page.lit')).toHaveCount(users + 1)
})

for (const width of [1440, 390]) {
  test(`at ${width} px nothing moves when the script tells where to begin`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.addInitScript(() => new PerformanceObserver((list) => {
      for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[]) document.documentElement.dataset.moved = `${Number(document.documentElement.dataset.moved ?? 0) + value}`
    }).observe({ type: 'layout-shift', buffered: true }))
    await page.goto(MAP)
    await expect(said(page)).toBeVisible()
    await page.waitForTimeout(200)
    expect(Number(await page.locator('html').getAttribute('data-moved'))).toBeLessThan(0.005)
  })
}

test('what was opened is forgotten at a click, and taken back at the next', async ({ page }) => {
  await page.goto(`./${FIRST}`)
  await page.goto(MAP)
  const forget = page.locator('[data-forget]')
  await forget.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Forgotten.' })).toBeVisible()
  await expect(row(page, FIRST)).not.toHaveAttribute('data-opened')
  await expect(forget).toBeFocused()
  await expect(forget).toHaveAccessibleName('Undo')
  await page.keyboard.press('Enter')
  await expect(row(page, FIRST)).toHaveAttribute('data-opened')
  await forget.click()
  await page.reload()
  await expect(said(page)).toContainText('You have not opened any')
})

test('where nothing can be stored the map is there all the same', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', {
    get: () => {
      throw new DOMException('closed', 'SecurityError')
    }
  }))
  const { problems } = watch(page)
  await page.goto(`./${FIRST}`)
  await page.goto(MAP)
  await page.waitForLoadState('networkidle')
  await expect(said(page)).toBeHidden()
  await expect(row(page, FIRST)).toBeVisible()
  expect(problems).toEqual([])
})

test('by keyboard one goes through the pages in reading order, and sees what belongs to each', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 1000 })
  await page.goto(MAP)
  await expect(said(page)).toBeVisible()
  const titles = page.locator('.map-title a')
  await titles.first().focus()
  const seen = [await titles.first().getAttribute('href')]
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press('Tab')
    const title = await page.evaluate(() => document.activeElement?.closest('.map-title') && document.activeElement?.getAttribute('href'))
    if (title) seen.push(title)
  }
  expect(seen.length).toBeGreaterThan(3)
  expect(seen).toEqual((await titles.evaluateAll(links => links.map(link => link.getAttribute('href')))).slice(0, seen.length))
  await titles.nth(1).focus()
  await expect(page.locator('.map-page.lit').first()).toBeVisible()
  await expect(page.locator('.map-edges .lit').first()).toBeAttached()
  await titles.nth(1).blur()
  await expect(page.locator('.lit')).toHaveCount(0)
})

test('the cards stand in columns where there is room, and their text fits', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 900 })
  await page.goto(MAP)
  expect(await columns(page)).toBe(4)
  const tooHigh = await page.locator('.map-card').evaluateAll(cards => cards.flatMap((card) => {
    const room = card.parentElement?.getBoundingClientRect().height ?? 0
    return card.getBoundingClientRect().height > room + 1 ? [card.textContent] : []
  }))
  expect(tooHigh).toEqual([])
})

test('every edge ends at the card of the page that it leads to', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 900 })
  await page.goto(MAP)
  const cards = await page.locator('.map-card').evaluateAll(cards => cards.map((card) => {
    const { left, top, right, bottom } = card.getBoundingClientRect()
    return { left, top, right, bottom }
  }))
  const tips = await page.locator('.map-edges [data-edge]').evaluateAll(edges => edges.map((edge) => {
    const { right = 0, bottom = 0 } = edge.querySelector('.arrow')?.getBoundingClientRect() ?? {}
    return { to: Number(edge.getAttribute('data-edge')?.split(' ')[1]), right, bottom }
  }))
  expect(tips.length).toBeGreaterThan(10)
  for (const { to, right, bottom } of tips) {
    const card = cards[to] ?? { left: 0, top: 0, right: 0, bottom: 0 }
    const isFromLeft = Math.abs(right - card.left) < 1.5 && bottom > card.top && bottom < card.bottom
    const isFromAbove = Math.abs(bottom - card.top) < 1.5 && right > card.left && right < card.right
    expect(isFromLeft || isFromAbove, `${JSON.stringify(card)} and the tip at ${right}, ${bottom}`).toBe(true)
  }
})

for (const width of [320, 390, 768]) {
  test(`at ${width} px the pages stand below each other, beside the rail`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(MAP)
    expect(await columns(page)).toBe(1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    const lefts = await page.locator('.map-title').evaluateAll(titles => titles.map(title => Math.round(title.getBoundingClientRect().left)))
    const rails = await page.locator('.map-page .rail').evaluateAll(rails => rails.map(rail => rail.getBoundingClientRect().right))
    expect(new Set(lefts).size).toBe(1)
    expect(Math.max(...rails)).toBeLessThan(lefts[0] ?? 0)
  })
}

test('the map is accessible in light and dark, with what was opened and something lit', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`./${LATER}`)
      await page.goto(MAP)
      await expect(row(page, LATER)).toHaveAttribute('data-opened')
      await row(page, LATER).getByRole('link').first().focus()
      await expectAccessible(page, `the map at ${width} px in ${colorScheme}`)
    }
  }
})

test('printed, the map is whole and says nothing of the reader', async ({ page }) => {
  await page.goto(`./${FIRST}`)
  await page.goto(MAP)
  await expect(said(page)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(said(page)).toBeHidden()
  await expect(page.locator('.map-opened:visible')).toHaveCount(0)
  const marks = await page.locator('.map-page:not(.planned) .mark').evaluateAll(marks => marks.map(mark => getComputedStyle(mark).fill))
  expect(new Set(marks).size).toBe(1)
  await expect(page.locator('.map-title').last()).toBeVisible()
  await expect(page.locator('#artifact')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the map has its pages, concepts and edges, and nothing of the reader', async ({ page }) => {
    await page.goto(MAP)
    await expect(row(page, FIRST)).toBeVisible()
    await expect(said(page)).toBeHidden()
    await expect(page.locator('.map-opened:visible')).toHaveCount(0)
    await page.locator('.map-concepts a').first().click()
    await expect(page).toHaveURL(/#concept-/)
    await expect(page.locator(':target')).toBeVisible()
  })
})
