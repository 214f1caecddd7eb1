import { globSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { expectAccessible, sitemapPaths, watch } from '../support.ts'

const WIDTHS = [320, 390, 768, 1440]

test('every source file is a page of the sitemap, and nothing else is', async ({ page }) => {
  const sources = globSync('content/**/*.md').map(file => file.replace(/^content\//, '').replace(/\.md$/, '').replace(/(^|\/)index$/, ''))
  expect((await sitemapPaths(page)).sort()).toEqual(sources.sort())
})

test('every page loads cleanly, has one h1, and is accessible in light and dark', async ({ page }) => {
  test.setTimeout(300_000)
  for (const path of await sitemapPaths(page)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { problems } = watch(page)
      await page.goto(`./${path}`)
      await page.waitForLoadState('networkidle')
      expect(problems, path).toEqual([])
      await expect(page.locator('h1'), path).toHaveCount(1)
      await expectAccessible(page, `${path} in ${colorScheme}`)
      page.removeAllListeners()
    }
  }
})

test('no page is wider than its window', async ({ page }) => {
  test.setTimeout(120_000)
  for (const path of [...await sitemapPaths(page), 'no/such/page']) {
    await page.goto(`./${path}`)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(beyond, `${path} at ${width} px`).toBeLessThanOrEqual(0)
    }
  }
})

test('a missing page says so, with a way on', async ({ page }) => {
  const response = await page.goto('./learn/nothing-here')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address')
  await expectAccessible(page, '404')
  await page.getByRole('link', { name: 'Deep Dives', exact: true }).click()
  await expect(page).toHaveURL(/\/learn\/deep-dives\/?$/)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an article is there to read, with its pictures, notes and neighbours', async ({ page }) => {
    await page.goto('./learn/deep-dives/persistence/datastore-internals')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('.picture svg.wide').first()).toBeVisible()
    await expect(page.locator('.how-we-know').first()).toBeVisible()
    await expect(page.locator('.needs-js:visible')).toHaveCount(0)
    await page.getByRole('navigation', { name: 'Kinds of content' }).getByRole('link', { name: 'Deep dives' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deep Dives')
  })

  test('the narrow menu opens', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 })
    await page.goto('./')
    await page.getByLabel('Menu', { exact: true }).first().click()
    await expect(page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Guides' })).toBeVisible()
  })
})
