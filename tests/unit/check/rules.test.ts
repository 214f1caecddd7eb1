import { existsSync, globSync, readdirSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkSite, siteFolders } from '#shared/check/index.ts'
import { missingPages } from '#shared/check/output.ts'
import { EXAMPLES, ruleCards } from '#shared/check/rule-cards.ts'
import { PROSE_RULES, RULES } from '#shared/check/rules.ts'
import type { Place } from '#shared/check/types.ts'
import { checkProseFiles, DICTIONARY, readEditorial } from '../../../cli/prose/files.ts'

type Found = (Place & { rule: string })[]

/** Works on an example of a rule, laid over the site that all of them share. */
async function inExample(example: readonly string[], work: (dir: string) => Promise<Found>): Promise<Found> {
  const dir = await mkdtemp(join(tmpdir(), 'rules-'))
  for (const folder of ['base', join(...example)]) await cp(join(EXAMPLES, folder), dir, { recursive: true })
  const found = await work(dir)
  await rm(dir, { recursive: true })
  return found
}

/** What the check finds; where an example has an `output`, in that as well. */
const checked = (...example: string[]) => inExample(example, async (dir) => {
  const folders = { ...siteFolders(dir), flowsDir: join(dir, 'flows') }
  const output = join(dir, 'output')
  return [...await checkSite(folders), ...existsSync(output) ? await missingPages(folders, output) : []]
})

/** What the prose test finds in the Markdown of an example, and in the dictionary that it may have. Its `editorial/` goes before ours. */
const read = (...example: string[]) => inExample(example, async (dir) => {
  const files = globSync('content/**/*.md', { cwd: join(EXAMPLES, ...example) }).map(file => join(dir, file))
  const found = await checkProseFiles(files, join(dir, 'content'), readEditorial(dir, '.'), existsSync(join(dir, DICTIONARY)))
  return found.flatMap(({ remarks }) => remarks)
})

describe('the list of rules', () => {
  const cards = ruleCards(EXAMPLES)

  it('has each rule in one group', () => {
    expect(cards.map(({ id }) => id).sort()).toEqual([...new Set([...Object.keys(RULES), ...Object.keys(PROSE_RULES)])].sort())
  })

  it.each(cards.map(card => [card.id, card] as const))('shows of %s in what its examples differ', (_, { bad, good }) => {
    expect(bad.length + good.length).toBeGreaterThan(0)
    expect(bad).not.toEqual(good)
  })
})

describe('the examples of rules', () => {
  it('are of every rule, and of no other', () => {
    const rules = new Set([...Object.keys(RULES), ...Object.keys(PROSE_RULES)])
    expect(readdirSync(EXAMPLES).filter(name => name !== 'base').sort()).toEqual([...rules].sort())
  })

  const all = [
    ...Object.keys(RULES).map(rule => ['npm run check', rule, checked] as const),
    ...Object.keys(PROSE_RULES).map(rule => ['npm run prose', rule, read] as const)
  ]
  it.each(all)('%s, %s: the bad one breaks this rule alone, with line and column; in the good one nothing is found', async (_, rule, found) => {
    const bad = await found(rule, 'bad')
    expect([...new Set(bad.map(finding => finding.rule))]).toEqual([rule])
    for (const { line, column } of bad) expect([line, column]).toEqual([expect.any(Number), expect.any(Number)])
    expect(await found(rule, 'good')).toEqual([])
  }, 30_000)
})
