import { describe, expect, it } from 'vitest'
import type { MDCNode } from '@nuxtjs/mdc'
import { prepareBody, type BodyNode } from '#shared/body.ts'
import { parseBody } from '#shared/markdown/mdc.ts'
import { tableOfContents, type TocEntry } from '#shared/toc.ts'

const stored = (node: MDCNode): BodyNode[] => node.type === 'text' ? [node.value] : node.type === 'element' ? [[node.tag ?? '', node.props ?? {}, ...node.children.flatMap(stored)]] : []

/** The contents as `Text #id`, those of the second level with a dash. */
async function contents(markdown: string): Promise<string[]> {
  const { body } = await parseBody(markdown, { contentHeading: false, highlight: false })
  const line = (dash: string) => ({ text, id, children }: TocEntry): string[] => [`${dash}${text} #${id}`, ...children.flatMap(line('- '))]
  return tableOfContents(prepareBody(body.children.flatMap(stored), 'A page')).flatMap(line(''))
}

describe('the table of contents', () => {
  it('has what is read on the way: headings of the page, of steps and of HTML, in two levels', async () => {
    const source = `## First

::steps
### Step one

Words.

### Step two

Words.
::

::note
#### In a note
Words.
::

- ## In a list

> ## In a quote

<section>

## Raw

</section>

## Last

### Sub

##### Skipped

::collapsible
### Folded
::
`
    expect(await contents(source)).toEqual(['First #first', '- Step one #step-one', '- Step two #step-two', 'Raw #raw', 'Last #last', '- Sub #sub'])
  })

  it.each([
    ['footnotes', '## Retries[^why] in short\n\n[^why]: Because.', 'Retries in short #retries-in-short'],
    ['keys and badges', '## Press :kbd{value="shift"} :badge[new] :badge{label="soon"}', 'Press ⇧ new soon #press-shift-new-soon'],
    ['links and code', '## The [`self` docs](/learn)', 'The self docs #the-self-docs'],
    ['pictures', '## ![A pyramid](/content/x.svg)', 'A pyramid #a-pyramid'],
    ['breaks', 'One  \ntwo\n---', 'One two #one-two'],
    ['signs alone', '## 🚀', '🚀 #section'],
    ['an id of its own', '## Custom name {#own}', 'Custom name #own']
  ])('says of %s what a reader reads', async (_, source, entry) => {
    expect(await contents(`${source}\n`)).toEqual([entry])
  })

  it('leaves out what has no words', async () => {
    expect(await contents('## :icon{name="i-heroicons-beaker"}\n\n##\n\n## Words\n')).toEqual(['Words #words'])
  })

  it('begins below the title, and with the page\'s own h1 where it says something else', async () => {
    expect(await contents('# A page\n\n### Three\n')).toEqual(['Three #three'])
    expect(await contents('# Another\n\n## Below\n')).toEqual(['Another #another', '- Below #below'])
  })
})
