import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Heading } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { anchors } from '#shared/check/anchors.ts'
import { isId } from '#shared/markdown/headings.ts'
import { parseMarkdown } from '#shared/markdown/parse.ts'
import { toPlainMarkdown } from '#shared/markdown/write.ts'

function headings(source: string): Heading[] {
  const found: Heading[] = []
  visit(parseMarkdown(source).tree, 'heading', heading => void found.push(heading))
  return found
}

const ids = (source: string) => headings(source).map(({ data }) => data?.id)

describe('an id of one\'s own', () => {
  it.each([
    ['## Title {#own}', 'Title'],
    ['## Title{#own}', 'Title'],
    ['# Title {#own}', 'Title'],
    ['###### Title { #own }', 'Title'],
    ['## Title {#own} ##', 'Title'],
    ['## Title ## {#own}', 'Title'],
    ['Title {#own}\n===', 'Title'],
    ['Title ## {#own}\n---', 'Title ##'],
    ['## The `code` {#own}', 'The code'],
    ['## The **bold** [link](/x) {#own}', 'The bold link'],
    ['## A :badge[new] {#own}', 'A new'],
    ['## F# and C# {#own}', 'F# and C#'],
    ['## 日本語 {#own}', '日本語'],
    ['::note\n## Title {#own}\n::', 'Title'],
    ['- ## Title {#own}', 'Title'],
    ['> ## Title {#own}', 'Title'],
    ['## {#own}', '']
  ])('is that of %j', async (source, words) => {
    const [heading, ...more] = headings(`${source}\n`)
    expect(more).toEqual([])
    expect(heading && [heading.data?.id, heading.data?.isOwn, toString(heading)]).toEqual(['own', true, words])
    expect([...await anchors(`${source}\n`)]).toEqual(['own'])
    expect(toPlainMarkdown(`${source}\n`, { title: 'T', site: 'https://x', url: 'https://x/y' })).not.toContain('own')
  })

  it.each([
    ['## Title \\{#own}', 'title-own'],
    ['## Title {#1st}', 'title-1st'],
    ['## Title {#a--b}', 'title-a-b'],
    ['## Title {#ui:main}', 'title-uimain'],
    ['## Title {#two words}', 'title-two-words'],
    ['## Title {.class}', 'title-class'],
    ['## Title `{#own}`', 'title-own'],
    ['## {#own} Title', 'own-title'],
    ['## The `code`{#own}', 'the-code']
  ])('is not that of %j', (source, id) => {
    expect(headings(`${source}\n`).map(({ data }) => [data?.id, data?.isOwn])).toEqual([[id, false]])
  })

  it('stays as it is on the page', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }).filter(isId), async (id) => {
      expect([...await anchors(`## Title {#${id}}\n`)]).toEqual([id])
    }), { numRuns: 40 })
  })
})

describe('ids of headings', () => {
  it('differ from each other, whatever MDC makes of them', () => {
    expect(ids('## a - b\n\n## a -- b\n\n## A b\n\n## a-b\n')).toEqual(['a-b', 'a-b-1', 'a-b-2', 'a-b-3'])
  })

  it('are there without words too', () => {
    expect(ids('## 🚀\n\n## :icon{name="i-heroicons-beaker"}\n\n##\n\n## ???\n')).toEqual(['section', 'section-1', 'section-2', 'section-3'])
  })

  it('come from what a picture shows where there is nothing else', () => {
    expect(ids('## ![A pyramid](/x.svg)\n\n## ![A pyramid](/x.svg) Layers\n')).toEqual(['a-pyramid', 'layers'])
  })

  it('of raw HTML differ from those of Markdown', async () => {
    expect([...await anchors('<h2>Setup</h2>\n\n## Setup\n\n<h2>🚀</h2>\n\n<h3 id="own">Setup</h3>\n')]).toEqual(['setup-1', 'setup', 'section', 'own'])
  })
})
