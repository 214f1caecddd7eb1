import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { documents } from './documents.ts'
import { unused } from './exclusions.ts'
import { breachesOf, loadWorld } from './law.ts'
import type { World } from './law.ts'
import { mutations } from './mutations.ts'

/**
 * The law: words, code, links, pictures and tables of a page, of its raw Markdown and of its search record are those of its source,
 * read as plain GFM and our components, or the check reports where they are not. `exclusions.ts` lists what it does not ask for.
 */

const root = fileURLToPath(new URL('../../..', import.meta.url))
const filesIn = (folder: string, pattern = '**/*.md'): string[] => globSync(pattern, { cwd: folder }).sort().map(file => join(folder, file))
const [pages, fixtures] = [filesIn(join(root, 'content')), filesIn(join(root, 'tests/fixtures'))]
/** Copies of pages of the site: were they the pages themselves, each edit of one would make other slips. */
const copies = filesIn(join(root, 'tests/fixtures/law/pages'))
const MUTATIONS = 300
const DOCUMENTS = 200
/** `LAW_SEED` makes other slips and documents; `LAW_FILES` is a folder with Markdown files from elsewhere. */
const { LAW_FILES, LAW_SEED = '16' } = process.env
const SEED = Number(LAW_SEED)

let world: World
const tried = new Set<string>()
beforeAll(async () => {
  world = await loadWorld()
}, 60_000)

async function breachesIn(files: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const file of files) found.push(...(await breachesOf(readFileSync(file, 'utf8'), world)).map(breach => `${file}: ${breach}`))
  return found
}

describe('readers see what was written, or the check reports where not', () => {
  it('in all pages', async () => {
    expect(pages.length).toBeGreaterThan(40)
    tried.add('pages')
    expect(await breachesIn(pages)).toEqual([])
  }, 120_000)

  it('in all fixtures', async () => {
    expect(fixtures.length).toBeGreaterThan(100)
    tried.add('fixtures')
    expect(await breachesIn(fixtures)).toEqual([])
  }, 120_000)

  it(`in pages with ${MUTATIONS} slips`, async () => {
    const found: string[] = []
    for (const { name, source, line } of mutations(copies.map(file => readFileSync(file, 'utf8')), MUTATIONS, SEED)) {
      found.push(...(await breachesOf(source, world)).map(breach => `${name} at line ${line}: ${breach}\n${source}`))
    }
    tried.add('slips')
    expect(found).toEqual([])
  }, 120_000)

  it(`in ${DOCUMENTS} made-up documents`, async () => {
    tried.add('documents')
    await fc.assert(fc.asyncProperty(documents, async (source) => {
      expect(await breachesOf(source, world)).toEqual([])
    }), { numRuns: DOCUMENTS, seed: SEED })
  }, 120_000)

  it('and each exclusion is needed', ({ skip }) => {
    if (tried.size < 4) skip('only a part of the tests above was run')
    expect(unused()).toEqual([])
  })

  it.skipIf(!LAW_FILES)(`in files from elsewhere${LAW_FILES ? '' : ' (not tried: LAW_FILES names no folder with Markdown)'}`, async () => {
    const files = filesIn(LAW_FILES ?? '', '**/*.{md,mdx}')
    expect(files.length).toBeGreaterThan(0)
    expect(await breachesIn(files)).toEqual([])
  }, 900_000)
})
