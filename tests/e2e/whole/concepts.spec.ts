import { expect, test } from '@playwright/test'

test('the anchor of each concept shows its definition, marked and clear of the edges', async ({ page }) => {
  await page.goto('./learn/map')
  const addresses = await page.locator('a[href*="#concept-"]').evaluateAll(links => [...new Set(links.map(link => (link as HTMLAnchorElement).href))])
  expect(addresses.length).toBeGreaterThan(50)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const [path, own] of Map.groupBy(addresses, address => address.replace(/#.*/, ''))) {
    await page.goto(path)
    const plain = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    for (const address of own) {
      // a whole navigation for each would take a minute
      await page.evaluate((hash) => {
        location.hash = hash
      }, new URL(address).hash)
      // with reduced motion a colour comes a frame later
      await expect(async () => {
        const { top, bottom, height, background } = await page.locator('dfn:target').evaluate((dfn) => {
          const { top, bottom } = dfn.getBoundingClientRect()
          return { top, bottom, height: innerHeight, background: getComputedStyle(dfn).backgroundColor }
        })
        expect([plain, 'rgba(0, 0, 0, 0)'], address).not.toContain(background)
        // one near the top of its page cannot be scrolled down
        expect(top, address).toBeGreaterThan(0)
        expect(bottom, address).toBeLessThan(height * 0.9)
      }).toPass({ timeout: 5000 })
    }
  }
})
