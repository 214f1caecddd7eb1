import { expect, test } from '@playwright/test'
import { sitemapPaths, watch } from '../support.ts'

/** What would mean that a page queries content, highlights code or navigates by data. */
const UNWANTED = /sqlite|sql_dump|\.wasm|__nuxt_content|__nuxt_island|_payload|shiki|oniguruma|builds\/(latest|meta)/

test('ten links are ten documents: no database, no query, no payload', async ({ page }) => {
  const { problems, requests } = watch(page)
  await page.goto('./')
  const documents: string[] = []
  page.on('request', request => request.isNavigationRequest() && !request.redirectedFrom() && documents.push(request.url()))
  const walk = ['Deep dives', 'Explorables', 'Patterns', 'Guides', 'Videos', 'Deep dives', 'Persistence', 'Datastore, Caching & Resume', 'Metaflow Learn', 'How it is organized', 'For authors']
  for (const [step, name] of walk.entries()) {
    await page.getByRole('link', { name, exact: true }).first().click()
    await expect.poll(() => documents.length, name).toBe(step + 1)
    await page.waitForLoadState('networkidle')
  }
  expect(requests.filter(url => UNWANTED.test(url))).toEqual([])
  expect(problems).toEqual([])
})

test('every internal link, anchor and picture of every page leads somewhere', async ({ page }) => {
  test.setTimeout(120_000)
  const ids = new Map<string, Set<string>>()
  const wanted: { from: string, path: string, id: string }[] = []
  for (const path of await sitemapPaths(page)) {
    await page.goto(`./${path}`)
    const key = new URL(page.url()).pathname.replace(/(.)\/$/, '$1')
    ids.set(key, new Set(await page.locator('[id]').evaluateAll(nodes => nodes.map(node => node.id))))
    const links = await page.locator('a[href]').evaluateAll(nodes => nodes.map(node => (node as HTMLAnchorElement).href))
    for (const link of links) {
      const url = new URL(link)
      if (url.origin !== new URL(page.url()).origin) continue
      wanted.push({ from: key, path: url.pathname.replace(/(.)\/$/, '$1'), id: decodeURIComponent(url.hash.slice(1)) })
    }
  }
  const files = new Set(wanted.map(link => link.path).filter(path => !ids.has(path)))
  for (const file of files) expect((await page.request.get(file)).status(), file).toBe(200)
  const dead = wanted.filter(({ path, id }) => id && ids.has(path) && !ids.get(path)?.has(id))
  expect(dead).toEqual([])
})

test('a link is fetched ahead when it is pointed at or focused, once', async ({ page }) => {
  await page.goto('./')
  const ahead: string[] = []
  page.on('request', request => request.headers()['sec-purpose']?.includes('prefetch') && ahead.push(new URL(request.url()).pathname))
  const link = page.getByRole('link', { name: 'Read the deep dives' })
  await link.hover()
  await expect.poll(() => ahead.some(path => /\/learn\/deep-dives\/?$/.test(path))).toBe(true)
  const count = ahead.length
  await page.mouse.move(0, 0)
  await link.hover()
  await page.getByRole('link', { name: 'Guides', exact: true }).first().focus()
  await expect.poll(() => ahead.some(path => /\/learn\/guides\/?$/.test(path))).toBe(true)
  expect(ahead.filter(path => /\/learn\/deep-dives\/?$/.test(path)).length).toBeLessThanOrEqual(count)
})
