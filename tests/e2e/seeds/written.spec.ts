import { expect, test } from '@playwright/test'

test('one tilde strikes nothing, two do', async ({ page, request }) => {
  await page.goto('./samples/tildes')
  await expect(page.locator('article del')).toHaveText(['rye'])
  const article = page.locator('article')
  for (const text of ['took ~5 minutes and the second ~10 minutes', 'About ~10 loaves rise, and each takes 1~3 hours', '20~25 loaves, each 30~35 cm', '(~$0.10) by day and (~$1.50)', 'H~2~O', 'From 2~3 to 4~5']) {
    await expect(article).toContainText(text)
  }
  const markdown = await (await request.get('./samples/tildes.md')).text()
  expect(markdown).toContain('The first batch took ~5 minutes and the second ~10 minutes')
  expect(markdown).toContain('each takes 1\\~3 hours')
  expect(markdown).toContain('Only ~~rye~~ is struck')
})
