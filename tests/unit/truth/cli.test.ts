import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = mkdtempSync(join(tmpdir(), 'truth-'))
afterAll(() => rmSync(root, { recursive: true }))

const truth = (args: readonly string[], env = {}) => spawnSync(process.execPath, ['cli/truth.ts', ...args], { encoding: 'utf8', env: { ...process.env, ...env } })

describe('npm run truth', () => {
  it('holds the whole site, its models and its comments against the list of symbols', () => {
    const { stdout, stderr, status } = truth([])
    expect([stderr, status]).toEqual(['', 0])
    expect(stdout).toMatch(/^held \d+ names of places in the source against Metaflow 2\.19\.38, and \d+ statements? against the pages that tell them: nothing found\n$/)
  }, 60_000)

  it('names file, line and what was meant, and fails', () => {
    mkdirSync(join(root, 'content'))
    writeFileSync(join(root, 'content/index.md'), '---\ntitle: A\ndescription: B\n---\n\nText.\n\n::how-we-know\n---\nsource:\n- "runtime.py:Worker"\n- "runtime.py:NativeRuntime._kilall"\n---\nText.\n::\n')
    const { stdout, status } = truth([], { SITE_DIR: root })
    expect(stdout).toMatch(/^content\/index\.md:12:3 source: Metaflow 2\.19\.38 has no NativeRuntime\._kilall in runtime\.py\. Did you mean runtime\.py:NativeRuntime\._killall\?\n1 problem\n$/)
    expect(status).toBe(1)
  }, 60_000)

  it('says what is needed to write the list anew', () => {
    const { stderr, status } = truth(['--update'], { METAFLOW_PYTHON: '/nowhere/python' })
    expect(stderr).toMatch(/^\/nowhere\/python cannot import metaflow .*pip install metaflow==2\.19\.38/)
    expect(status).toBe(2)
  })
})
