import { rename, rm, writeFile } from 'node:fs/promises'
import { expect, test, type APIRequestContext, type Locator, type Page } from '@playwright/test'
import type { DevServer } from '../../support/dev-server.ts'

const ANSWER = { timeout: 20_000 }
const FIELDS = '---\ntitle: A component\ndescription: A page with a component that comes and goes.\n---\n\n'
const vue = (name: string, text = '<slot />') => `<template>\n  <blockquote class="${name}">${text}</blockquote>\n</template>\n`

/** Files of `components/` come, change, break and go while pages are open. The server is that of dev.spec.ts. */
export function componentTests(server: () => DevServer): void {
  const site = (path: string) => `${server().contentDir}/../${path}`
  const markdown = () => site('content/learn/component.md')
  const problems = (page: Page) => page.getByRole('alert')
  /** A page that was just loaded hears of edits from here on. */
  const awake = (page: Page) => expect(page.locator('html[data-nuxt=awake]')).toHaveCount(1, { timeout: 60_000 })
  const reload = (page: Page, until: Locator) =>
    expect.poll(async () => (await page.goto(`${server().url}learn/component`)) && until.count(), ANSWER).toBe(1)
  /** Writes the page and opens it, awake. */
  const open = async (page: Page, text: string) => {
    await writeFile(markdown(), FIELDS + text)
    await reload(page, page.getByRole('heading', { name: 'A component' }))
    await awake(page)
  }
  const expectOthers = async (request: APIRequestContext) => {
    const other = await request.get(`${server().url}samples/terms`)
    expect(other.status()).toBe(200)
    expect(await other.text()).toContain('<h1')
  }

  const folders = { 'the site': () => site('components/content'), 'the repository': () => 'components/content' }
  for (const [whose, folder] of Object.entries(folders)) {
    test(`a component of ${whose} is added, changed, renamed and removed while its page is open`, async ({ page, request }) => {
      const file = `${folder()}/MadeInDev.vue`
      const renamed = `${folder()}/MadeOtherwise.vue`
      try {
        await open(page, 'Text.\n\n::made-in-dev\nWords.\n::\n')
        await expect(problems(page)).toContainText('content/learn/component.md:8', ANSWER)
        await expect(problems(page)).toContainText('there is no component `::made-in-dev`')
        await writeFile(file, vue('made'))
        await expect(page.locator('.made')).toHaveText('Words.', ANSWER)
        await expect(problems(page)).toHaveCount(0)
        await writeFile(file, vue('changed'))
        await expect(page.locator('.changed')).toHaveText('Words.', ANSWER)

        await rename(file, renamed)
        await expect(problems(page)).toContainText('there is no component `::made-in-dev`', ANSWER)
        await expectOthers(request)
        await writeFile(markdown(), `${FIELDS}::made-otherwise\nOther words.\n::\n`)
        await expect(page.locator('.changed')).toHaveText('Other words.', ANSWER)
        await expect(problems(page)).toHaveCount(0, ANSWER)

        await rm(renamed)
        await expect(problems(page)).toContainText('content/learn/component.md:6', ANSWER)
        await expect(problems(page)).toContainText('there is no component `::made-otherwise`')
        await expectOthers(request)
      }
      finally {
        await Promise.all([file, renamed, markdown()].map(path => rm(path, { force: true })))
      }
    })
  }
}
