import { expect, test } from '@playwright/test'
import { loadSite, siteFolders } from '../../../shared/check/read.ts'
import { expectAccessible, sitemapPaths } from '../support.ts'

test('every source file that search engines may have is a page of the sitemap, and nothing else is, such as a planned article', async ({ page }) => {
  const { pages, frontmatters } = await loadSite(siteFolders())
  const open = [...pages].filter(([, file]) => !String(frontmatters.get(file)?.robots).includes('noindex'))
  expect((await sitemapPaths(page)).sort()).toEqual(open.map(([path]) => path.slice(1)).sort())
})

test('a video says which dives it goes with, and not what it builds on, whatever it assumes', async ({ page }) => {
  await page.goto('./learn/videos/conversation-resume')
  await expect(page.locator('a.term').first()).toBeVisible()
  await expect(page.locator('.video-facts dt')).toHaveText(['Kind', 'Goes with', 'Paired with', 'Planned chapters'])
  await expect(page.locator('.builds-on')).toHaveCount(0)
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
    await page.goto('./learn/deep-dives/foundations/the-life-of-a-task')
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
