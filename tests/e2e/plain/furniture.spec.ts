import { expect, test } from '@playwright/test'
import { isDark } from '../support.ts'

const DIVE = './learn/deep-dives/persistence/datastore-internals'

test('colours go from system to light to dark, hold over pages, and are there at the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('./')
  expect(await isDark(page)).toBe(true)
  const toggle = page.locator('[data-theme-toggle]')
  await toggle.click()
  await expect(toggle).toHaveAccessibleName('Colours: light')
  expect(await isDark(page)).toBe(false)
  await page.goto(DIVE)
  expect(await isDark(page)).toBe(false)
  await page.locator('[data-theme-toggle]').click()
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(DIVE, { waitUntil: 'commit' })
  await page.waitForSelector('body', { state: 'attached' })
  expect(await isDark(page)).toBe(true)
})

test('the table of contents follows the reader', async ({ page }) => {
  await page.goto(DIVE)
  const toc = page.locator('.page > .sidebar [data-toc]')
  const links = toc.locator('a')
  await links.nth(3).click()
  await expect(links.nth(3)).toHaveAttribute('aria-current', 'location')
  await expect(toc.locator('[aria-current]')).toHaveCount(1)
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }))
  await expect(links.last()).toHaveAttribute('aria-current', 'location')
})

test('code is copied as it stands', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(DIVE)
  const block = page.locator('.code').first()
  await block.hover()
  await block.getByRole('button', { name: 'Copy' }).click()
  await expect(block.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe((await block.locator('pre').textContent())?.trimEnd())
  expect(copied).toMatch(/^from metaflow import /)
})

test('headings link to themselves, and the skip link comes first', async ({ page }) => {
  await page.goto(DIVE)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#ui\\:main')).toBeFocused()
  await page.locator('.prose h2 a').first().click()
  await expect(page).toHaveURL(/#.+/)
})

test('everything can be reached by keyboard, in order, without a trap', async ({ page }) => {
  await page.goto('./')
  const count = await page.locator('a[href]:visible, button:visible, summary:visible').count()
  const seen = new Set<string>()
  for (let step = 0; step < count + 5; step++) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const node = document.activeElement
      return node && node !== document.body ? `${node.tagName} ${node.textContent?.trim().slice(0, 40)} ${node.getAttribute('href') ?? ''}` : 'end'
    })
    if (here === 'end') break
    seen.add(here)
  }
  expect(seen.size).toBeGreaterThan(15)
})

test.describe('narrow', () => {
  test.use({ viewport: { width: 390, height: 800 } })

  test('the menu opens, and closes on Escape with the focus on its button', async ({ page }) => {
    await page.goto('./')
    const button = page.getByLabel('Menu', { exact: true }).first()
    await button.click()
    await expect(page.getByRole('link', { name: 'Videos' }).last()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-menu]')).not.toHaveAttribute('open')
    await expect(button).toBeFocused()
  })

  test('search stays in the header, the place unfolds, a note is a fold, a picture has its narrow form', async ({ page }) => {
    await page.goto(DIVE)
    await expect(page.locator('[data-search-open]')).toBeVisible()
    await page.getByText('In this section and on this page').click()
    await expect(page.locator('.place').getByRole('link', { name: 'What a clone is' })).toBeVisible()
    const note = page.locator('.how-we-know').first()
    await expect(note.locator('p').first()).toBeHidden()
    await note.locator('summary').click()
    await expect(note.locator('p').first()).toBeVisible()
    await page.goto('./learn/deep-dives/foundations/the-life-of-a-task')
    await expect(page.locator('.picture svg.narrow').first()).toBeVisible()
    await expect(page.locator('.picture svg.wide').first()).toBeHidden()
  })
})

test('with reduced motion nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(DIVE)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto')
})

test('in print the article stands alone, with its notes open', async ({ page }) => {
  await page.goto(DIVE)
  await page.emulateMedia({ media: 'print' })
  for (const part of ['.site-header', '.site-footer', '.sidebar', '.copy']) await expect(page.locator(part).first()).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.how-we-know p').first()).toBeVisible()
})
