import * as fc from 'fast-check'
import type { Code, Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parseBody } from '#shared/markdown/mdc.ts'
import { parseMarkdown } from '#shared/markdown/parse.ts'
import { pageOf } from '../../../modules/search/content.ts'
import { readElsewhere, written } from './readers.ts'

const LOAF = 'if ready:\n    start()'

/** Where fences stand, and the code that they have. */
const PLACES: Record<string, [source: string, code: string]> = {
  'at the left of a component that is indented by four': ['::tabs\n    :::tabs-item{label="A"}\n```python\nif ready:\n    start()\n```\n    :::\n::', LOAF],
  'by two': ['::tabs\n  :::tabs-item{label="A"}\n```python\nif ready:\n    start()\n```\n  :::\n::', LOAF],
  'between tildes': ['::tabs\n  :::tabs-item{label="A"}\n~~~python\nif ready:\n    start()\n~~~\n  :::\n::', LOAF],
  'after text that is indented as the component': ['::tabs\n    :::tabs-item{label="A"}\n    Text.\n\n```python\nif ready:\n    start()\n```\n    :::\n::', LOAF],
  'half as far': ['::tabs\n    :::tabs-item{label="A"}\n  ```python\n  if ready:\n      start()\n done()\n  ```\n    :::\n::', `${LOAF}\ndone()`],
  'as far as the component': ['::tabs\n  :::tabs-item{label="A"}\n  ```python\n  if ready:\n      start()\n  ```\n  :::\n::', LOAF],
  'two components deep': ['::tabs\n  :::tabs-item{label="A"}\n    ::::note\n```python\nif ready:\n    start()\n```\n    ::::\n  :::\n::', LOAF],
  'in a quote': ['> ::tabs\n>     :::tabs-item{label="A"}\n> ```python\n> if ready:\n>     start()\n> ```\n>     :::\n> ::', LOAF],
  'in a list of a component': ['::tabs\n  :::tabs-item{label="A"}\n  - a\n\n    ```python\n    if ready:\n        start()\n    ```\n  :::\n::', LOAF],
  'in a list that stands further left than its component': ['::tabs\n  :::tabs-item{label="A"}\n- a\n\n  ```python\n  if ready:\n      start()\n  ```\n  :::\n::', LOAF],
  'after a child that is indented': ['::steps\n### First\n\n  :::note\n  Child.\n  :::\n\n```python\nif ready:\n    start()\n```\n::', LOAF],
  'with tabs': ['::tabs\n    :::tabs-item{label="A"}\n```make\nall:\n\tbake\n\t\tcool\t# x\n```\n    :::\n::', 'all:\n\tbake\n\t\tcool\t# x'],
  'indented by a tab': ['::tabs\n\t:::tabs-item{label="A"}\n\t```python\n\tif ready:\n\t    start()\n\t```\n\t:::\n::', LOAF],
  'with an empty first line, and blanks': ['::note\n```text\n\n   \n  x  \n\n```\n::', '\n   \n  x  \n'],
  'with what opens and closes components': ['::note\n~~~md\n```\n::\n```\n#slot\n:::tip\n---\n~~~\nText.\n::', '```\n::\n```\n#slot\n:::tip\n---'],
  'with lists and fences of its own': ['::tabs\n    :::tabs-item{label="A"}\n```md\n1. one\n\n    ```bash\n    ls\n    ```\n> two\n```\n    :::\n::', '1. one\n\n    ```bash\n    ls\n    ```\n> two'],
  'with Windows line ends': ['::tabs\r\n    :::tabs-item{label="A"}\r\n```python\r\nif ready:\r\n    start()\r\n```\r\n    :::\r\n::', LOAF],
  'without code': ['::tabs\n    :::tabs-item{label="A"}\n```python\n```\n    :::\n::', '']
}

function codes(tree: Nodes): Code[] {
  const found: Code[] = []
  visit(tree, 'code', node => void found.push(node))
  return found
}

interface Element { tag?: string, value?: string, props?: Record<string, unknown>, children?: Element[] }

const pres = (node: Element): Element[] => [...node.tag === 'pre' ? [node] : [], ...(node.children ?? []).flatMap(pres)]
const textOf = ({ value, children = [] }: Element): string => value ?? children.map(textOf).join('')

describe.each(Object.entries(PLACES))('the code of a fence %s', (_, [source, code]) => {
  const shown = code && `${code}\n`

  it('is what stands in the file, for the check', () => {
    expect(codes(parseMarkdown(source).tree).map(({ value }) => value)).toEqual([code])
  })

  it('on the page and for the one who copies it', async () => {
    const body: Element = (await parseBody(source)).body
    expect(pres(body).map(pre => [pre.props?.code, textOf(pre)])).toEqual([[shown, shown]])
  })

  it('in raw Markdown', () => {
    expect(codes(readElsewhere(written(source))).map(({ value }) => value)).toEqual([code])
  })

  it('in the search', async () => {
    expect((await pageOf('a.md', source)).html).toContain(`<code>${shown.replaceAll('>', '&gt;').replaceAll('&gt;', '>')}</code>`)
  })
})

describe('a fence', () => {
  it('in a component keeps its code, however far left it stands and whatever is in it', () => {
    const line = fc.constantFrom('if x:', '    y', '\ty', ' \tz', '- a', '1. b', '> c', '::', ':::', '#slot', '---', '', '   ', '{{ x }}', '<div>', '# h', '    ```', '```', '~~~', '\t- z')
    const place = fc.constantFrom([0, 0], [2, 0], [2, 1], [2, 2], [2, 4], [4, 0], [4, 2], [4, 4], [4, 5])
    fc.assert(fc.property(place, fc.constantFrom('````', '~~~~'), fc.array(line, { maxLength: 6 }), ([component = 0, fence = 0], marks, lines) => {
      const [around, before] = [' '.repeat(component), ' '.repeat(fence)]
      const source = ['::tabs', `${around}:::tabs-item{label="A"}`, `${before}${marks}md`, ...lines.map(line => before + line), before + marks, `${around}:::`, '::', 'Text.']
      const { tree } = parseMarkdown(source.join('\n'))
      expect(codes(tree).map(({ value }) => value)).toEqual([lines.join('\n')])
      expect(tree.children.at(-1)).toMatchObject({ type: 'paragraph' })
    }), { numRuns: 500 })
  })

  it('keeps what is in comments, YAML and indented code as it is', () => {
    const source = '---\ntitle: A\n---\n\n<!--\n```\nhidden\n```\n-->\n\n::card\n---\ntitle: |\n  ```\n  shown\n  ```\n---\nIn it.\n::\n\n    plain\n    ```\n    x\n    ```\n'
    const { tree } = parseMarkdown(source)
    expect(tree.children).toMatchObject([{ type: 'html', value: '<!--\n```\nhidden\n```\n-->' }, { type: 'containerComponent', rawData: '\ntitle: |\n  ```\n  shown\n  ```\n---' }, { type: 'code', value: 'plain\n```\nx\n```' }])
  })

  it('that is never closed stays what the parser makes of it', () => {
    expect(codes(parseMarkdown('Text.\n\n```python\nif x:\n    y\n').tree).map(({ value }) => value)).toEqual(['if x:\n    y'])
  })

  it.each([
    ['too early', '::tabs\n  :::tabs-item{label="A"}\n- ```python\n  if ready:\n      start()\n  ```\n  :::\n::', 3, 6],
    ['too late', 'Text:\n\n    ```\n    plain\n    ```\n\nText.', 3, 5]
  ])('that the parser ends %s knows its closing line', (_, source, line, closing) => {
    expect(codes(parseMarkdown(source).tree)[0]).toMatchObject({ position: { start: { line } }, data: { closing } })
  })
})
