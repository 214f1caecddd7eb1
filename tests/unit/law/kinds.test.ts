import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { textOf } from './compare.ts'
import { readBody } from './readers.ts'
import type { Token } from './tokens.ts'

const folder = fileURLToPath(new URL('../../fixtures/law/kinds', import.meta.url))

/** Words as they are; what is not in a sentence is on a line of its own. */
function shown(tokens: readonly Token[]): string {
  return textOf(tokens).replace(/ (?=‹(?:code|row|task))|(?<=‹code: [^›]*›) /g, '\n').trim() + '\n'
}

it.each(globSync('*.md', { cwd: folder }).sort())('readers see of %s what is expected', async (file) => {
  const { page } = await readBody(readFileSync(join(folder, file), 'utf8'))
  const expected = join(folder, file.replace(/md$/, 'txt'))
  expect(shown(page.tokens)).toBe(readFileSync(expected, 'utf8'))
})
