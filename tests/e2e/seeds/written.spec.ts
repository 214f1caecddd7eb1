import { expect, test } from '@playwright/test'
import { DRAWING_ELEMENTS, HTML_ELEMENTS, MATH_ELEMENTS } from '../../../shared/vocabulary/elements.ts'

/** Those that HTML gives no content. */
const VOID = new Set(['br', 'col', 'hr', 'img', 'source', 'track', 'wbr'])

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

test('braces stay text wherever nothing can have them as attributes', async ({ page, request }) => {
  await page.goto('./samples/braces')
  const article = page.locator('article')
  const markdown = await (await request.get('./samples/braces.md')).text()
  for (const text of ['s3://shelf/oven_{id}/tray_{n}.csv', 'called loaf_{name}', '\\sum_{i=1}^n x_{i}', 'a*{b} and ~{c}', 'Ovens called oven_{id}', 'crumb_{k}', 'name{id} and', 'seed_{s}', 'batch_{b}']) {
    await expect(article).toContainText(text)
  }
  for (const text of ['s3://shelf/oven\\_{id}/tray\\_{n}.csv', 'loaf\\_{name}', '**{placeholder}**', '\\sum\\_{i=1}^n x\\_{i}', '## Ovens called oven\\_{id}', '**{total}**', 'batch\\_{b}']) {
    expect(markdown).toContain(text)
  }
  await expect(article.locator('p > strong').first()).toHaveText('{placeholder}')
  await expect(article.locator('td')).toHaveText(['tray_{n}', '{total}'])
  await expect(article.locator('li a[href="/samples/tildes"]', { hasText: 'oven' })).toHaveText('oven_{id}')
  await expect(article.locator('strong.loud')).toHaveText('bold')
  await expect(article.locator('span.quiet')).toHaveText('a span')
  await expect(article.locator('a[title=Tildes]')).toHaveText('a link')
})

test('code is what stands in the file, on the page, in the clipboard and in raw Markdown', async ({ page, request, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('./samples/fences')
  const codes = [
    'def bake(loaves: int) -> int:\n    if loaves:\n        return loaves * 2\n    return 0',
    'for tray in trays:\n    for loaf in tray:\n        bake(loaf)',
    'flour:\n- rye: 500\n  when:\n    - monday',
    'if weighed:\n    mix()',
    '\ndef bake():\n\tfor loaf in tray:\n\t\trise(loaf)\t# an hour\n\treturn tray'
  ]
  const blocks = page.locator('article figure.code')
  expect(await blocks.locator('pre').evaluateAll(pres => pres.map(pre => pre.textContent?.trimEnd()))).toEqual(codes)
  await blocks.last().locator('[data-copy]').click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(codes.at(-1))
  await expect(blocks.first().locator('[data-h]').first()).toHaveText('bake')

  const markdown = await (await request.get('./samples/fences.md')).text()
  const indented = codes.map(code => code.startsWith('if weighed') ? code.replaceAll(/^/gm, '   ') : code)
  for (const code of indented) expect(markdown).toContain(`\n${code}\n`)
})

test('every element that authors may write shows its text, and the text after it', async ({ page }) => {
  await page.goto('./samples/elements')
  await expect(page.locator('article p kbd.key')).toHaveText(['Ctrl', 'C', '⌘', 'in kbd'])
  const shown = await page.locator('.prose').evaluate(prose => prose.textContent ?? '')
  const inside = [...HTML_ELEMENTS, ...MATH_ELEMENTS, ...DRAWING_ELEMENTS].filter(name => !VOID.has(name)).map(name => `in ${name}`)
  const after = [...HTML_ELEMENTS].filter(name => name !== 'img').map(name => `after ${name}.`)
  expect([...inside, ...after].filter(text => !shown.includes(text))).toEqual([])
})

test('titles and other labels read the same on the page, in raw Markdown and in llms.txt', async ({ page, request }) => {
  await page.goto('./samples/labels')
  const title = 'Why flour < 500 & "rye" matter: *now*, in [tins] and <jars>'
  await expect(page.locator('h1')).toHaveText([title])
  await expect(page.locator('h1 code')).toHaveText('flour < 500')
  await expect(page.locator('.lead')).toHaveText('Signs such as <b>, &amp;, _under_ and scale.read() stay as they are, ~5 of them.')
  await expect(page.locator('.refs-label').first()).toContainText('A spoon of <b>salt</b>')
  await expect(page.locator('[role=tab] code')).toHaveText('cellar')
  await expect(page.locator('article h2').filter({ hasText: 'flour' })).toHaveCount(0)

  const markdown = await (await request.get('./samples/labels.md')).text()
  expect(markdown).toContain('# Why `flour < 500` & "rye" matter: \\*now\\*, in \\[tins] and \\<jars>\n')
  expect(markdown).toContain('> Signs such as \\<b>, \\&amp;, ')
  expect(markdown).toContain('- **A `spoon` of \\<b>salt\\</b>** (planned): Taken with \\*care\\*, \\[never]')
  expect(markdown).toContain('**The `cellar` & \\*co\\***')
  expect(markdown.match(/flour < 500/g)).toHaveLength(1)

  const line = (await (await request.get('./llms.txt')).text()).split('\n').find(line => line.includes('/samples/labels.md'))
  expect(line).toContain('Why `flour < 500` & "rye" matter: \\*now\\*, in \\[tins')
  expect(line).toContain(': Signs such as \\<b>, ')
})

test('raw HTML means the same on the page and in raw Markdown', async ({ page, request }) => {
  await page.goto('./samples/html')
  const prose = page.locator('.prose')
  await expect(prose.locator('sup')).toHaveText(['6', '-6'])
  await expect(prose.locator('kbd.key')).toHaveText(['Ctrl', 'B'])
  await expect(prose.locator('tr')).toHaveText(['loafminutes', 'rye50', 'spelt40'])
  await expect(prose.locator('dl')).toHaveText('crumbwhat is inside')
  expect(await prose.locator('pre').first().textContent()).toBe('flour = 500\n  water = 300\n')
  await expect(prose.locator('details > p > strong')).toBeHidden()

  const markdown = await (await request.get('./samples/html.md')).text()
  expect(markdown.split('\n').slice(4).join('\n')).toBe(`The oven bakes 10<sup>6</sup> loaves, off by 10<sup>-6</sup>, and needs H<sub>2</sub>O.

Press \`Ctrl\`+\`B\`, see [the tildes](https://learn.example.com/samples/tildes "all"), \`oven_1\`, ~~rye~~ and _spelt_.

| loaf | minutes |
| - | - |
| rye | 50 |
| spelt | 40 |

- weigh
- mix — slowly © € 🚀

\`\`\`
flour = 500
  water = 300
\`\`\`

- **crumb**

  what is inside

**More**

Inside **bold** and \`code\`.

\`\`\`python
salt = 10
\`\`\`
`)
})
