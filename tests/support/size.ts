import { readFile } from 'node:fs/promises'
import { chromium, type Browser } from '@playwright/test'
import { ensureChromium } from './chromium.ts'
import { serveStatic } from './static-server.ts'

interface Weight {
  javascript: number
  fonts: number
  everythingWithoutFonts: number
}
type Budget = { site: string, page: string } & Partial<Weight>

const kB = (bytes: number) => bytes / 1024

/**
 * What a cold load of a page costs over the wire.
 *
 * @param wake whether to go on until Nuxt is awake; the weight is then that of all scripts so far
 * @returns kB
 */
async function weigh(browser: Browser, url: string, wake: boolean): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const types = new Map<string, string>()
  const bytes: Record<string, number> = {}
  session.on('Network.responseReceived', ({ requestId, response }) => types.set(requestId, response.mimeType))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const mime = types.get(requestId) ?? ''
    const type = /javascript/.test(mime) ? 'javascript' : /font/.test(mime) ? 'fonts' : 'other'
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  if (wake) await page.waitForFunction(() => document.documentElement.dataset.nuxt === 'awake')
  await page.waitForLoadState('networkidle')
  await context.close()
  const { javascript = 0, fonts = 0, other = 0 } = bytes
  return { javascript: kB(javascript), fonts: kB(fonts), everythingWithoutFonts: kB(javascript + other) }
}

/** Holds the generated sites in `.sites` against their budgets, and prints every row. */
async function main(): Promise<void> {
  const budgets: Record<'article' | 'awake', Budget> = JSON.parse(await readFile(new URL('budgets.json', import.meta.url), 'utf8'))
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
  let over = 0
  try {
    for (const state of ['article', 'awake'] as const) {
      const { site, page, ...limits } = budgets[state]
      const host = await serveStatic(`.sites/${site}`)
      const weight = await weigh(browser, host.url + page, state === 'awake').finally(host.close)
      for (const row of ['javascript', 'everythingWithoutFonts', 'fonts'] as const) {
        const limit = limits[row]
        if (limit === undefined) continue
        const fits = weight[row] <= limit
        if (!fits) over++
        console.log(`${fits ? 'ok  ' : 'OVER'} ${state.padEnd(8)} ${row.padEnd(24)} ${weight[row].toFixed(1).padStart(6)} kB of ${limit}`)
      }
    }
  }
  finally {
    await browser.close()
  }
  if (over) throw new Error(`${over} of the size budgets in tests/support/budgets.json ${over === 1 ? 'is' : 'are'} exceeded`)
}

if (import.meta.main) await main()
