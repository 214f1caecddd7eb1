import { expect, test } from '@playwright/test'
import { loadSite, siteFolders } from '../../../shared/check/read.ts'
import { isSiteId } from '../../../shared/site-ids.ts'
import { expectAccessible, watch } from '../support.ts'

/** Of each page once, on one host: on another its HTML is the same, and a browser needs seconds for each. */
const { pages, anchorsOf } = await loadSite(siteFolders())
const paths = [...pages.keys()].map(path => path.slice(1))

for (const path of paths) {
  test(`/${path} loads cleanly, has one h1, and is accessible in light and dark`, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { problems } = watch(page)
      await page.goto(`./${path}`)
      await page.waitForLoadState('networkidle')
      expect(problems).toEqual([])
      await expect(page.locator('h1')).toHaveCount(1)
      await expectAccessible(page, `in ${colorScheme}`)
      page.removeAllListeners()
    }
  })
}

/** Ids that links lead to and that components make, of concepts, rules and recordings, and those of drawings. */
const LISTED = '.concept-list [id], .rule-list [id], .recorded-flow [id], .recorded-flow[id], .picture svg [id]'

for (const path of paths) {
  test(`/${path} has each id once, and none of the site's own that an author could write`, async ({ page }) => {
    await page.goto(`./${path}`)
    const found = await page.locator('[id]').evaluateAll((elements, listed) => elements.map(element => ({ id: element.id, isListed: element.matches(listed) })), LISTED)
    const ids = found.map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([])
    const own = await anchorsOf(`/${path}`) ?? new Set()
    expect(found.filter(({ id, isListed }) => !isListed && !own.has(id) && !isSiteId(id))).toEqual([])
  })
}

for (const path of [...paths, 'no/such/page']) {
  test(`/${path} is no wider than its window`, async ({ page }) => {
    await page.goto(`./${path}`)
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(beyond, `at ${width} px`).toBeLessThanOrEqual(0)
    }
  })
}
