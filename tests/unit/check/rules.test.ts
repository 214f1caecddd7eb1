import { existsSync, readdirSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkSite, siteFolders } from '#shared/check/index.ts'
import { RULES } from '#shared/check/rules.ts'

const examples = fileURLToPath(new URL('../../fixtures/rules', import.meta.url))
const rules = Object.keys(RULES).filter(rule => existsSync(join(examples, rule)))

/** What is found in an example of a rule, laid over the site that all of them share. */
async function found(...example: string[]) {
  const dir = await mkdtemp(join(tmpdir(), 'rules-'))
  for (const folder of ['base', join(...example)]) await cp(join(examples, folder), dir, { recursive: true })
  const findings = await checkSite({ ...siteFolders(dir), flowsDir: join(dir, 'flows') })
  await rm(dir, { recursive: true })
  return findings
}

describe('the examples of rules', () => {
  it('are of rules that there are', () => {
    expect(readdirSync(examples).filter(name => name !== 'base' && !(name in RULES))).toEqual([])
  })

  it.each(rules)('%s: the bad one breaks this rule alone, at a line and column; in the good one nothing is found', async (rule) => {
    const bad = await found(rule, 'bad')
    expect([...new Set(bad.map(finding => finding.rule))]).toEqual([rule])
    for (const { line, column } of bad) expect([line, column]).toEqual([expect.any(Number), expect.any(Number)])
    expect(await found(rule, 'good')).toEqual([])
  })
})
