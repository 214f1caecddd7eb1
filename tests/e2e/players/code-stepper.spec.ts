import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectAwake, watch } from '../support.ts'

const PAGE = './learn/guides/migrating-to-metaflow'
const COUNT = 5
const stepper = (page: Page) => page.locator('#migrate')
const circle = (page: Page, step: number) => stepper(page).locator('.stepper button').nth(step - 1)
const hash = (page: Page) => page.evaluate(() => decodeURIComponent(location.hash))

async function open(page: Page, address = ''): Promise<void> {
  await page.goto(PAGE + address)
  await circle(page, 1).scrollIntoViewIfNeeded()
  await expectAwake(page)
}

/** The step that is seen is this one, and no other. */
async function expectStep(page: Page, step: number): Promise<void> {
  await expect(circle(page, step)).toHaveAttribute('aria-current', 'step')
  const seen = stepper(page).locator('.code-step[data-current]')
  await expect(seen).toHaveId(await circle(page, step).getAttribute('aria-controls') ?? '')
  await expect(seen.locator('pre').first()).toBeVisible()
  await expect(stepper(page).locator('[data-leaving]')).toHaveCount(0)
  expect(await stepper(page).locator('.code-step pre').evaluateAll(pres => pres.filter(pre => pre.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !pre.closest('[data-current]')).length)).toBe(0)
}

test('circles, buttons and keys lead to steps; the address follows, the page does not move', async ({ page }) => {
  const { problems } = watch(page)
  await open(page)
  await expectStep(page, 1)
  const before = await stepper(page).boundingBox()
  const entries = await page.evaluate(() => history.length)
  await circle(page, 3).click()
  await expectStep(page, 3)
  expect(await hash(page)).toBe('#migrate-parameters')
  await stepper(page).getByRole('button', { name: 'Next step' }).click()
  await expectStep(page, 4)
  await expect(stepper(page).getByRole('status')).toHaveText(`Step 4 of ${COUNT}: A foreach`)
  await circle(page, 4).focus()
  for (const [key, step] of [['ArrowLeft', 3], ['End', COUNT], ['ArrowRight', COUNT], ['Home', 1]] as const) {
    await page.keyboard.press(key)
    await expectStep(page, step)
    await expect(circle(page, step)).toBeFocused()
  }
  expect(await stepper(page).boundingBox()).toEqual(before)
  expect(await page.evaluate(() => history.length)).toBe(entries)
  expect(problems).toEqual([])
})

/** Layout shifts and heights of the place of the steps, while all are gone through. */
async function goThrough(page: Page): Promise<{ shifts: number, heights: Set<number | undefined> }> {
  await page.evaluate(() => {
    new PerformanceObserver(list => list.getEntries().forEach(() => document.body.dataset.shifts = String(Number(document.body.dataset.shifts ?? 0) + 1))).observe({ type: 'layout-shift' })
  })
  const heights = new Set<number | undefined>()
  for (const step of [5, 2, 4, 3, 1]) {
    await circle(page, step).click()
    await expectStep(page, step)
    heights.add((await stepper(page).boundingBox())?.height)
  }
  return { shifts: await page.evaluate(() => Number(document.body.dataset.shifts ?? 0)), heights }
}

test('nothing shifts while steps change, at the first width and at another', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page)
  const wide = await goThrough(page)
  expect(wide.shifts).toBe(0)
  expect(wide.heights.size).toBe(1)
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    // for some frames all steps are laid out
    await page.waitForFunction(width => innerWidth === width, width)
    await page.evaluate(async () => {
      for (let frame = 0; frame < 6; frame++) await new Promise(requestAnimationFrame)
    })
    await expect(stepper(page).locator('.code-step[hidden]')).toHaveCount(COUNT - 1)
    expect((await goThrough(page)).heights).toEqual(width === 1440 ? wide.heights : new Set([expect.any(Number)]))
  }
})

test('a popup goes with the step that it is in', async ({ page }) => {
  await open(page)
  await circle(page, 2).click()
  await expectStep(page, 2)
  const popup = page.locator('.hover-popup')
  await stepper(page).locator('.code-step[data-current] [data-h]').first().hover()
  await expect(popup).toBeVisible()
  await circle(page, 2).press('ArrowRight')
  await expect(popup).toHaveCount(0)
})

test('an address leads to a step, asleep and awake', async ({ page }) => {
  await open(page, '#migrate-a-foreach')
  await expectStep(page, 4)
  await page.evaluate(() => {
    location.hash = '#migrate-a-flow'
  })
  await expectStep(page, 2)
  await expect(circle(page, 2)).toBeInViewport()
})

test('tokens move from where they were, and names have their types in every step', async ({ page }) => {
  await open(page)
  await page.evaluate(() => {
    const animate = Element.prototype.animate
    Element.prototype.animate = function (...args) {
      const animation = animate.apply(this, args)
      animation.pause()
      return animation
    }
  })
  const word = (step: string) => page.locator(`#migrate-${step} .line > span`, { hasText: /^\s*points$/ }).first()
  await circle(page, 2).click()
  await circle(page, 3).click()
  const moving = await page.evaluate(() => document.getAnimations().filter(({ effect }) => effect instanceof KeyframeEffect && effect.getKeyframes().some(({ transform }) => String(transform).startsWith('translate('))).length)
  expect(moving).toBeGreaterThan(50)
  await page.evaluate(() => document.getAnimations().forEach(animation => animation.finish()))
  await expectStep(page, 3)
  expect(await page.locator('.line [style*="inline-block"]').count()).toBe(0)
  await word('parameters').locator('[data-h]').first().hover()
  await expect(page.locator('.hover-popup, [popover]:popover-open').first()).toBeVisible()
})

test('plays, each step as long as it takes to read, until the reader does something', async ({ page }) => {
  await page.clock.install()
  await open(page)
  const play = stepper(page).getByRole('button', { name: 'Play' })
  await play.click()
  await page.clock.fastForward(3000)
  await expectStep(page, 1)
  await page.clock.fastForward(40_000)
  await expectStep(page, 2)
  await page.keyboard.press('Shift')
  await expect(play).toBeVisible()
  await page.clock.fastForward(90_000)
  await expectStep(page, 2)
  await circle(page, COUNT - 1).click()
  await play.click()
  await page.clock.fastForward(40_000)
  await expectStep(page, COUNT)
  await expect(play).toBeVisible()
})

test('what is in a step that is not shown can be found on the page', async ({ page }) => {
  await open(page)
  const hidden = page.locator('#migrate-a-foreach')
  await expect(hidden).toHaveAttribute('hidden', 'until-found')
  await hidden.evaluate(step => step.dispatchEvent(new Event('beforematch', { bubbles: true })))
  await expectStep(page, 4)
})

test('with reduced motion a step is a cut', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page)
  await circle(page, 2).click()
  expect(await page.evaluate(() => document.getAnimations().filter(animation => !(animation instanceof CSSTransition)).length)).toBe(0)
  await expectStep(page, 2)
})

for (const [colorScheme, step] of [['light', 2], ['dark', 1]] as const) {
  test(`is accessible on ${colorScheme} ground`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme })
    await open(page)
    await circle(page, 4).click()
    await circle(page, step).click()
    await expectStep(page, step)
    await expectAccessible(page, `step ${step}`)
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })
  test('a tap leads to a step, whose name is above it; nothing is wider than the page', async ({ page }) => {
    await open(page)
    await circle(page, 4).tap()
    await expectStep(page, 4)
    await expect(page.locator('#migrate-a-foreach > figcaption')).toBeInViewport()
    const { height = 0 } = await circle(page, 4).boundingBox() ?? {}
    expect(height).toBeGreaterThanOrEqual(40)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('all steps are there in order, as numbered figures', async ({ page }) => {
    await page.goto(PAGE)
    await expect(stepper(page).locator('.stepper-control')).toBeHidden()
    const captions = stepper(page).locator('.code-step > figcaption')
    await expect(captions).toHaveCount(COUNT)
    const tops = []
    for (const caption of await captions.all()) {
      await expect(caption).toBeVisible()
      tops.push((await caption.boundingBox())?.y ?? 0)
    }
    expect(tops).toEqual(tops.toSorted((one, other) => one - other))
    await expect(captions.nth(3)).toHaveText('4 A foreach: A task for each setting')
  })
})
