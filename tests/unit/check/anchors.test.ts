import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anchors } from '#shared/check/anchors.ts'
import { collectPage } from '#shared/check/collect.ts'
import { readFlows } from '#shared/check/flows.ts'
import { listedIds, recordingAnchors } from '#shared/check/listed.ts'
import { readGlossary } from '#shared/concepts/schema.ts'
import { parseBody } from '#shared/markdown/mdc.ts'

const headings = {
  'code and punctuation': ['## The `resume` command: what, why & how?', 'the-resume-command-what-why-how'],
  'digits first': ['## 1:1 Conversation', '_11-conversation'],
  'umlauts': ['## Über Größe', 'über-größe'],
  'links and emphasis': ['## See **the** [docs](/learn) *now*', 'see-the-docs-now'],
  'an inline component': ['## Now :badge[new]{color="info"}', 'now-new'],
  'underscores and dots': ['## `current.origin_run_id`', 'currentorigin_run_id'],
  'hyphens at the ends': ['## — C++ —', 'c'],
  'raw HTML with its own id': ['<h2 id="own">Raw</h2>', 'own'],
  'a component with an id': ['::note{#noted}\nText.\n::', 'noted'],
  'an indented heading in a component': ['::tabs\n  :::tabs-item{label="A"}\n  ## Inside\n  :::\n::', 'inside']
}

describe('anchors', () => {
  it.each(Object.entries(headings))('gives the id of %s', async (_, [source, id]) => {
    expect([...await anchors(source ?? '')]).toEqual([id])
  })

  it('numbers headings that repeat', async () => {
    expect([...await anchors('## Why\n\n### Why\n\n## why?')]).toEqual(['why', 'why-1', 'why-2'])
  })

  it('agrees with the parser that the site is built with', async () => {
    const source = `---\ntitle: A\n---\n\n${Object.values(headings).map(([heading]) => heading).join('\n\n')}\r\n\r\n## 1:1 Conversation\r\n`
    const { body } = await parseBody(source)
    const built = [...JSON.stringify(body).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id)
    expect([...await anchors(source)]).toEqual(built)
    expect(built).toContain('_11-conversation-1')
  })
})

describe('lists of the site', () => {
  const pageOf = (source: string) => collectPage('a.md', '/a', source)

  it('bring the ids of the concepts and rules that they show', () => {
    const glossary = readGlossary('artifact:\n  term: artifact\n  sentence: A value.\n')
    expect(listedIds(pageOf('::concept-list\n::\n\n::rule-list{group="waivers"}\n::\n'), { glossary }).map(([id]) => id)).toEqual(['artifact', 'waiver'])
    expect(listedIds(pageOf('Text.'), { glossary })).toEqual([])
  })

  it('bring the anchors of recordings and their commands', async () => {
    const flows = await readFlows(join(import.meta.dirname, '../../../flows'))
    const found = await recordingAnchors(pageOf('::recording-list\n::\n'), { flows })
    expect(found).toEqual(expect.arrayContaining(['linear', 'linear/first-run']))
    expect(await recordingAnchors(pageOf('Text.'), { flows })).toEqual([])
  })
})
