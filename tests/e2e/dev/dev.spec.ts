import { DatabaseSync } from 'node:sqlite'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { hashSources } from '#shared/recording/sources.ts'
import { startDevServer, type DevServer } from '../../support/dev-server.ts'
import { componentTests } from './components.ts'
import { structureTests } from './structure.ts'

const PATH = 'learn/deep-dives/persistence/datastore-internals'
const ANSWER = { timeout: 20_000 }
const SETTLED_MS = 3000

test.describe.configure({ mode: 'serial', timeout: 120_000 })

let server: DevServer
let source = ''
const file = () => `${server.contentDir}/${PATH}.md`
const write = (text: string) => writeFile(file(), text)

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000)
  server = await startDevServer()
  // the first visit to a dev server makes Vite bundle dependencies and reload the page; no edit does
  const page = await browser.newPage()
  await open(page)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(SETTLED_MS)
  await page.close()
  source = await readFile(file(), 'utf8')
})
test.afterAll(() => server?.stop())
test.afterEach(() => {
  const { status, expectedStatus } = test.info()
  if (status !== expectedStatus) console.log(server.output().slice(-4000))
  expect(server.alive(), 'the dev server is still there').toBe(true)
  expect(server.output()).not.toContain('database is locked')
})

/** Opens the article, waits until it follows edits, and marks the document so that a reload would show. */
async function open(page: Page): Promise<void> {
  await page.goto(server.url + PATH)
  await expect(page.locator('html[data-follows-edits]')).toHaveCount(1, { timeout: 60_000 })
  await page.evaluate(() => Reflect.set(window, 'sameDocument', true))
}
const notReloaded = (page: Page) => page.evaluate(() => Reflect.get(window, 'sameDocument') === true)

test('an edit shows without a reload', async ({ page }) => {
  await open(page)
  await write(source.replace(/\n## /, '\nA sentence that was just written.\n\n## '))
  await expect(page.getByText('A sentence that was just written.')).toBeVisible(ANSWER)
  expect(await notReloaded(page)).toBe(true)
  await write(source)
  await expect(page.getByText('A sentence that was just written.')).toHaveCount(0, ANSWER)
  expect(await notReloaded(page)).toBe(true)
})

test('in the first session of a clone, edits that are stored while a page is read are not lost', async ({ page }) => {
  await open(page)
  const reader = new DatabaseSync(server.database, { readOnly: true })
  try {
    expect(reader.prepare('PRAGMA journal_mode').get()?.journal_mode).toBe('wal')
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM sqlite_master').get()
    for (const sentence of ['A sentence beside a reader.', 'Another one.', 'The last of three.']) {
      await write(source.replace(/\n## /, `\n${sentence}\n\n## `))
      await expect(page.getByText(sentence)).toBeVisible(ANSWER)
    }
  }
  finally {
    reader.close()
    await write(source)
  }
  await expect(page.getByText('The last of three.')).toHaveCount(0, ANSWER)
})

test('types follow an edit of a sample; a broken one is told at its line, shown plain, and heals', async ({ page }) => {
  const withLine = (line: string) => source.replace(/(```python twoslash\n)/, `$1${line}\n`)
  const fence = source.slice(0, source.indexOf('```python twoslash')).split('\n').length
  const block = page.locator('figure.code', { hasText: 'just_written' })
  await open(page)
  await write(withLine('just_written = [1.5]'))
  // an edit renders the block twice, and takes an open popup away
  const expectType = (type: string) => expect(async () => {
    await page.mouse.move(1, 1)
    await block.locator('[data-h]', { hasText: 'just_written' }).hover()
    await expect(page.locator('.hover-signature')).toHaveText(`(variable) just_written: ${type}`, { timeout: 1000 })
  }).toPass(ANSWER)
  await expectType('list[float]')

  await write(withLine('just_written = ["again"]'))
  await expect(block).toContainText('again', ANSWER)
  await expectType('list[str]')

  await write(withLine('just_written = no_such_name'))
  await expect(page.getByRole('alert')).toContainText('"no_such_name" is not defined', ANSWER)
  await expect(page.getByRole('alert')).toContainText(`content/${PATH}.md:${fence + 1}`)
  await expect(block).toBeVisible()
  await expect(block.locator('[data-h]')).toHaveCount(0)

  await write(source)
  await expect(page.getByRole('alert')).not.toContainText('no_such_name', ANSWER)
  await expect(page.locator('[data-hovers] [data-h]').first()).toBeVisible()
  expect(await notReloaded(page)).toBe(true)
})

test('a mistake is told on the page at its line, and goes when it is mended', async ({ page }) => {
  await open(page)
  const line = source.slice(0, source.indexOf('\n## ') + 1).split('\n').length
  await write(source.replace(/\n## /, '\n::no-such-thing\nText\n::\n\n## '))
  const problems = page.getByRole('alert')
  await expect(problems).toContainText('no-such-thing', ANSWER)
  await expect(problems).toContainText(`content/${PATH}.md:${line}:1`)
  await write(source)
  // what stays are the pictures without alt that the fixture has on purpose
  await expect(problems).not.toContainText('no-such-thing', ANSWER)
  await expect(problems).toContainText('picture-alt')
})

test('a mistake that is waived with a reason is on the page no longer; without one the waiver is', async ({ page }) => {
  const withLink = (waiver: string) => write(source.replace(/\n## /, `\nA [link](/no-such-page). ${waiver}\n\n## `))
  const problems = page.getByRole('alert')
  await open(page)
  await withLink('')
  await expect(problems).toContainText('/no-such-page', ANSWER)
  await withLink('<!-- allow dead-link -->')
  await expect(problems).toContainText('the waiver of dead-link gives no reason', ANSWER)
  await expect(problems).not.toContainText('/no-such-page')
  await withLink('<!-- allow dead-link: the page comes with the next release -->')
  await expect(problems).not.toContainText('dead-link', ANSWER)
  await write(source)
})

test('a wrong prop, on which a component may throw, is told on the page, also when it is opened anew', async ({ page }) => {
  await open(page)
  await write(`${source}\n::callout{type="danger"}\nText\n::\n`)
  await expect(page.getByRole('alert')).toContainText('danger', ANSWER)
  await open(page)
  await expect(page.getByRole('alert')).toContainText('danger', ANSWER)
  await write(source)
  await expect(page.getByRole('alert')).not.toContainText('danger', ANSWER)
  await expect(page.locator('.prose')).toBeVisible(ANSWER)
})

structureTests(() => server)

componentTests(() => server)

test('a mistake in the home page is told on the home page', async ({ page }) => {
  const home = `${server.contentDir}/index.md`
  const before = await readFile(home, 'utf8')
  await writeFile(home, `${before}\n::no-such-thing\nText\n::\n`)
  await expect.poll(async () => (await page.goto(server.url)) && page.getByRole('alert').filter({ hasText: 'no-such-thing' }).count(), ANSWER).toBe(1)
  await writeFile(home, before)
})

test('frontmatter that cannot be parsed neither hides the page silently nor stops the server', async ({ page }) => {
  await open(page)
  await write(source.replace(/^title: .*$/m, 'title: "a quote that never ends'))
  await expect(page.getByRole('alert')).toContainText('frontmatter', ANSWER)
  await open(page)
  const problems = page.getByRole('alert')
  await expect(problems).toContainText(`content/${PATH}.md:`, ANSWER)
  await write(source)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible(ANSWER)
  await expect(problems).not.toContainText('frontmatter', ANSWER)
})

test('a component whose YAML is not closed yet has its message on the page, and not an error in its place', async ({ page }) => {
  await open(page)
  await write(`${source}\n::flow-scene\n---\ntitle: A scene\n::\n`)
  await expect(page.getByRole('alert')).toContainText('opens its YAML', ANSWER)
  await write(source)
  await expect(page.getByRole('alert')).not.toContainText('opens its YAML', ANSWER)
})

test('a new file that is broken from the start has its message at its address, and then its page', async ({ page }) => {
  const fresh = `${server.contentDir}/learn/fresh.md`
  await writeFile(fresh, '---\ntitle: "no end\ndescription: A page that was begun in a hurry.\n---\n\nText.\n')
  await expect.poll(async () => (await page.goto(`${server.url}learn/fresh`)) && page.getByRole('alert').count(), ANSWER).toBe(1)
  await expect(page.getByRole('alert')).toContainText('content/learn/fresh.md:')
  await expect(page.locator('html[data-follows-edits]')).toHaveCount(1, { timeout: 60_000 })
  await writeFile(fresh, '---\ntitle: Fresh\ndescription: A page that was begun in a hurry.\n---\n\nText.\n')
  await expect(page.getByRole('heading', { level: 1, name: 'Fresh' })).toBeVisible(ANSWER)
  await expect(page.locator('html[data-follows-edits]')).toHaveCount(1, { timeout: 60_000 })
  await rm(fresh)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address', ANSWER)
})

test('players and furniture work, and search indexes on demand', async ({ page }) => {
  await page.goto(`${server.url}learn/players`)
  await expect(page.locator('html[data-follows-edits]')).toHaveCount(1, { timeout: 60_000 })
  const button = page.locator('.count-player button').first()
  await button.click()
  await expect(button).toHaveText('count 4')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search' }).fill('ledger')
  await expect(page.getByRole('option').first()).toBeVisible({ timeout: 30_000 })
})

const OVEN = '.sites/dev/flows/oven/flow.py'
/** Changes the flow that a page shows. */
const bake = (degrees: string, step = 'heat') => writeFile(`${server.contentDir}/../flows/oven/flow.py`, [
  'from metaflow import FlowSpec, step', '', '', 'class OvenFlow(FlowSpec):', '    @step', `    def ${step}(self):`, `        self.degrees = ${degrees}`, ''
].join('\n'))

test('code of a flow follows its file, time and again, without a reload; what is wrong with it is told, and heals', async ({ page }) => {
  await mkdir(`${server.contentDir}/../flows/oven`, { recursive: true })
  await bake('100')
  await writeFile(`${server.contentDir}/learn/oven.md`, `---\ntitle: Oven\ndescription: A page that shows a flow in the repository.\n---\n\nText.\n\n\`\`\`python file=${OVEN}#heat twoslash query="self.degrees"\n\`\`\`\n`)
  await expect.poll(async () => (await page.goto(`${server.url}learn/oven`)) && page.getByText('self.degrees = 100').count(), ANSWER).toBe(1)
  await expect(page.locator('html[data-follows-edits]')).toHaveCount(1, { timeout: 60_000 })
  // a new page may still make Vite reload it; no edit does
  await page.waitForTimeout(SETTLED_MS)
  await page.evaluate(() => Reflect.set(window, 'sameDocument', true))
  const type = page.locator('.twoslash-query-line')
  for (const [degrees, expected] of [['180.5', 'float'], ['"hot"', 'str'], ['180.5', 'float']] as const) {
    await bake(degrees)
    await expect(page.locator('figure.code')).toContainText(`self.degrees = ${degrees}`, ANSWER)
    await expect(type).toContainText(`degrees: ${expected}`)
  }
  await bake('180.5', 'cool')
  await expect(page.getByRole('alert')).toContainText(`${OVEN} has no class, function or region named heat`, ANSWER)
  await bake('nothing')
  await expect(page.getByRole('alert')).toContainText(`${OVEN}:7:24 "nothing" is not defined`, ANSWER)
  await expect(page.locator('figure.code')).toContainText('self.degrees = nothing', ANSWER)
  await bake('200')
  await expect(page.getByRole('alert')).toHaveCount(0, ANSWER)
  await expect(type).toContainText('degrees: int', ANSWER)
  expect(await notReloaded(page)).toBe(true)
})

/** A recorded flow that comes while the server runs, and goes. */
const FLOW = 'flows/made-in-dev'

test('a recording comes, goes stale, is made again, breaks and heals while its page is open', async ({ page, request }) => {
  const recording = `${FLOW}/recording.json`
  const marked = (text: string) => page.locator('.run-log', { hasText: text })
  const problems = page.getByRole('alert')
  const address = `${server.url}learn/made-in-dev`
  try {
    await cp('flows/one-step', FLOW, { recursive: true })
    await writeFile(`${server.contentDir}/learn/made-in-dev.md`, '---\ntitle: Made in dev\ndescription: A page on a flow that was recorded a moment ago.\n---\n\nText.\n\n::run-log{flow="made-in-dev" command="first-run"}\n::\n')
    await expect.poll(async () => (await page.goto(address)) && marked('rows [1, 2, 3]').count(), ANSWER).toBe(1)
    await expect(problems).toHaveCount(0)
    await expect(page.locator('html[data-follows-edits]')).toHaveCount(1, { timeout: 60_000 })
    await page.waitForTimeout(SETTLED_MS)
    await page.evaluate(() => Reflect.set(window, 'sameDocument', true))

    await writeFile(`${FLOW}/flow.py`, `${await readFile(`${FLOW}/flow.py`, 'utf8')}# an edit\n`)
    await expect(problems).toContainText(`${FLOW}/flow.py:1`, ANSWER)
    await expect(problems).toContainText('flow.py has changed since made-in-dev was recorded: record it again with npm run record made-in-dev')
    await expect(marked('rows [1, 2, 3]')).toBeVisible()

    const made = JSON.parse((await readFile(recording, 'utf8')).replaceAll('rows [1, 2, 3]', 'rows [4, 5]'))
    const again = JSON.stringify({ ...made, sources: await hashSources(FLOW) })
    await writeFile(recording, again)
    await expect(marked('rows [4, 5]')).toBeVisible(ANSWER)
    await expect(problems).toHaveCount(0, ANSWER)
    expect(await (await request.get(`${address}.md`)).text()).toContain('rows [4, 5]')

    await writeFile(recording, again.slice(0, again.length / 2))
    await expect(problems).toContainText(`${recording}:1`, ANSWER)
    await rm(recording)
    await expect(problems).toContainText('there is no recording of made-in-dev yet', ANSWER)
    await writeFile(recording, again)
    await expect(marked('rows [4, 5]')).toBeVisible(ANSWER)
    await expect(problems).toHaveCount(0, ANSWER)
    expect(await notReloaded(page)).toBe(true)
  }
  finally {
    await rm(FLOW, { recursive: true, force: true })
    await rm(`${server.contentDir}/learn/made-in-dev.md`, { force: true })
  }
})

test('a flow that changed while no server ran shows in pages that Content has kept', async ({ page }) => {
  test.setTimeout(240_000)
  await server.stop()
  server = await startDevServer(true)
  await server.stop()
  expect(server.output()).toContain('cached')
  await bake('[1, 2]')
  server = await startDevServer(true)
  await page.goto(`${server.url}learn/oven`)
  await expect(page.locator('.twoslash-query-line')).toContainText('degrees: list[int]', ANSWER)
  await rm(`${server.contentDir}/learn/oven.md`)
})

test('an address without a page is told so', async ({ page }) => {
  await page.goto(`${server.url}learn/nothing-here`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address')
})
