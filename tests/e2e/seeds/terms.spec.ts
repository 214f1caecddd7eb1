import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../support.ts'

const PAGE = './samples/terms'
const card = (page: Page) => page.locator('.term-card:visible')
const term = (page: Page, at: number) => page.locator('a.term').nth(at)

/** The page with its script, which is loaded after the page is there. */
async function open(page: Page): Promise<void> {
  const script = page.waitForResponse(async response => response.url().endsWith('.js') && (await response.text()).includes('a.term'))
  await page.goto(PAGE)
  await (await script).finished()
  await expect(card(page)).toHaveCount(0)
}

/** Moves the pointer onto the first line of a term. */
async function point(page: Page, at: number): Promise<void> {
  await term(page, at).scrollIntoViewIfNeeded()
  const { x, y } = await term(page, at).evaluate(link => link.getClientRects()[0]?.toJSON())
  await page.mouse.move(x + 6, y + 8, { steps: 2 })
}

/** The open card lies within the window. */
async function expectWhole(page: Page): Promise<void> {
  await expect(async () => {
    const beyond = await card(page).evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      const { width } = document.documentElement.getBoundingClientRect()
      return left < 0 || top < 0 || right > width || bottom > innerHeight || element.scrollWidth > element.clientWidth
    })
    expect(beyond).toBe(false)
  }).toPass()
}

test('a pointer that rests on a term opens its card, may move into it, and closes it by leaving', async ({ page }) => {
  await open(page)
  await point(page, 1)
  await expect(card(page)).toHaveCount(1)
  await expect(card(page)).toContainText('A piece of old dough')
  await expect(card(page).getByRole('link', { name: 'What dough is' })).toHaveAttribute('href', /\/learn\/deep-dives\/baking\/dough#concept-starter$/)
  await card(page).hover()
  await page.waitForTimeout(500)
  await expect(card(page)).toHaveCount(1)
  await page.getByRole('heading', { level: 1 }).hover()
  await expect(card(page)).toHaveCount(0)
})

test('a pointer on its way elsewhere opens nothing, and one term closes the card of another', async ({ page }) => {
  await open(page)
  await point(page, 0)
  await page.getByRole('heading', { level: 1 }).hover()
  await page.waitForTimeout(400)
  await expect(card(page)).toHaveCount(0)
  await point(page, 0)
  await expect(card(page)).toContainText('Flour and water')
  await point(page, 3)
  await expect(card(page)).toContainText('The last rest')
  await expect(card(page)).toHaveCount(1)
})

test('the keyboard reaches a term, its card and what comes behind; Escape closes and leads back', async ({ page }) => {
  await open(page)
  await page.locator('[id="ui:main"]').focus()
  await page.keyboard.press('Tab')
  while (!await term(page, 0).evaluate(link => link === document.activeElement)) await page.keyboard.press('Tab')
  await expect(card(page)).toContainText('Flour and water')
  await expect(term(page, 0)).toHaveAccessibleDescription('Flour and water that have been kneaded until stretch leaves no hole.')
  await page.keyboard.press('Tab')
  await expect(card(page).getByRole('link', { name: 'What dough is' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(card(page)).toHaveCount(0)
  await expect(term(page, 0)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'plain link' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(card(page)).toHaveCount(1)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(card(page).getByRole('link', { name: 'Official docs' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'plain link' })).toBeFocused()
  await expect(card(page)).toHaveCount(0)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/baking\/dough\/?#concept-dough$/)
})

test('what the keyboard opened stays while the page scrolls, and goes when its term is out of sight', async ({ page }) => {
  await open(page)
  await page.locator('a.term').first().focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(card(page)).toHaveCount(1)
  const gap = async () => (await card(page).boundingBox() ?? { y: 0 }).y - (await term(page, 0).boundingBox() ?? { y: 0 }).y
  const before = await gap()
  await page.evaluate(() => scrollTo({ top: 60, behavior: 'instant' }))
  await expect.poll(gap).toBeCloseTo(before, 0)
  await page.setViewportSize({ width: 1280, height: 300 })
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }))
  await expect(card(page)).toHaveCount(0)
})

test('nothing clips a card', async ({ page }) => {
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 560 })
    await open(page)
    await page.locator('summary', { hasText: 'In a fold' }).click()
    const count = await page.locator('a.term').count()
    expect(count).toBe(9)
    for (let at = 0; at < count; at++) {
      await page.keyboard.press('Escape')
      await point(page, at)
      await expect(card(page), `${at} at ${width} px`).toHaveCount(1)
      await expect(term(page, at)).toHaveAttribute('data-open')
      await expectWhole(page)
    }
  }
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 700 } })

  test('the first tap opens, the second follows, and a tap elsewhere closes', async ({ page }) => {
    await open(page)
    await term(page, 0).tap()
    await expect(card(page)).toHaveCount(1)
    await expect(page).toHaveURL(/samples\/terms\/?$/)
    await expectWhole(page)
    await page.getByRole('heading', { level: 1 }).tap()
    await expect(card(page)).toHaveCount(0)
    await term(page, 0).tap()
    await expect(card(page)).toHaveCount(1)
    await card(page).locator('p').first().tap()
    await expect(card(page)).toHaveCount(1)
    await term(page, 0).tap()
    await expect(page).toHaveURL(/baking\/dough\/?#concept-dough$/)
  })
})

test('an open card is accessible, in light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await open(page)
    await point(page, 1)
    await expect(card(page)).toHaveCount(1)
    await expectAccessible(page, `an open card, ${colorScheme}`)
  }
})

test('print has no cards', async ({ page }) => {
  await open(page)
  await point(page, 0)
  await expect(card(page)).toHaveCount(1)
  await page.emulateMedia({ media: 'print' })
  await expect(card(page)).toHaveCount(0)
})

test('a definition is where the links lead, once a page', async ({ page }) => {
  await page.goto('./learn/deep-dives/baking/dough#concept-starter')
  await expect(page.locator('dfn')).toHaveText(['dough', 'starter'])
  await expect(page.locator('dfn#concept-starter')).toBeInViewport()
  await expect(page.locator('.term, .term-card')).toHaveCount(0)
  await page.goto('./learn/deep-dives/baking/loaf')
  await expect(page.locator('.builds-on')).toHaveText('Builds on What dough is')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a term is a link', async ({ page }) => {
    await page.goto(PAGE)
    await expect(card(page)).toHaveCount(0)
    await term(page, 0).click()
    await expect(page).toHaveURL(/baking\/dough\/?#concept-dough$/)
  })
})
