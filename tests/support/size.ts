import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser, type Page } from '@playwright/test'
import { ensureChromium } from './chromium.ts'
import { serveStatic } from './static-server.ts'

interface Weight {
  javascript: number
  fonts: number
  /** HTML and JSON, without the headers of their responses */
  text: number
  styles: number
  everythingWithoutFonts: number
  requests: number
}
type State = 'plain' | 'article' | 'awake' | 'samples'
/** `page` may be a pattern, or several; of their pages the heaviest counts. */
type Budget = { site: string, page: string | string[], median?: Partial<Weight> } & Partial<Weight>
/** Of a player: what its figure may have more than the page of a bare one, in kB: script alone, and with its styles and HTML. */
interface PlayerBudget { page: string, figure: string, script: number, all: number }
interface Budgets extends Record<State, Budget> { players: PlayerBudget[] }

/** The site's policy is half a kB in each response here, where HTTP/2, which hosts speak, sends it once. */
const PLAIN = { ownHeaders: false }

const kB = (bytes: number) => bytes / 1024

/**
 * What a cold load of a page costs over the wire.
 *
 * @param use what a reader does on the page; the weight is then that of everything so far
 * @returns kB
 */
async function weigh(browser: Browser, url: string, use?: (page: Page) => Promise<void>): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const types = new Map<string, string>()
  const bytes: Record<string, number> = {}
  const headers = new Map<string, number>()
  let requests = 0
  session.on('Network.responseReceived', ({ requestId, response }) => {
    types.set(requestId, response.mimeType)
    headers.set(requestId, response.encodedDataLength)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const mime = types.get(requestId) ?? ''
    const type = /javascript/.test(mime) ? 'javascript' : /css/.test(mime) ? 'styles' : /font/.test(mime) ? 'fonts' : 'other'
    requests++
    if (/html|json/.test(mime)) bytes.text = (bytes.text ?? 0) + encodedDataLength - (headers.get(requestId) ?? 0)
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await use?.(page)
  await page.waitForLoadState('networkidle')
  await context.close()
  const { javascript = 0, styles = 0, fonts = 0, text = 0, other = 0 } = bytes
  return { javascript: kB(javascript), styles: kB(styles), fonts: kB(fonts), text: kB(text), everythingWithoutFonts: kB(javascript + styles + other), requests }
}

/** Brings the page's first island to life. */
async function wake(page: Page): Promise<void> {
  await page.locator('[data-island]').first().scrollIntoViewIfNeeded()
  await page.locator('[data-awake]').first().waitFor({ state: 'attached' })
}

/** Whatever a reader does first: the page imports what reacts to one. */
async function point(page: Page): Promise<void> {
  const imported = page.waitForResponse(response => response.url().endsWith('.js'))
  await page.mouse.move(1, 1)
  await imported
}

async function hover(page: Page): Promise<void> {
  await page.locator('[data-h]').first().hover()
  await page.locator('.hover-popup').waitFor()
}

/** The states of a page that have a budget. That of samples is what a page weighs more than the same one without types. */
const STATES: Record<State, (browser: Browser, url: string) => Promise<Weight>> = {
  plain: (browser, url) => weigh(browser, url),
  article: (browser, url) => weigh(browser, url),
  awake: (browser, url) => weigh(browser, url, wake),
  async samples(browser, url) {
    const plain = await weigh(browser, url.replace(/typed$/, 'plain'), point)
    const typed = await weigh(browser, url, hover)
    return { ...typed, javascript: typed.javascript - plain.javascript, text: typed.text - plain.text }
  }
}

/** What a page has of a player, in kB: all script once it is awake, and that with the styles that the page alone links and the figure's HTML. */
async function weighPlayer(browser: Browser, url: string, figure: string): Promise<{ script: number, all: number }> {
  let own = 0
  const { javascript } = await weigh(browser, url, async (page) => {
    await page.mouse.move(1, 1)
    await page.locator(figure).first().scrollIntoViewIfNeeded()
    await wake(page)
    const [whole = '', rest = '', ...sheets] = await page.evaluate(async (figure) => {
      const html = await (await fetch(location.href)).text()
      const document = new DOMParser().parseFromString(html, 'text/html')
      const whole = document.documentElement.outerHTML
      const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]:not([href*="/entry."])')]
      const sheets = await Promise.all(links.map(async link => (await fetch(link.href)).text()))
      for (const part of document.querySelectorAll(figure)) part.remove()
      return [whole, document.documentElement.outerHTML, ...sheets]
    }, figure)
    own = gzipSync(whole).length - gzipSync(rest).length + sheets.reduce((sum, sheet) => sum + gzipSync(sheet).length, 0)
  })
  return { script: javascript, all: javascript + kB(own) }
}

const ROWS = ['javascript', 'text', 'styles', 'everythingWithoutFonts', 'fonts', 'requests'] as const

/** Holds the generated sites in `.sites` against their budgets, and prints every row. */
async function main(): Promise<void> {
  const budgets: Budgets = JSON.parse(await readFile(new URL('budgets.json', import.meta.url), 'utf8'))
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
  let over = 0
  const report = (what: string, weight: number, limit: number, unit = 'kB') => {
    const fits = weight <= limit
    if (!fits) over++
    console.log(`${fits ? 'ok  ' : 'OVER'} ${what.padEnd(60)} ${weight.toFixed(unit ? 1 : 0).padStart(6)} ${`${unit} of ${limit}`.trim()}`)
  }
  try {
    for (const state of ['plain', 'article', 'awake', 'samples'] as const) {
      const { site, page, median = {}, ...limits } = budgets[state]
      const host = await serveStatic(`.sites/${site}`, PLAIN)
      const weighed: { path: string, weight: Weight }[] = []
      for (const file of globSync([page].flat().map(path => `${path || '.'}/index.html`), { cwd: `.sites/${site}` })) {
        const path = file.replace(/\/?index\.html$/, '')
        weighed.push({ path, weight: await STATES[state](browser, host.url + path) })
      }
      await host.close()
      for (const row of ROWS) {
        const sorted = weighed.toSorted((a, b) => b.weight[row] - a.weight[row])
        const [heaviest] = sorted
        const middle = sorted[Math.floor(sorted.length / 2)]
        if (!heaviest || !middle) throw new Error(`no page of .sites/${site} is ${[page].flat().join(' or ')}: generate the site, or mend budgets.json`)
        const name = `${state.padEnd(8)} ${row}`
        const unit = row === 'requests' ? '' : 'kB'
        if (limits[row] !== undefined) report(weighed.length > 1 ? `${name}, ${heaviest.path.split('/').at(-1) || 'home'}` : name, heaviest.weight[row], limits[row], unit)
        if (median[row] !== undefined) report(`${name}, median`, middle.weight[row], median[row], unit)
      }
    }
    const seeds = await serveStatic('.sites/seeds', PLAIN)
    const plain = await serveStatic('.sites/plain', PLAIN)
    const bare = await weighPlayer(browser, `${seeds.url}learn/players`, '.count-demo')
    for (const { page, figure, ...limits } of budgets.players) {
      const player = await weighPlayer(browser, plain.url + page, figure)
      for (const row of ['script', 'all'] as const) report(`${figure} ${row}`, player[row] - bare[row], limits[row])
    }
    await Promise.all([seeds.close(), plain.close()])
  }
  finally {
    await browser.close()
  }
  if (over) throw new Error(`${over} of the size budgets in tests/support/budgets.json ${over === 1 ? 'is' : 'are'} exceeded`)
}

if (import.meta.main) await main()
