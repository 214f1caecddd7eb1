import { expect, test } from '@playwright/test'
import { expectAccessible, sitemapPaths, watch } from '../support.ts'

const INDEX = './learn/deep-dives'
const ARTICLE = './learn/deep-dives/persistence/datastore-internals'

test('every page of the fixture site loads cleanly with one h1', async ({ page }) => {
  test.setTimeout(120_000)
  for (const path of await sitemapPaths(page)) {
    const { problems } = watch(page)
    await page.goto(`./${path}`)
    await page.waitForLoadState('networkidle')
    expect(problems, path).toEqual([])
    await expect(page.locator('h1'), path).toHaveCount(1)
    page.removeAllListeners()
  }
})

test('a body that repeats the title has it once, and its levels have no gap', async ({ page }) => {
  await page.goto(INDEX)
  const levels = await page.locator('article :is(h1, h2, h3, h4, h5)').evaluateAll(nodes => nodes.map(node => Number(node.tagName[1])))
  expect(levels[0]).toBe(1)
  for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0), `heading ${index}`).toBeLessThanOrEqual(1)
  await expectAccessible(page, 'the index')
})

test('a list links what is there, shows what is planned, and sets backticks as code', async ({ page }) => {
  await page.goto(INDEX)
  const lists = page.locator('.refs')
  await expect(lists).toHaveCount(2)
  await expect(lists.first().locator('.refs-title a')).toHaveAttribute('href', '/learn/deep-dives/persistence')
  await expect(lists.nth(1).locator('.refs-title a')).toHaveCount(0)
  await expect(lists.first().locator('li').first().locator('a').first()).toHaveAttribute('href', '/learn/deep-dives/persistence/datastore-internals')
  const planned = lists.first().locator('li.planned')
  await expect(planned).toHaveCount(3)
  await expect(planned.first().locator('a')).toHaveCount(0)
  await expect(planned.first()).toContainText('planned')
  await expect(planned.first().locator('code').first()).toBeVisible()
  await expect(lists.first().locator('.refs-note')).toBeVisible()
  await expect(lists.nth(1).locator('.refs-note')).toHaveCount(0)
  await expect(lists.nth(1).locator('li')).toHaveCount(5)
})

test('pictures: inline SVG at its width, a raster with its size, an alt where there is one and an empty one where not', async ({ page }) => {
  await page.goto(INDEX)
  const pyramid = page.locator('.picture svg').first()
  await expect(pyramid).toBeVisible()
  expect(await pyramid.evaluate(node => node.getBoundingClientRect().width)).toBeLessThanOrEqual(700)
  await page.goto(ARTICLE)
  const pictures = page.locator('.picture img')
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded()
    await expect(picture).toHaveAttribute('width', /\d+/)
    await expect(picture).toHaveAttribute('height', /\d+/)
    await expect(picture).toHaveAttribute('alt', /.*/)
    await expect.poll(() => picture.evaluate(node => (node as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
  }
  await expect(page.locator('.picture img[alt]:not([alt=""])')).toHaveCount(1)
})

test('callouts say their kind and show the icon that was asked for', async ({ page }) => {
  await page.goto(ARTICLE)
  await expect(page.locator('.callout[data-type=note]').first()).toContainText('Note')
  const info = page.locator('.callout[data-type=info]').first()
  await expect(info).toContainText('Info')
  expect(await info.locator('svg path').count()).toBeGreaterThan(0)
})

test('twoslash fences are highlighted Python', async ({ page }) => {
  await page.goto(ARTICLE)
  const code = page.locator('pre').first()
  await expect(code).toContainText('@step')
  const colours = await code.locator('.line span').evaluateAll(nodes => new Set(nodes.map(node => getComputedStyle(node).color)).size)
  expect(colours).toBeGreaterThan(3)
})

test('frontmatter has its effects: label, order, neighbours, robots', async ({ page }) => {
  await page.goto(ARTICLE)
  await expect(page.locator('.page > .sidebar [aria-current=page]')).not.toHaveText(await page.locator('h1').textContent() ?? '')
  await page.goto('./learn/deep-dives/not-for-search')
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  expect(await sitemapPaths(page)).not.toContain('learn/deep-dives/not-for-search')
  expect(await (await page.request.get('./llms.txt')).text()).not.toContain('not-for-search')
})

test('every component of the vocabulary is alive or plain HTML, and accessible', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto('./learn/deep-dives/every-component')
    await expectAccessible(page, `every component in ${colorScheme}`)
  }
  const tabs = page.getByRole('tablist').first().getByRole('tab')
  await tabs.nth(0).focus()
  await page.keyboard.press('ArrowRight')
  await expect(tabs.nth(1)).toBeFocused()
  await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true')
  const panel = page.locator(`[id="${await tabs.nth(1).getAttribute('aria-controls')}"]`)
  await expect(panel).toBeVisible()
  await page.keyboard.press('Home')
  await expect(panel).toBeHidden()
  await page.locator('details.fold summary').first().click()
  await expect(page.locator('details.fold').first()).toHaveAttribute('open')
})

test('a picture opens in full and gives the focus back', async ({ page }) => {
  await page.goto(ARTICLE)
  const link = page.locator('a[data-zoom]').first()
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('dialog.zoom')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog.zoom')).toHaveCount(0)
  await expect(link).toBeFocused()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every panel of a tab list is shown under its label', async ({ page }) => {
    await page.goto('./learn/deep-dives/every-component')
    for (const panel of await page.locator('.tabs').first().locator('[role=tabpanel]').all()) {
      await expect(panel).toBeVisible()
      await expect(panel.locator('.tab-label')).toBeVisible()
    }
  })
})
