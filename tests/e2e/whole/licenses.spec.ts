import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

for (const site of ['plain', 'base', 'seeds']) {
  test(`each font of the site ${site} comes with its licence`, () => {
    const folder = join('.sites', site)
    const fonts = globSync('**/*.{woff,woff2,ttf,otf}', { cwd: folder }).map(file => file.split('/').at(-1) ?? '')
    const licensed = globSync('licenses/*.txt', { cwd: folder }).map(file => file.replace(/^licenses\/|\.txt$/g, ''))
    expect(fonts.length).toBeGreaterThan(2)
    expect(fonts.filter(font => !licensed.some(name => font.startsWith(`${name}-`)))).toEqual([])
    for (const name of licensed) expect(readFileSync(join(folder, 'licenses', `${name}.txt`), 'utf8')).toContain('SIL OPEN FONT LICENSE')
  })
}
