import { expect, test, type Page } from '@playwright/test'
import { inlineSvg } from '#shared/pictures.ts'
import { readDrawing } from '#shared/svg/drawing.ts'
import { HOSTILE } from '../../support/hostile-drawings.ts'

/** What markup does in a page without a policy: whether it ran `evil()`, whether it asked for something. */
async function effects(page: Page, markup: string): Promise<string[]> {
  const asked = new Set<string>()
  await page.route('**/*', (route) => {
    if (route.request().url().includes('evil.example')) asked.add('asks')
    if (!route.request().isNavigationRequest() || route.request().frame() !== page.mainFrame()) return route.abort()
    return route.fulfill({ contentType: 'text/html', body: `<script>function evil() { window.ran = true }</script><main>${markup}</main>` })
  })
  await page.goto('http://127.0.0.1/drawing')
  // links and handlers
  for (const element of await page.locator('main svg *').all()) await element.dispatchEvent('click', {}, { timeout: 1000 }).catch(() => {})
  await page.waitForTimeout(100)
  const ran = await page.evaluate(() => Reflect.get(window, 'ran') === true)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  return [...ran ? ['runs'] : [], ...asked]
}

for (const [name, { svg, acts }] of Object.entries(HOSTILE)) {
  test(`a drawing with ${name} does nothing on a page, even without the policy`, async ({ page }) => {
    if (acts) expect(await effects(page, svg.replace(/^[^]*?(?=<svg\b)/, ''))).toContain(acts)
    const { drawing } = readDrawing(svg)
    expect(await effects(page, drawing ? inlineSvg(drawing.markup, 'A', 'wide', 'a') : '')).toEqual([])
  })
}
