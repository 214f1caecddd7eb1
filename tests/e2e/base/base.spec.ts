import { expect, test } from '@playwright/test'
import { sitemapPaths, watch } from '../support.ts'

const ADDRESSES = ['action', 'cite', 'data', 'href', 'longdesc', 'poster', 'src', 'srcset', 'xlink:href']

test('under a base path every page, link, picture and script is below it', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto('./')
  const paths = await sitemapPaths(page)
  expect(paths.length).toBeGreaterThan(8)
  for (const path of paths) {
    const { problems, requests } = watch(page)
    await page.goto(`./${path}`)
    await page.waitForLoadState('networkidle')
    expect(problems, path).toEqual([])
    expect(requests.filter(url => /^http/.test(url) && !new URL(url).pathname.startsWith('/docs/')), path).toEqual([])
    const outside = await page.locator('*').evaluateAll((nodes, names) => nodes.flatMap(node => names.flatMap(name => node.getAttribute(name)?.split(', ') ?? []))
      .filter(address => address.startsWith('/') && !address.startsWith('/docs/')), ADDRESSES)
    expect(outside, path).toEqual([])
    page.removeAllListeners()
  }
})

test('canonical addresses and llms.txt carry the base', async ({ page }) => {
  await page.goto('./learn')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', 'https://learn.example.com/docs/learn')
  const text = await (await page.request.get('./llms.txt')).text()
  expect(text).toContain('(https://learn.example.com/docs/learn.md)')
})
