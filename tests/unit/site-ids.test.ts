import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchors } from '#shared/check/anchors.ts'
import { isId } from '#shared/markdown/headings.ts'
import { isSiteId, siteId } from '#shared/site-ids.ts'

const root = join(import.meta.dirname, '../..')

describe('ids of the site', () => {
  it('are none that a heading can have, whatever its words', async () => {
    for (const name of ['main', 'hovers-hint', 'search-results', 'v-0', 'term-run']) {
      expect([...await anchors(`## ${name}\n\n## ${siteId(name)}\n\n## Title {#${siteId(name)}}\n`)].filter(isSiteId)).toEqual([])
      expect(isId(siteId(name))).toBe(false)
    }
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 12 }), async (words) => {
      expect([...await anchors(`## ui:${words}\n`)].filter(isSiteId)).toEqual([])
    }), { numRuns: 60 })
  })

  it('are made by siteId, and no component has one of its own besides', () => {
    const files = globSync('{components,pages,composables}/**/*.{vue,ts}', { cwd: root })
    const written = files.flatMap(file => [...readFileSync(join(root, file), 'utf8').matchAll(/\s(?:id|'id'|aria-\w+)(?:=|: )["'](?!#|true|false)([a-z-]+)["']/g)]
      .filter(([all]) => /id[=:']/.test(all)).map(([, id]) => `${file}: ${id}`))
    expect(written).toEqual([])
  })
})
