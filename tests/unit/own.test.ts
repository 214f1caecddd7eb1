import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkSite, siteFolders } from '#shared/check/index.ts'
import { EXAMPLES } from '#shared/check/rule-cards.ts'
import { toPlainMarkdown } from '#shared/markdown/write.ts'
import { ownEntry } from '#shared/own.ts'
import { flowsOf } from '#shared/recording/used.ts'

const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty']

it('ownEntry finds what is in a table, and nothing that each object has', () => {
  expect(ownEntry({ a: 1 }, 'a')).toBe(1)
  for (const name of NAMES) expect(ownEntry({ a: 1 }, name)).toBeUndefined()
})

describe('a name that each object of JavaScript has', () => {
  it.each(NAMES)('%s is no component with a model, and none that raw Markdown knows', (name) => {
    expect(flowsOf([[name, {}, 'a']])).toEqual([])
    const source = `---\ntitle: A\n---\n\n## :${name.replace(/_/g, '')}\n\n::${name.replace(/_/g, '')}\nText.\n::\n`
    expect(toPlainMarkdown(source, { title: 'A', url: 'https://example.com/a', site: 'https://example.com' })).toContain('Text.')
  })

  it('is a file, a folder or an entry of the glossary like any other to the check', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'names-'))
    cpSync(join(EXAMPLES, 'base'), dir, { recursive: true })
    for (const name of NAMES) writeFileSync(join(dir, 'content', name), 'a')
    const glossary = readFileSync(join(dir, 'content/concepts.yml'), 'utf8')
    writeFileSync(join(dir, 'content/concepts.yml'), glossary + NAMES.map(name => `${name}:\n  term: ${name}\n  sentence: A name.\n`).join(''))
    const found = await checkSite({ ...siteFolders(dir), flowsDir: join(dir, 'flows') })
    rmSync(dir, { recursive: true })
    expect(found.filter(({ rule }) => rule === 'stray-file').map(({ file }) => file)).toEqual(NAMES.toSorted().map(name => `content/${name}`))
    expect(found.filter(({ rule }) => rule.startsWith('concept-')).length).toBeGreaterThan(0)
  })
})
