import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { parseHeaders } from '../../support/headers-file.ts'
import { refusedOf } from '../../support/refused.ts'
import { expectAwake, watch } from '../support.ts'

const POLICY = 'content-security-policy'
const SITES = { plain: '/', base: '/docs/', seeds: '/' }

for (const [name, base] of Object.entries(SITES)) {
  test(`no page of the site ${name} has a style, script or handler that its policy refuses`, () => {
    const folder = join('.sites', name)
    const headersOf = parseHeaders(readFileSync(join(folder, '_headers'), 'utf8'))
    const files = globSync('**/*.html', { cwd: folder })
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) {
      const policy = headersOf(`${base}${file}`)[POLICY] ?? ''
      expect(policy).toContain('default-src \'self\'')
      expect(policy).not.toContain('unsafe-inline')
      expect(refusedOf(readFileSync(join(folder, file), 'utf8'), policy), file).toEqual([])
    }
  })
}

/** Notes what the browser refuses from now on, in whatever document. */
async function watchPolicy(page: Page): Promise<string[]> {
  const violations: string[] = []
  await page.exposeFunction('noteViolation', (text: string) => void violations.push(text))
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event
    Reflect.get(window, 'noteViolation')(`${effectiveDirective} ${blockedURI} ${sample} at ${sourceFile}:${lineNumber}`)
  }))
  return violations
}

/** Scrolls to everything that wakes, and uses each control that changes nothing but its figure. */
async function useAll(page: Page) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  for (let top = 0; top < height; top += 800) await page.evaluate(top => scrollTo(0, top), top)
  const players = page.locator('[data-explorable], .code-stepper, .manim-scene')
  if (await players.count()) await expectAwake(page)
  for (const player of await players.all()) {
    // a click may take the next button away
    const buttons = await player.locator('button:visible:not([disabled])').all()
    for (const button of buttons) await button.click({ timeout: 2000 }).catch(() => {})
    const selects = await player.locator('select:visible').all()
    for (const select of selects) await select.selectOption({ index: 1 }).catch(() => {})
  }
}

const PAGES = {
  'the front page': '', 'the index of all': 'learn',
  'the index of deep dives': 'learn/deep-dives', 'a series': 'learn/deep-dives/foundations',
  'a deep dive': 'learn/deep-dives/persistence/datastore-internals', 'a guide with a stepper': 'learn/guides/migrating-to-metaflow',
  'a pattern': 'learn/patterns/survive-retries', 'recordings': 'learn/recordings',
  'the map': 'learn/map', 'a page for authors': 'projects/components',
  'a model': 'learn/explorables/content-addressing', 'a model with predictions': 'learn/explorables/resume',
  'a scene': 'learn/explorables/scene-resume', 'a film in sections': 'learn/explorables/film-artifact-lifecycle',
  'a film': 'learn/videos/how-resume-works', 'what is not there': 'no/such/page'
}

for (const [kind, path] of Object.entries(PAGES)) {
  test(`nothing of ${kind} is refused by the policy`, async ({ page }) => {
    const violations = await watchPolicy(page)
    const { problems } = watch(page)
    const response = await page.goto(`./${path}`)
    expect(response?.headers()[POLICY]).toContain('default-src \'self\'')
    await useAll(page)
    await page.locator('[data-theme-toggle]:visible').first().click()
    await page.waitForLoadState('networkidle')
    expect(violations).toEqual([])
    expect(problems.filter(problem => !/404/.test(problem) || kind !== 'what is not there')).toEqual([])
  })
}

test('nothing of search, types, terms and films is refused by the policy', async ({ page }) => {
  const violations = await watchPolicy(page)
  const { problems } = watch(page)
  await page.goto('./learn/deep-dives/persistence/datastore-internals')
  await page.locator('[data-hovers] [data-h]').first().hover()
  await expect(page.locator('.hover-popup .hover-signature')).not.toBeEmpty()
  await page.locator('a.term').first().focus()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search' }).fill('artifact')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await page.waitForURL(url => !url.pathname.endsWith('datastore-internals'))
  await page.waitForLoadState('networkidle')
  await page.goto('./learn/videos/how-resume-works')
  await page.locator('.film .chapters a').nth(1).click()
  await expect.poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.readyState)).toBeGreaterThan(1)
  expect(violations).toEqual([])
  expect(problems).toEqual([])
})

test('what the policy refuses is noted, and does not happen', async ({ page }) => {
  const violations = await watchPolicy(page)
  await page.route('**/learn', async (route) => {
    const response = await route.fetch()
    const refused = '<p id="red" style="color: red">red</p><script>document.title = "run"</script>'
    const body = (await response.text()).replace('</h1>', `</h1>${refused}`)
    await route.fulfill({ response, body })
  })
  await page.goto('./learn')
  await expect.poll(() => violations.map(text => text.split(' ')[0]).sort()).toEqual(['script-src-elem', 'style-src-attr'])
  await expect(page.locator('#red')).not.toHaveCSS('color', 'rgb(255, 0, 0)')
  expect(await page.title()).not.toBe('run')
})

test('the file with the policy is for hosts, and is not served', async ({ page }) => {
  expect(existsSync('.sites/plain/_headers')).toBe(true)
  expect((await page.request.get('./_headers')).status()).toBe(404)
})
