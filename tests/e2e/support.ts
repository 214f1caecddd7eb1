import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Paths of the pages of a site as its sitemap lists them, relative to the site's root and without a slash in front. */
export async function sitemapPaths(page: Page): Promise<string[]> {
  const response = await page.request.get('./sitemap.xml')
  expect(response.status()).toBe(200)
  const urls = [...(await response.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(match => new URL(match[1] ?? '').pathname)
  const base = new URL(response.url()).pathname.replace(/sitemap\.xml$/, '')
  return urls.map(path => `${path}/`.slice(base.length).replace(/\/$/, ''))
}

export interface Watch {
  /** everything that should not have happened, in words */
  problems: string[]
  requests: string[]
}

/** Notes console errors, page errors, failed requests and requests to other hosts from now on. */
export function watch(page: Page): Watch {
  const problems: string[] = []
  const requests: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || /hydration/i.test(message.text())) problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => {
    // what Chromium says when it leaves out the transition to a page that came late, as on a machine under load
    if (!error.message.startsWith('Transition was aborted')) problems.push(`error: ${error.message}`)
  })
  page.on('requestfailed', (request) => {
    // a document that was being fetched ahead when its link was clicked
    const abandoned = !request.isNavigationRequest() && request.failure()?.errorText === 'net::ERR_ABORTED'
    if (!abandoned) problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`)
  })
  page.on('response', response => response.status() >= 400 && problems.push(`${response.status()}: ${response.url()}`))
  page.on('request', (request) => {
    requests.push(request.url())
    const { hostname, protocol } = new URL(request.url())
    if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') problems.push(`foreign: ${request.url()}`)
  })
  return { problems, requests }
}

/** An island has come to life; those far below the window are brought to life when they come near. */
export const expectAwake = (page: Page): Promise<void> => expect(page.locator('[data-island][data-awake]').first()).toBeAttached()

/** No rule of axe is broken, best practices included. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`), what).toEqual([])
}

export const isDark = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.classList.contains('dark'))
