import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'

const PAGE = './samples/addresses'
const heading = (page: Page, id: string) => page.locator(`[id="${id}"]`)
async function openSearch(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search' }).fill(query)
}
const goTo = (page: Page, hash: string) => page.goto(`${PAGE}#${hash}`)

test('a heading named like a part of the frame is where its links lead', async ({ page }) => {
  await page.goto(PAGE)
  await page.getByRole('link', { name: 'the frame\'s name' }).click()
  await expect(page.locator(':target')).toHaveText('Main')
  await expect(page.locator('h2:target')).toBeInViewport()
  await page.keyboard.press('Home')
  await page.locator('.skip').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.page-main')).toBeFocused()
})

for (const id of ['in-the-cloud', 'folded-heading', 'deep', 'the-end']) {
  test(`#${id} is seen on load, after a link, after the same link again, and after "back"`, async ({ page }) => {
    await goTo(page, id)
    await expect(heading(page, id)).toBeInViewport()

    await page.goto('./samples/plain')
    await page.goto(PAGE)
    const link = page.locator(`.prose > p:first-child a[href="#${id}"]`)
    await link.click()
    await expect(heading(page, id)).toBeInViewport()

    await close(page)
    await link.click()
    await expect(heading(page, id)).toBeInViewport()

    await page.getByRole('link', { name: 'the frame\'s name' }).click()
    await close(page)
    await page.goBack()
    await expect(heading(page, id)).toBeInViewport()
  })
}

/** As the page is at first. */
async function close(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Laptop' }).click()
  await page.locator('.fold').evaluateAll(folds => folds.forEach(fold => fold.removeAttribute('open')))
  await page.evaluate(() => scrollTo(0, 0))
}

test('the browser finds words in a tab that is not chosen, and that becomes the chosen one', async ({ page }) => {
  await page.goto(PAGE)
  await page.mouse.move(300, 300)
  const panel = page.getByRole('tabpanel', { includeHidden: true }).nth(1)
  await expect(panel).toHaveAttribute('hidden', 'until-found')
  await panel.dispatchEvent('beforematch', { bubbles: true })
  await expect(page.getByRole('tab', { name: 'Cloud' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByText('xylophone')).toBeVisible()
  await expect(page.getByText('Laptop words')).toBeHidden()
})

for (const word of ['xylophone', 'zebrafinch', 'bassoon', 'quokka', 'marmoset']) {
  test(`a search for "${word}" leads to where it is seen`, async ({ page }) => {
    await page.goto('./samples/plain')
    await openSearch(page, word)
    await page.locator('.search-option:not(.search-page)', { hasText: word }).first().click()
    await expect(page.getByText(word)).toBeInViewport()
  })
}

test('a heading in the search has no number of a footnote, and no link in another', async ({ page }) => {
  await page.goto(PAGE)
  await openSearch(page, 'what the samples say')
  await expect(page.locator('.search-option', { hasText: 'What the samples say in short' }).first()).toBeVisible()
  await expect(page.locator('a a')).toHaveCount(0)
})

test('the contents have the headings of the text and of steps', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(PAGE)
  await expect(page.locator('[data-toc] a:visible')).toHaveText(['Main', 'What the samples say in short', 'The first step', 'The second step', 'Reworded title'])
})

test('without JavaScript and in print all is seen', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(new URL(PAGE, test.info().project.use.baseURL).href)
  await expect(page.getByText('xylophone')).toBeVisible()
  await context.close()
})

test('in print each tab is seen, also after one was chosen', async ({ page }) => {
  await page.goto(PAGE)
  await page.getByRole('tab', { name: 'Cloud' }).click()
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText('Laptop words').evaluate(element => element.checkVisibility({ contentVisibilityAuto: true }) && element.getBoundingClientRect().height > 0)).toBe(true)
})

test('a deep list fits a narrow phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto(PAGE)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})
