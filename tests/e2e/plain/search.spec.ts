import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'

const DIVE = './learn/deep-dives/persistence/datastore-internals'
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Search' })
const fieldOf = (page: Page) => page.getByRole('combobox', { name: 'Search' })
const optionsOf = (page: Page) => dialogOf(page).getByRole('option')
const opener = (page: Page) => page.locator('[data-search-open]').first()

async function search(page: Page, query: string) {
  await page.keyboard.press('Control+k')
  await fieldOf(page).fill(query)
  await expect(optionsOf(page).first()).toBeVisible()
}

/** Goes down to the first section whose link satisfies, and gives that link. */
async function walkTo(page: Page, wanted: (href: string) => boolean): Promise<string> {
  for (let step = 0; step < 40; step++) {
    const href = await page.locator('[role=option][aria-selected=true]').getAttribute('href') ?? ''
    if (wanted(href)) return href
    await page.keyboard.press('ArrowDown')
  }
  throw new Error('no option with the wanted link')
}

async function expectHeadingInView(page: Page, href: string) {
  const id = decodeURIComponent(href.split('#')[1] ?? '')
  await expect(page).toHaveURL(url => decodeURIComponent(url.hash) === `#${id}`)
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport()
}

test.describe('opening', () => {
  test('by ⌘K, Ctrl+K, the slash and a click; nothing is fetched before', async ({ page }) => {
    const requests: string[] = []
    page.on('request', request => requests.push(request.url()))
    await page.goto(DIVE)
    await page.waitForLoadState('networkidle')
    expect(requests.filter(url => /pagefind|search-dialog/.test(url))).toEqual([])

    for (const key of ['Control+k', 'Meta+k', '/']) {
      await page.keyboard.press(key)
      await expect(fieldOf(page), key).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(dialogOf(page), key).toBeHidden()
      await page.waitForFunction(() => document.activeElement === document.body) // the next frame; before, a slash is the field's
    }
    await opener(page).click()
    await expect(fieldOf(page)).toBeFocused()
    await page.keyboard.press('Control+k')
    await expect(dialogOf(page)).toBeHidden()
    await expect.poll(() => requests.some(url => url.includes('/pagefind/'))).toBe(true)
    const origin = new URL(page.url()).origin
    expect(requests.filter(url => /^https?:/.test(url) && !url.startsWith(origin))).toEqual([])
  })

  test('gives the focus back, and closes on the backdrop and by its button', async ({ page }) => {
    await page.goto(DIVE)
    await opener(page).focus()
    await page.keyboard.press('Enter')
    await expect(fieldOf(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(opener(page)).toBeFocused()

    await page.keyboard.press('Control+k')
    await page.mouse.click(5, 5)
    await expect(dialogOf(page)).toBeHidden()
    await page.keyboard.press('Control+k')
    await dialogOf(page).getByRole('button', { name: 'Close' }).click()
    await expect(dialogOf(page)).toBeHidden()
  })

  test('a slash in a field is a slash', async ({ page }) => {
    await page.goto(DIVE)
    await page.evaluate(() => document.body.prepend(document.createElement('textarea')))
    await page.locator('textarea').first().focus()
    await page.keyboard.press('/')
    await expect(page.locator('textarea').first()).toHaveValue('/')
    await expect(dialogOf(page)).toBeHidden()
  })

  test('what is typed while search loads is searched for', async ({ page }) => {
    await page.goto(DIVE)
    await page.waitForLoadState('networkidle')
    await page.route(/\.js$|pagefind-entry/, async (route) => {
      await new Promise(resolve => setTimeout(resolve, 400))
      await route.continue()
    })
    await page.keyboard.press('/')
    await page.keyboard.type('datastore')
    await expect(dialogOf(page).getByRole('textbox').or(fieldOf(page))).toHaveValue('datastore')
    await expect(optionsOf(page).first()).toBeVisible()
  })

  test('says so when its script cannot be had, and tries again', async ({ page }) => {
    await page.goto(DIVE)
    await page.waitForLoadState('networkidle')
    await page.route(/\.js(\?|$)/, route => route.abort())
    await page.keyboard.press('/')
    await page.keyboard.type('datastore')
    await expect(dialogOf(page).getByRole('alert')).toContainText('could not be loaded')
    await page.unroute(/\.js(\?|$)/)
    await dialogOf(page).getByRole('button', { name: 'Try again' }).click()
    await expect(optionsOf(page).first()).toBeVisible()
  })

  test('says so when the index cannot be had, and tries again', async ({ page }) => {
    await page.route('**/pagefind/**', route => route.abort())
    await page.goto(DIVE)
    await page.keyboard.press('/')
    await expect(dialogOf(page).getByRole('alert')).toContainText('could not be loaded')
    await page.unroute('**/pagefind/**')
    await fieldOf(page).fill('datastore')
    await expect(optionsOf(page).first()).toBeVisible()

    await page.reload()
    await page.route('**/pagefind/**', route => route.abort())
    await page.keyboard.press('/')
    await page.keyboard.type('datastore')
    await expect(dialogOf(page).getByRole('alert')).toBeVisible()
    await page.unroute('**/pagefind/**')
    await dialogOf(page).getByRole('button', { name: 'Try again' }).click()
    await expect(optionsOf(page).first()).toBeVisible()
  })
})

test.describe('results', () => {
  test('are grouped by page, with sections, and counted aloud', async ({ page }) => {
    await page.goto('./')
    const root = new URL(page.url()).pathname
    await search(page, 'datastore')
    const group = dialogOf(page).getByRole('group').first()
    await expect(group.getByRole('option').nth(1)).toHaveAttribute('href', /#./)
    await expect(group.locator('mark').first()).toContainText(/datastore/i)
    await expect(dialogOf(page).getByRole('status')).toHaveText(/^\d+ results on /)
    await expect(fieldOf(page)).toHaveAttribute('aria-expanded', 'true')
    await expect(fieldOf(page)).toHaveAttribute('aria-activedescendant', 'ui:search-option-0')
    for (const href of await optionsOf(page).evaluateAll(all => all.map(each => each.getAttribute('href') ?? ''))) {
      const path = href.split('#')[0]
      if (path !== root) expect(path).not.toMatch(/\/$|\.html$/)
    }
  })

  test('arrows and Enter go to a section of another page', async ({ page }) => {
    await page.goto('./')
    await search(page, 'datastore')
    const href = await walkTo(page, url => url.includes('datastore-internals#'))
    await page.keyboard.press('Enter')
    await expectHeadingInView(page, href)
    expect(new URL(page.url()).pathname.replace(/\/$/, '')).toBe(href.split('#')[0])
  })

  test('a section of the same page is gone to without loading it again', async ({ page }) => {
    await page.goto(DIVE)
    await page.evaluate(() => document.body.dataset.same = 'yes')
    await search(page, 'datastore')
    const here = new URL(page.url()).pathname
    const href = await walkTo(page, url => url.startsWith(`${here}#`) && url.length > here.length + 1)
    await page.keyboard.press('Enter')
    await expect(dialogOf(page)).toBeHidden()
    await expectHeadingInView(page, href)
    await expect(page.locator('body')).toHaveAttribute('data-same', 'yes')
  })

  test('Ctrl+Enter opens a tab, and the dialog stays', async ({ page, context }) => {
    await page.goto('./')
    await search(page, 'datastore')
    const [tab] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Control+Enter')])
    await expect(tab).toHaveURL(/datastore|learn/)
    await expect(dialogOf(page)).toBeVisible()
  })

  test('a pointer chooses when it moves, and leaves the field its focus', async ({ page }) => {
    await page.goto('./')
    await search(page, 'datastore')
    const third = optionsOf(page).nth(2)
    await third.hover({ position: { x: 40, y: 10 } })
    await third.hover({ position: { x: 60, y: 12 } })
    await expect(third).toHaveAttribute('aria-selected', 'true')
    await expect(fieldOf(page)).toBeFocused()
    // the list goes on when its end is near, so what was the last may not be for long
    const before = await optionsOf(page).count()
    await page.keyboard.press('End')
    const chosen = page.getByRole('option', { selected: true })
    await expect.poll(async () => Number((await chosen.getAttribute('id'))?.replace(/\D+/, ''))).toBeGreaterThanOrEqual(before - 1)
    await expect(chosen).toBeInViewport()
    await page.keyboard.press('Home')
    await expect(optionsOf(page).first()).toHaveAttribute('aria-selected', 'true')
  })

  test('where nothing is found it says what was searched for, and a way on', async ({ page }) => {
    await page.goto('./')
    await page.keyboard.press('/')
    await fieldOf(page).fill('zeppelinquux')
    await expect(dialogOf(page)).toContainText('Nothing found for zeppelinquux.')
    await dialogOf(page).getByRole('link', { name: 'all deep dives' }).click()
    await expect(page).toHaveURL(/\/learn\/deep-dives\/?$/)
  })
})

for (const scheme of ['light', 'dark'] as const) {
  test(`has no axe violation in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.goto(DIVE)
    await page.evaluate(dark => document.documentElement.classList.toggle('dark', dark), scheme === 'dark')
    const violations = async () => (await new AxeBuilder({ page }).include('dialog.search').analyze()).violations
    await page.keyboard.press('/')
    await expect(dialogOf(page)).toContainText('Every page is searched')
    expect(await violations()).toEqual([])
    await fieldOf(page).fill('datastore')
    await expect(optionsOf(page).first()).toBeVisible()
    expect(await violations()).toEqual([])
    await fieldOf(page).fill('zeppelinquux')
    await expect(dialogOf(page)).toContainText('Nothing found')
    expect(await violations()).toEqual([])
  })
}

for (const width of [390, 320]) {
  test(`fits into ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 })
    await page.goto(DIVE)
    await expect(opener(page)).toBeVisible()
    await search(page, 'datastore')
    const box = await dialogOf(page).boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? width + 1)).toBeLessThanOrEqual(width)
    expect((box?.y ?? 0) + (box?.height ?? 701)).toBeLessThanOrEqual(700)
    const wide = await dialogOf(page).evaluate(dialog =>
      [dialog, ...dialog.querySelectorAll('div, a, p')].filter(each => each.scrollWidth > each.clientWidth + 1).map(each => each.className))
    expect(wide).toEqual([])
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('there is no dead link to search', async ({ page }) => {
    await page.goto(DIVE)
    await expect(opener(page)).toBeHidden()
  })
})
