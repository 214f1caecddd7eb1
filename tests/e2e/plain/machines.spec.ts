import { expect, test } from '@playwright/test'
import { sitemapPaths } from '../support.ts'

const ORIGIN = 'https://learn.example.com'
const DIVE = 'learn/deep-dives/persistence/datastore-internals'
const PNG = [0x89, 0x50, 0x4E, 0x47]

test('every page has its own title, description, canonical address and a picture that exists', async ({ page }) => {
  test.setTimeout(120_000)
  const titles = new Set<string>()
  const pictures = new Set<string>()
  const paths = await sitemapPaths(page)
  for (const path of paths) {
    await page.goto(`./${path}`)
    titles.add(await page.title())
    const meta = (selector: string) => page.locator(selector).getAttribute('content')
    expect((await meta('meta[name=description]'))?.length, path).toBeGreaterThan(40)
    await expect(page.locator('link[rel=canonical]'), path).toHaveAttribute('href', `${ORIGIN}/${path}`)
    const picture = await meta('meta[property="og:image"]') ?? ''
    pictures.add(picture)
    const file = await page.request.get(new URL(picture).pathname)
    expect([...(await file.body()).subarray(0, 4)], picture).toEqual(PNG)
    expect(await meta('meta[name=robots]')).toContain('index, follow')
  }
  expect(titles.size).toBe(paths.length)
  expect(pictures.size).toBe(paths.length)
})

test('an article says what it is, and where it stands, as JSON-LD', async ({ page }) => {
  await page.goto(`./${DIVE}`)
  const data: { '@type': string, 'itemListElement'?: { name: string, item: string }[], 'headline'?: string }[]
    = (await page.locator('script[type="application/ld+json"]').allTextContents()).map(text => JSON.parse(text))
  const crumbs = data.find(item => item['@type'] === 'BreadcrumbList')?.itemListElement ?? []
  expect(crumbs.map(crumb => crumb.item)).toEqual(['/', '/learn', '/learn/deep-dives', '/learn/deep-dives/persistence', `/${DIVE}`].map(path => ORIGIN + path))
  expect(data.find(item => item['@type'] === 'TechArticle')?.headline).toBe(await page.locator('h1').textContent())
})

test('sitemap.xml carries what the frontmatter says', async ({ page }) => {
  const text = await (await page.request.get('./sitemap.xml')).text()
  const entry = text.split('<url>').find(part => part.includes(`${ORIGIN}/${DIVE}<`))
  expect(entry).toContain('<changefreq>monthly</changefreq>')
  expect(entry).toContain('<priority>0.8</priority>')
})

test('robots.txt leads to the sitemap', async ({ page }) => {
  const text = await (await page.request.get('./robots.txt')).text()
  expect(text).toMatch(/Sitemap: https:\/\/learn\.example\.com\/sitemap\.xml/)
  expect(text).not.toMatch(/^Disallow: \/\s*$/m)
})

test('llms.txt lists every page with its Markdown, and each is there', async ({ page }) => {
  const text = await (await page.request.get('./llms.txt')).text()
  expect(text).toMatch(/^# Metaflow Learn\n\n> /)
  const links = [...text.matchAll(/\]\((https:[^)]+\.md)\)/g)].map(match => new URL(match[1] ?? '').pathname)
  expect(links.length).toBe((await sitemapPaths(page)).length)
  for (const link of links) {
    const response = await page.request.get(link)
    expect(response.headers()['content-type'], link).toContain('text/markdown')
    const markdown = await response.text()
    expect(markdown, link).toMatch(/^# \S/)
    expect(markdown.replace(/^(`{3,})[\s\S]*?^\1/gm, ''), link).not.toMatch(/^::/m)
  }
})

test('the page names its Markdown, in its head and at its foot', async ({ page }) => {
  await page.goto(`./${DIVE}`)
  await expect(page.locator('link[type="text/markdown"]')).toHaveAttribute('href', new RegExp(`/${DIVE}\\.md$`))
  await expect(page.getByRole('link', { name: 'Read as Markdown' })).toHaveAttribute('href', new RegExp(`/${DIVE}\\.md$`))
  await expect(page.getByRole('link', { name: 'Edit this page' })).toHaveAttribute('href', new RegExp(`content/${DIVE}\\.md$`))
})
