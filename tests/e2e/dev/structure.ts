import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import type { DevServer } from '../../support/dev-server.ts'

const ANSWER = { timeout: 20_000 }

/** What pages say of each other while they are written: concepts, planned articles, videos. The server is that of dev.spec.ts. */
export function structureTests(server: () => DevServer): void {
  const file = (path: string) => `${server().contentDir}/${path}`
  const open = async (page: Page, path: string) => {
    await page.goto(server().url + path)
    await expect(page.locator('html[data-follows-edits]')).toHaveCount(1, { timeout: 60_000 })
  }

  test('cards follow the glossary; what is wrong in that is told on pages with terms and in the terminal, and heals', async ({ page }) => {
    const glossary = `${server().contentDir}/concepts.yml`
    const written = await readFile(glossary, 'utf8')
    await page.goto(`${server().url}samples/terms`)
    await expect(page.locator('html[data-follows-edits]')).toHaveCount(1, ANSWER)
    await writeFile(glossary, written.replace('Flour and water', 'Flour and very cold water'))
    await expect(page.locator('[id="ui:term-dough"]')).toContainText('very cold water', ANSWER)
    await page.locator('a.term').first().hover()
    await expect(page.locator('.term-card:visible')).toContainText('very cold water')
    await writeFile(glossary, written.replace('term: dough', 'term: dough: a'))
    await expect(page.locator('a.term')).toHaveCount(0, ANSWER)
    await expect.poll(() => server().output(), ANSWER).toMatch(/content\/concepts\.yml:3:\d+ concept-entry: the glossary is not valid YAML/)
    await expect(page.getByRole('alert')).toContainText('content/concepts.yml:3', ANSWER)
    await writeFile(glossary, written)
    await expect(page.locator('[id="ui:term-dough"]')).toContainText('Flour and water', ANSWER)
  })

  test('a draft is marked on its page and in lists, says what is left to be written, and is marked no more when it is finished', async ({ page }) => {
    const crumb = 'learn/deep-dives/baking/crumb'
    const written = await readFile(file(`${crumb}.md`), 'utf8')
    await open(page, crumb)
    await expect(page.locator('.draft')).toContainText('3 places are still to be written')
    await page.locator('.draft summary').click()
    await expect(page.locator('.draft li').nth(1)).toHaveText('the next part')
    await expect(page.locator('.sidebar [aria-current] .tag-draft').first()).toHaveText('draft')
    await expect(page.getByRole('alert')).toHaveCount(0)
    await open(page, 'learn/deep-dives/baking')
    await expect(page.locator('.refs li', { hasText: 'crumb' }).locator('.tag-draft')).toHaveText('draft')

    await open(page, crumb)
    await writeFile(file(`${crumb}.md`), written.replace('status: draft\n', ''))
    await expect(page.getByRole('alert')).toContainText('not written yet: "the next part". Write it', ANSWER)
    await expect(page.locator('.draft')).toHaveCount(0, ANSWER)
    await writeFile(file(`${crumb}.md`), written)
    await expect(page.locator('.draft')).toHaveCount(1, ANSWER)
  })

  test('what one file has in the place of a list or a number breaks no other page, and stops no server', async ({ page }) => {
    const written = await readFile(file('learn/deep-dives/baking/loaf.md'), 'utf8')
    const broken = written.replace(/^assumes: .*$/m, 'assumes: 5').replace(/^introduces: .*$/m, 'introduces: {a: b}').replace(/^order: .*$/m, 'order: first')
    expect(broken).toContain('order: first')
    await open(page, 'learn/deep-dives/baking/loaf')
    await writeFile(file('learn/deep-dives/baking/loaf.md'), broken)
    await expect(page.getByRole('alert')).toContainText('the field order is "first": expected a number', ANSWER)
    await expect(page.getByRole('alert')).toContainText('the field assumes is 5: expected a list')
    await open(page, 'samples/terms')
    await expect(page.locator('a.term').first()).toBeVisible()
    await open(page, 'learn/deep-dives/baking')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await writeFile(file('learn/deep-dives/baking/loaf.md'), written)
    // a page that is opened before Content has parsed the write shows the old text, and may open too late to hear of the edit
    await expect(async () => {
      await open(page, 'learn/deep-dives/baking/loaf')
      await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 1000 })
      await expect(page.locator('.builds-on')).toBeVisible({ timeout: 1000 })
    }).toPass(ANSWER)
  })

  test('the first term of a page has its card at once', async ({ page }) => {
    const written = await readFile(file('learn/deep-dives/baking/index.md'), 'utf8')
    await open(page, 'learn/deep-dives/baking')
    await expect(page.locator('a.term')).toHaveCount(0)
    await writeFile(file('learn/deep-dives/baking/index.md'), `${written.replace('title:', 'assumes: [dough]\ntitle:')}\nA :term[dough] that was just written.\n`)
    await expect(page.locator('a.term')).toHaveCount(1, ANSWER)
    // the script of cards is on its way when the term appears, and looks at a pointer that moves
    await expect(async () => {
      await page.mouse.move(1, 1)
      await page.locator('a.term').hover()
      await expect(page.locator('.term-card:visible')).toContainText('Flour and water', { timeout: 1000 })
    }).toPass(ANSWER)
    await writeFile(file('learn/deep-dives/baking/index.md'), written)
    await expect(page.locator('a.term')).toHaveCount(0, ANSWER)
  })

  test('a planned article has no page, and has one as soon as it is written', async ({ page }) => {
    const fields = '---\ntitle: Oven\ndescription: A page that is on its way.\n'
    await writeFile(file('learn/later.md'), `${fields}status: planned\n---\n`)
    await expect.poll(async () => (await page.goto(`${server().url}learn/later`)) && page.getByRole('heading', { level: 1 }).textContent(), ANSWER).toBe('There is no page at this address')
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(page.locator('html[data-follows-edits]')).toHaveCount(1, ANSWER)
    await writeFile(file('learn/later.md'), `${fields}---\n\nIt is here.\n`)
    await expect(page.getByRole('heading', { level: 1, name: 'Oven' })).toBeVisible(ANSWER)
    await rm(file('learn/later.md'))
  })

  test('a video whose fields are not there yet has its message, and breaks no list', async ({ page }) => {
    const fields = '---\ntitle: Kneading\ndescription: A film.\n'
    const list = '---\ntitle: Films\ndescription: All of them.\n---\n\n::video-list\n::\n'
    const whole = `${fields}kind: film\nstatus: planned\nrelated: [/learn/deep-dives/every-component]\n---\n\nText.\n`
    await mkdir(file('learn/videos'))
    await writeFile(file('learn/videos/kneading.md'), whole)
    await writeFile(file('learn/videos/baking.md'), whole.replace('Kneading', 'Baking'))
    await writeFile(file('learn/films.md'), list)
    await expect.poll(async () => (await page.goto(`${server().url}learn/films`)) && page.getByRole('link', { name: 'Kneading' }).count(), ANSWER).toBe(1)
    await writeFile(file('learn/videos/kneading.md'), `${fields}related: x\n---\n\nText.\n`)
    await expect.poll(async () => (await page.goto(`${server().url}learn/videos/kneading`)) && (await page.getByRole('alert').allTextContents()).join(), ANSWER).toContain('the field kind is missing')
    await page.goto(`${server().url}learn/films`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Films')
    await expect(page.locator('.refs-label a')).toHaveText(['Baking'])
    await rm(file('learn/videos'), { recursive: true })
    await rm(file('learn/films.md'))
  })

  test('many files at once, as a switch of branches writes them, are all there', async ({ request }) => {
    const before = server().output().length
    const names = Array.from({ length: 150 }, (_, index) => `many-${index}`)
    await mkdir(file('learn/many'))
    await Promise.all(names.map(name => writeFile(file(`learn/many/${name}.md`), `---\ntitle: ${name}\ndescription: One of many.\n---\n\nText.\n`)))
    const answers = async () => {
      const statuses = new Set<number>()
      for (const name of names.slice(-5)) statuses.add((await request.get(`${server().url}learn/many/${name}.md`)).status())
      return [...statuses]
    }
    await expect.poll(answers, { timeout: 60_000 }).toEqual([200])
    await rm(file('learn/many'), { recursive: true })
    await expect.poll(answers, { timeout: 60_000 }).toEqual([404])
    expect(server().output().slice(before)).not.toMatch(/EMFILE|unhandledRejection/)
  })
}
