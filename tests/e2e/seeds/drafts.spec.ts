import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'

/** The draft of the fixtures has this word in its title, text, code and concept, and nothing else has it. */
const WORD = 'unfinishedword'
const OUTPUT = '.sites/seeds'
/** The search's index is packed. */
const textOf = (bytes: Buffer) => (bytes.readUInt16BE(0) === 0x1F8B ? gunzipSync(bytes) : bytes).toString()

test('a build has no trace of a draft, in whatever file', () => {
  const files = readdirSync(OUTPUT, { recursive: true, encoding: 'utf8' }).filter(file => statSync(join(OUTPUT, file)).isFile() && statSync(join(OUTPUT, file)).size > 2)
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter(file => file.includes('crumb') || textOf(readFileSync(join(OUTPUT, file))).includes(WORD))).toEqual([])
})

test('its address is that of no page, and its series does not list it', async ({ page, request }) => {
  for (const address of ['learn/deep-dives/baking/crumb', 'learn/deep-dives/baking/crumb.md', 'learn/deep-dives/baking/crumb.hovers.json']) {
    expect((await request.get(address)).status(), address).toBe(404)
  }
  await page.goto('learn/deep-dives/baking')
  await expect(page.locator('.refs')).toContainText('From dough to')
  await expect(page.locator('.refs')).not.toContainText('crumb')
})
