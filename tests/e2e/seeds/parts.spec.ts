import { expect, test } from '@playwright/test'
import { expectAccessible, watch } from '../support.ts'

const PARTS = './samples/parts'

test('small parts are accessible, and ask for no script before they are used', async ({ page }) => {
  const { problems, requests } = watch(page)
  await page.goto('./samples/plain')
  await page.waitForLoadState('networkidle')
  const before = requests.filter(url => url.endsWith('.js')).length
  requests.length = 0
  await page.goto(PARTS)
  await page.waitForLoadState('networkidle')
  expect(requests.filter(url => url.endsWith('.js')).length).toBe(before)
  await expectAccessible(page, 'small parts')
  expect(problems).toEqual([])
})

test('a prompt is copied as text, whether it is prose or a fence', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(PARTS)
  const cards = page.locator('.prompt-card')
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await cards.first().getByRole('button', { name: 'Copy' }).click()
  await expect(cards.first().getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await copied()).toBe('Read the flow below. For **each step**:\n\n1. name the artifacts that it assigns to `self`,\n2. say which of them a later step reads.\n\nAnswer with a table. If you are not sure, say so.')
  await cards.last().getByRole('button').filter({ visible: true }).click()
  await expect.poll(copied).toBe('Read the flow below, and name every artifact that is assigned to self but read by no later step and by no client code.\n\nAnswer with a list.')
})

test('several answers may be right', async ({ page }) => {
  await page.goto(PARTS)
  const box = page.locator('#several')
  const check = box.getByRole('button')
  await box.getByRole('checkbox').nth(0).check()
  await check.click()
  await expect(box.getByRole('status')).toHaveText('Not right. The right answers are “self.model”, “A Parameter”.')
  await check.click()
  await box.getByRole('checkbox').nth(0).check()
  await box.getByRole('checkbox').nth(2).check()
  await check.click()
  await expect(box.getByRole('status')).toHaveText('Right, all 2.')
  await expect(box.getByText('It is an artifact of every task.')).toBeVisible()
})
