import { expect, test, type Browser, type Page } from '@playwright/test'

/** Of each kind of page one, with the dives that have the most, and addresses that lead into a page. */
const PATHS = [
  '', 'learn', 'learn/deep-dives', 'learn/deep-dives/persistence', 'learn/deep-dives/persistence/datastore-internals',
  'learn/deep-dives/persistence/advanced-data-patterns', 'learn/deep-dives/foundations/when-tasks-fail',
  'learn/guides/migrating-to-metaflow', 'learn/patterns/lists-for-foreach', 'learn/explorables/resume', 'learn/explorables/scene-resume',
  'learn/explorables/film-artifact-lifecycle', 'learn/videos/how-resume-works', 'learn/map', 'projects/components', 'no/such/page',
  'learn/deep-dives/persistence/datastore-internals#what-a-clone-is', 'learn/explorables/resume#what-to-notice'
]
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack']

interface TraceEvent { name: string, args?: { beginData?: { stackTrace?: { url: string, functionName: string, lineNumber: number, columnNumber: number }[] } } }

/**
 * Loads a page, with whatever its script imports then.
 *
 * @returns each layout, and each computation of styles, that a script waited for, with the place that asked for it. Chromium
 *   notes a stack only of those. Its own pages, such as that of a new tab, are in the same trace.
 */
async function forcedBy(browser: Browser, page: Page, path: string): Promise<string[]> {
  await browser.startTracing(page, { categories: CATEGORIES })
  await page.goto(path, { waitUntil: 'networkidle' })
  const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString())
  return trace.traceEvents.flatMap(({ name, args }) => {
    const [place] = args?.beginData?.stackTrace ?? []
    if (!place || !/^(Layout|UpdateLayoutTree)$/.test(name) || place.url.startsWith('chrome:')) return []
    return [`${name} in ${place.functionName}, ${place.url}:${place.lineNumber}:${place.columnNumber}`]
  })
}

// Playwright's own recorder measures the page
test.use({ trace: 'off' })
// a browser has one trace at a time
test.describe.configure({ mode: 'serial' })

async function expectCalm(browser: Browser, page: Page, paths: string[]): Promise<void> {
  const found: Record<string, string[]> = {}
  for (const path of paths) {
    const forced = await forcedBy(browser, page, `./${path}`)
    if (forced.length) found[path] = forced
  }
  expect(found).toEqual({})
}

test('no script waits for layout or styles while a page loads', async ({ browser, page }) => {
  test.setTimeout(120_000)
  await expectCalm(browser, page, PATHS)
})

test('nor does one where the reader has chosen colours', async ({ browser, page }) => {
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'))
  await expectCalm(browser, page, PATHS.slice(0, 3))
})

test('a script that does is found', async ({ browser, page }) => {
  await page.addInitScript(() => addEventListener('DOMContentLoaded', () => {
    document.body.style.paddingTop = '1px'
    document.body.getClientRects()
  }))
  const forced = await forcedBy(browser, page, './')
  expect(forced.join()).toContain('Layout in')
})
