import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, watch } from '../support.ts'

const DIVE = './learn/deep-dives/persistence/datastore-internals'

const popup = (page: Page) => page.locator('.hover-popup')
const block = (page: Page) => page.locator('[data-hovers]').first()
const token = (page: Page, at: number) => block(page).locator('[data-h]').nth(at)
const open = (page: Page) => page.locator('[data-h][data-open]')

/** The path of the page's types. */
async function sourceOf(page: Page): Promise<string> {
  const source = await page.locator('[data-hovers-src]').getAttribute('data-hovers-src')
  return new URL(source ?? '', page.url()).pathname
}

/** The first block stands at the window's top, the pointer beside it. */
async function visit(page: Page): Promise<void> {
  await page.goto(DIVE)
  await page.mouse.move(1, 1)
  await block(page).evaluate(node => node.scrollIntoView({ block: 'start', behavior: 'instant' }))
}

/** The first block has the focus, by keyboard, and its page's types are here. */
async function focusBlock(page: Page): Promise<void> {
  await visit(page)
  const source = await sourceOf(page)
  const loaded = page.waitForResponse(response => new URL(response.url()).pathname === source)
  await block(page).locator('pre').focus()
  await loaded
}

async function expectInView(page: Page): Promise<void> {
  const box = await popup(page).boundingBox()
  const view = page.viewportSize()
  expect(box && view && box.x >= 8 && box.y >= 8 && box.x + box.width <= view.width - 8 && box.y + box.height <= view.height - 8, JSON.stringify({ box, view })).toBe(true)
}

test('nothing is fetched before a block is used, then the types once', async ({ page }) => {
  const { problems, requests } = watch(page)
  await visit(page)
  const source = await sourceOf(page)
  const fetched = () => requests.filter(url => new URL(url).pathname === source).length
  await page.waitForLoadState('networkidle')
  expect(fetched()).toBe(0)
  for (const at of [0, 1, 0]) {
    await token(page, at).hover()
    await expect(token(page, at)).toHaveAttribute('data-open')
    await expect(popup(page).locator('.hover-signature')).not.toBeEmpty()
  }
  expect(fetched()).toBe(1)
  await expect(popup(page)).toHaveCount(1)
  expect(problems).toEqual([])
})

test.describe('with a mouse', () => {
  test('the popup can be entered, stays meanwhile, and closes behind the pointer', async ({ page }) => {
    await visit(page)
    await token(page, 1).hover()
    await expect(popup(page)).toBeVisible()
    await popup(page).hover()
    await page.waitForTimeout(500)
    await expect(popup(page)).toBeVisible()
    expect(await popup(page).evaluate(node => getComputedStyle(node).userSelect)).not.toBe('none')
    await page.mouse.move(2, 2)
    await expect(popup(page)).toHaveCount(0)
  })

  test('a pointer that passes opens nothing, nor does one that lies still while the page scrolls', async ({ page }) => {
    await visit(page)
    await token(page, 0).hover()
    await expect(popup(page)).toBeVisible()
    await page.mouse.wheel(0, 140)
    await expect(popup(page)).toHaveCount(0)
    await page.waitForTimeout(400)
    await expect(popup(page)).toHaveCount(0)
    await token(page, 3).hover()
    await page.mouse.move(2, 2)
    await page.waitForTimeout(400)
    await expect(popup(page)).toHaveCount(0)
  })

  test('Escape closes it and leaves the focus alone', async ({ page }) => {
    await visit(page)
    await page.locator('[data-theme-toggle]').focus()
    await block(page).evaluate(node => node.scrollIntoView({ block: 'start', behavior: 'instant' }))
    await token(page, 0).hover()
    await expect(popup(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await page.waitForTimeout(300)
    await expect(popup(page)).toHaveCount(0)
    await expect(page.locator('[data-theme-toggle]')).toBeFocused()
  })

  test('names are marked while their block is pointed at', async ({ page }) => {
    await visit(page)
    const mark = () => token(page, 0).evaluate(node => getComputedStyle(node).textDecorationColor)
    const before = await mark()
    await block(page).hover({ position: { x: 10, y: 10 } })
    await expect.poll(mark).not.toBe(before)
  })
})

test.describe('with the keyboard', () => {
  test('a block is one tab stop, and none of its names is another', async ({ page }) => {
    await focusBlock(page)
    await expect(block(page).locator('pre')).toHaveAccessibleDescription(/arrow keys/)
    await page.keyboard.press('Tab')
    await expect(block(page).locator('pre')).not.toBeFocused()
    expect(await page.evaluate(() => document.activeElement?.matches('[data-h]'))).toBe(false)
    expect(await page.locator('[data-h][tabindex]').count()).toBe(0)
  })

  test('arrows lead from name to name, and each is read with its type', async ({ page }) => {
    await focusBlock(page)
    await page.keyboard.press('ArrowRight')
    await expect(token(page, 0)).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(token(page, 1)).toBeFocused()
    await expect(popup(page)).toBeVisible()
    await expect(page.locator('[data-h][role]')).toHaveCount(1)
    await expect(token(page, 1)).toHaveAccessibleName((await token(page, 1).textContent() ?? '').trim())
    const signature = (await popup(page).locator('.hover-signature').textContent() ?? '').replace(/\s+/g, ' ').trim()
    expect((await token(page, 1).evaluate(node => document.getElementById(node.getAttribute('aria-describedby') ?? '')?.textContent ?? '')).replace(/\s+/g, ' ')).toContain(signature)
    await page.keyboard.press('ArrowLeft')
    await expect(token(page, 0)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    const lines = await block(page).evaluate(node => [node.querySelector('[data-h]'), document.activeElement].map(name => [...node.querySelectorAll('.line')].indexOf(name?.closest('.line') ?? node)))
    expect(lines[1]).toBeGreaterThan(lines[0] ?? 0)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Home')
    await expect(token(page, 0)).toBeFocused()
    await page.keyboard.press('End')
    await expect(block(page).locator('[data-h]').last()).toBeFocused()
    await expect(popup(page)).toBeVisible()
    await expectInView(page)
  })

  test('Escape closes and gives the focus back to the block', async ({ page }) => {
    await focusBlock(page)
    await page.keyboard.press('ArrowRight')
    await expect(popup(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(popup(page)).toHaveCount(0)
    await expect(block(page).locator('pre')).toBeFocused()
    await expect(page.locator('[data-h]:is([role], [tabindex], [aria-describedby])')).toHaveCount(0)
  })

  test('Tab leads through the links of the popup and on, and is not trapped', async ({ page }) => {
    await focusBlock(page)
    await page.keyboard.press('ArrowRight')
    await expect(popup(page)).toBeVisible()
    const all = await block(page).locator('[data-h]').count()
    for (let step = 1; step < all && !await popup(page).locator('a').count(); step++) {
      await page.keyboard.press('ArrowRight')
      await expect(token(page, step)).toBeFocused()
    }
    const links = popup(page).locator('a')
    const count = await links.count()
    for (let at = 0; at < count; at++) {
      await page.keyboard.press('Tab')
      await expect(links.nth(at)).toBeFocused()
    }
    await page.keyboard.press('Tab')
    await expect(popup(page)).toHaveCount(0)
    await expect(block(page).getByRole('button', { name: 'Copy' })).toBeFocused()
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true })

  test('a tap opens, a second one closes, one elsewhere closes, and all stays in view', async ({ page }) => {
    await visit(page)
    await token(page, 1).tap()
    await expect(popup(page)).toBeVisible()
    await page.waitForTimeout(400)
    await expect(popup(page)).toBeVisible()
    await expectInView(page)
    await popup(page).tap({ position: { x: 6, y: 6 } })
    await page.waitForTimeout(400)
    await expect(popup(page)).toBeVisible()
    await token(page, 1).tap()
    await expect(popup(page)).toHaveCount(0)
    await token(page, 0).tap()
    await expect(open(page)).toHaveCount(1)
    await page.touchscreen.tap(380, 790)
    await expect(popup(page)).toHaveCount(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`with an open popup the page is accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await focusBlock(page)
    await page.keyboard.press('ArrowRight')
    await expect(popup(page)).toBeVisible()
    await expectAccessible(page, colorScheme)
    expect(await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(node => node.id)
      return ids.filter((id, at) => ids.indexOf(id) !== at)
    })).toEqual([])
  })
}

test('where the types cannot be fetched the popup says so, and they are tried again', async ({ page }) => {
  await visit(page)
  const source = await sourceOf(page)
  let fails = true
  await page.route(url => url.pathname === source, route => fails ? route.abort() : route.continue())
  await token(page, 0).hover()
  await expect(popup(page)).toContainText('could not be loaded')
  fails = false
  await token(page, 1).hover()
  await expect(popup(page).locator('.hover-signature')).not.toBeEmpty()
})

test('in print there are neither popups nor marks', async ({ page }) => {
  await visit(page)
  await token(page, 0).hover()
  await expect(popup(page)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(popup(page)).toBeHidden()
})

test('what is selected or copied is code alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await visit(page)
  for (const one of await page.locator('[data-hovers]').all()) {
    await one.scrollIntoViewIfNeeded()
    await one.getByRole('button', { name: 'Copy' }).click()
    await expect(one.getByRole('button', { name: 'Copied' })).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    const lines = await one.locator('.line').allTextContents()
    expect(copied).toBe(lines.map(line => line.replace(/\n$/, '')).join('\n').trimEnd())
    const selected = await one.locator('pre').evaluate((pre) => {
      getSelection()?.selectAllChildren(pre)
      return getSelection()?.toString()
    })
    expect(selected?.trimEnd()).toBe(copied)
  }
})
