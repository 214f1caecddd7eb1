import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { expect, test, type APIRequestContext, type Locator, type Page } from '@playwright/test'
import type { DevServer } from '../../support/dev-server.ts'
import { expectAwake } from '../support.ts'

const ANSWER = { timeout: 20_000 }
const FIELDS = '---\ntitle: A component\ndescription: A page with a component that comes and goes.\n---\n\n'
const vue = (name: string, text = '<slot />') => `<template>\n  <blockquote class="${name}">${text}</blockquote>\n</template>\n`
const THROWS = '<script setup lang="ts">\nconst nothing: string[] | undefined = undefined\nconst long = nothing!.length\n</script>\n\n'
/** A component with a player. */
const withPlayer = (player: string) => `<script setup lang="ts">
import { island } from '~/components/article/island.ts'
import Player from '../players/${player}.vue'

const Made = island(Player)
</script>

<template>
  <blockquote class="made">
    <Made />
  </blockquote>
</template>
`
const PLAYER = `<script setup lang="ts">
import { ref } from 'vue'

const count = ref(0)
</script>

<template>
  <button @click="count++">
    count {{ count }}
  </button>
</template>
`

/** Files of `components/` come, change, break and go while pages are open. The server is that of dev.spec.ts. */
export function componentTests(server: () => DevServer): void {
  const site = (path: string) => `${server().contentDir}/../${path}`
  const markdown = () => site('content/learn/component.md')
  const vocabulary = () => site('components/vocabulary.yml')
  let described = ''
  test.beforeAll(async () => {
    described = await readFile(vocabulary(), 'utf8')
    await writeFile(vocabulary(), `${described}made-in-dev:\n  slots: [default]\nmade-otherwise:\n  slots: [default]\n`)
  })
  test.afterAll(() => writeFile(vocabulary(), described))
  const problems = (page: Page) => page.getByRole('alert')
  /** A page that was just loaded hears of edits from here on. */
  const following = (page: Page) => expect(page.locator('html[data-follows-edits]')).toHaveCount(1, { timeout: 60_000 })
  const reload = (page: Page, until: Locator) =>
    expect.poll(async () => (await page.goto(`${server().url}learn/component`)) && until.count(), ANSWER).toBe(1)
  /** Writes the page and opens it. */
  const open = async (page: Page, text: string) => {
    await writeFile(markdown(), FIELDS + text)
    await reload(page, page.getByRole('heading', { name: 'A component' }))
    await following(page)
  }
  /** What the page says of a component that throws. */
  const expectError = async (page: Page, ...texts: string[]) => {
    for (const text of ['content/learn/component.md:6', 'the component `made-in-dev` throws', ...texts]) await expect(problems(page)).toContainText(text, ANSWER)
    await following(page)
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

  test('a component that does not compile or throws is told on its pages, at its line and theirs, and on no others, and heals', async ({ page, request }) => {
    const file = site('components/content/MadeInDev.vue')
    try {
      await open(page, '::made-in-dev\nWords.\n::\n\nThe rest.\n')
      await writeFile(file, vue('made'))
      await expect(page.locator('.made')).toHaveText('Words.', ANSWER)

      await writeFile(file, '<template>\n  <blockquote>\n</template>\n')
      await expectError(page, 'MadeInDev.vue:2:3', 'Element is missing end tag')
      await expect(page.getByText('The rest.')).toBeVisible()
      await expectOthers(request)
      await writeFile(file, vue('made'))
      await expect(page.locator('.made')).toHaveText('Words.', ANSWER)
      await following(page)

      const before = server().output().length
      await writeFile(file, THROWS + vue('made', '{{ long }}'))
      await expectError(page, 'MadeInDev.vue:3:', 'reading \'length\'')
      expect(server().output().slice(before)).toContain('MadeInDev.vue:3:')
      await expect(page.getByText('The rest.')).toBeVisible()
      await expectOthers(request)
      await writeFile(file, vue('made'))
      await expect(page.locator('.made')).toHaveText('Words.', ANSWER)
    }
    finally {
      await Promise.all([file, markdown()].map(path => rm(path, { force: true })))
    }
  })

  test('a player is added, renamed and removed while a page with it is open', async ({ page, request }) => {
    const file = site('components/content/MadeInDev.vue')
    const player = site('components/players/MadePlayer.vue')
    const renamed = site('components/players/OtherMadePlayer.vue')
    try {
      await writeFile(file, withPlayer('MadePlayer'))
      await writeFile(markdown(), `${FIELDS}::made-in-dev\n::\n`)
      await reload(page, problems(page))
      await expectError(page, 'MadePlayer.vue', 'MadeInDev.vue')
      await writeFile(player, PLAYER)
      await expect(page.locator('.made button')).toHaveText('count 0', ANSWER)
      await expectAwake(page)
      await page.locator('.made button').click()
      await expect(page.locator('.made button')).toHaveText('count 1')

      await rename(player, renamed)
      await expectError(page, 'MadePlayer.vue', 'MadeInDev.vue')
      await expectOthers(request)
      await writeFile(file, withPlayer('OtherMadePlayer'))
      await expect(page.locator('.made button')).toHaveText('count 0', ANSWER)
      await expectAwake(page)

      await rm(renamed)
      await expectError(page, 'OtherMadePlayer.vue')
      await expectOthers(request)
      await writeFile(file, vue('made', 'no player'))
      await expect(page.locator('.made')).toHaveText('no player', ANSWER)
    }
    finally {
      await Promise.all([file, player, renamed, markdown()].map(path => rm(path, { force: true })))
    }
  })

  test('islands come, go and keep their state without a reload, and an edit of their player is hot', async ({ page }) => {
    const players = site('content/learn/players.md')
    const player = site('components/players/CountPlayer.vue')
    const text = await readFile(players, 'utf8')
    const code = await readFile(player, 'utf8')
    const buttons = page.locator('.count-player button')
    await page.goto(`${server().url}learn/players`)
    await following(page)
    await expect(buttons).toHaveText(['count 3', 'count 40'])
    await page.evaluate(() => Reflect.set(window, 'sameDocument', true))
    await buttons.last().click()
    await expect(buttons).toHaveText(['count 3', 'count 41'])

    await writeFile(players, text.replace('Text before', 'Other text before'))
    await expect(page.getByText('Other text before')).toBeVisible(ANSWER)
    await expect(buttons).toHaveText(['count 3', 'count 41'])

    await writeFile(players, text.replace(/::count-demo\{:start="3"\}\n::\n/, ''))
    await expect(buttons).toHaveText(['count 41'], ANSWER)
    await writeFile(players, text)
    await expect(buttons).toHaveText(['count 3', 'count 41'], ANSWER)
    await buttons.first().click()
    await expect(buttons).toHaveText(['count 4', 'count 41'])

    await writeFile(player, code.replace('count {{ count }}', 'so many: {{ count }}'))
    await expect(buttons).toHaveText(['so many: 4', 'so many: 41'], ANSWER)
    await writeFile(player, code)
    await expect(buttons).toHaveText(['count 4', 'count 41'], ANSWER)
    expect(await page.evaluate(() => Reflect.get(window, 'sameDocument'))).toBe(true)
  })
}
