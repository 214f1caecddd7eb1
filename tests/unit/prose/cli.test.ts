import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = mkdtempSync(join(tmpdir(), 'prose-'))
const draft = join(root, 'draft.md')
afterAll(() => rmSync(root, { recursive: true }))

const prose = (...files: string[]) => spawnSync(process.execPath, ['cli/prose.ts', ...files], { encoding: 'utf8' })

describe('npm run prose', () => {
  it('tells what it finds in a file, wherever that is, and fails', () => {
    writeFileSync(draft, '---\ntitle: A run\n---\n\nIt simply runs.\n')
    const { stdout, status } = prose(draft)
    expect(stdout).toMatch(/draft\.md:5:4 banned-word: "simply" adds nothing: leave it out\n1 to mend\n$/)
    expect(status).toBe(1)
  }, 20_000)

  it('passes a text without findings, and leaves the dictionary alone', () => {
    writeFileSync(draft, 'A run of Metaflow.\n')
    const { stdout, status } = prose(draft)
    expect(stdout).toBe('read 1 file: nothing found\n')
    expect(status).toBe(0)
  }, 20_000)

  it('says what it expects in place of a file that is not there', () => {
    const wrong = join(root, 'missing.md')
    const { stderr, status } = prose(wrong)
    expect(stderr).toBe(`there is no ${wrong}: expected a Markdown file, such as content/index.md, a folder with some, concepts.yml or statements.yml\n`)
    expect(status).toBe(2)
  }, 20_000)
})
