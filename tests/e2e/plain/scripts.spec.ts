import { globSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { sitemapPaths } from '../support.ts'

/** A script that runs, and not data such as JSON-LD. */
const SCRIPT = /<script(?![^>]*type="application\/)([^>]*)>([^]*?)<\/script>/g

test('every page has one script with an address and one in its head, and nothing of Nuxt', async ({ page }) => {
  const addresses = new Set<string>()
  for (const path of [...await sitemapPaths(page), 'no/such/page']) {
    const html = await (await page.request.get(`./${path}`)).text()
    const scripts = [...html.matchAll(SCRIPT)]
    expect(scripts, `${path}: if Nuxt writes scripts again, see the route rules in modules/page-script.ts`).toHaveLength(2)
    addresses.add(scripts.map(([, attributes]) => /src="([^"]*)"/.exec(attributes ?? '')?.[1] ?? '').join(''))
    expect(html, path).not.toMatch(/__NUXT|modulepreload|rel="prefetch"/)
    if (!html.includes('data-island=')) expect(html, `${path}: server/plugins/page-assets.ts takes Vue's comments out`).not.toMatch(/<!--(\[|\]|)-->/)
  }
  expect([...addresses], 'one and the same script on all pages').toHaveLength(1)
})

test('what is built for browsers has nothing of Nuxt in it', () => {
  const files = globSync('.sites/plain/_nuxt/*.js')
  expect(files.length).toBeGreaterThan(10)
  for (const file of files) expect(readFileSync(file, 'utf8'), file).not.toMatch(/useNuxtApp|__NUXT__|vue-router|nuxtApp/)
})
