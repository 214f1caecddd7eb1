import * as fc from 'fast-check'
import type { Code, Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parseBody } from '#shared/markdown/mdc.ts'
import { parseMarkdown } from '#shared/markdown/parse.ts'
import { pageOf } from '../../../modules/search/content.ts'
import { readElsewhere, written } from './readers.ts'

/** Lines in a tab, whose component is indented. */
const tab = (indent: string, ...lines: string[]) => ['::tabs', `${indent}:::tabs-item{label="A"}`, ...lines, `${indent}:::`, '::'].join('\n')
const LOAF = ['```python', 'if ready:', '    start()', '```']

/** Where fences are, and the code that they have. */
const PLACES: Record<string, [source: string, code?: string]> = {
  'at the left of a component that is indented by four': [tab('    ', ...LOAF)],
  'by two': [tab('  ', ...LOAF)],
  'between tildes': [tab('  ', '~~~python', 'if ready:', '    start()', '~~~')],
  'after text that is indented as the component': [tab('    ', '    Text.', '', ...LOAF)],
  'half as far': [tab('    ', '  ```python', '  if ready:', '      start()', ' done()', '  ```'), 'if ready:\n    start()\ndone()'],
  'as far as the component': [tab('  ', ...LOAF.map(line => `  ${line}`))],
  'two components deep': [tab('  ', '    ::::note', ...LOAF, '    ::::')],
  'in a quote': [tab('    ', ...LOAF).replaceAll(/^/gm, '> ')],
  'in a list of a component': [tab('  ', '  - a', '', ...LOAF.map(line => `    ${line}`))],
  'in a list that is further left than its component': [tab('  ', '- a', '', ...LOAF.map(line => `  ${line}`))],
  'in a list that is further left than a component indented by four': [tab('    ', '- a', '', ...LOAF.map(line => `  ${line}`), '- b')],
  'in a quote that is further left than a component indented by four': [tab('    ', ...LOAF.map(line => `> ${line}`))],
  'after a child that is indented': [['::steps', '### First', '', '  :::note', '  Child.', '  :::', '', ...LOAF, '::'].join('\n')],
  'with tabs': [tab('    ', '```make', 'all:', '\tbake', '\t\tcool\t# x', '```'), 'all:\n\tbake\n\t\tcool\t# x'],
  'indented by a tab': [tab('\t', ...LOAF.map(line => `\t${line}`))],
  'with an empty first line, and blanks': ['::note\n```text\n\n   \n  x  \n\n```\n::', '\n   \n  x  \n'],
  'with what opens and closes components': [
    '::note\n~~~md\n```\n::\n```\n#slot\n:::tip\n---\n~~~\nText.\n::',
    '```\n::\n```\n#slot\n:::tip\n---'
  ],
  'with lists and fences of its own': [
    tab('    ', '```md', '1. one', '', '    ```bash', '    ls', '    ```', '> two', '```'),
    '1. one\n\n    ```bash\n    ls\n    ```\n> two'
  ],
  'with Windows line ends': [tab('    ', ...LOAF).replaceAll('\n', '\r\n')],
  'without code': [tab('    ', '```python', '```'), '']
}

function codes(tree: Nodes): Code[] {
  const found: Code[] = []
  visit(tree, 'code', node => void found.push(node))
  return found
}

interface Element { tag?: string, value?: string, props?: Record<string, unknown>, children?: Element[] }

const pres = (node: Element): Element[] => [...node.tag === 'pre' ? [node] : [], ...(node.children ?? []).flatMap(pres)]
const textOf = ({ value, children = [] }: Element): string => value ?? children.map(textOf).join('')

describe.each(Object.entries(PLACES))('the code of a fence %s', (_, [source, code = 'if ready:\n    start()']) => {
  const shown = code && `${code}\n`

  it('is what is in the file, for the check', () => {
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
    expect((await pageOf('a.md', source)).html).toContain(`<code>${shown}</code>`)
  })
})

describe('a fence', () => {
  it('in a component keeps its code, however far left it is and whatever is in it', () => {
    const line = fc.constantFrom(
      'if x:', '    y', '\ty', ' \tz', '- a', '1. b', '> c', '\t- z',
      '::', ':::', '#slot', '---', '', '   ', '{{ x }}', '<div>', '# h', '    ```', '```', '~~~'
    )
    const places = fc.constantFrom([0, 0], [2, 0], [2, 1], [2, 2], [2, 4], [4, 0], [4, 2], [4, 4], [4, 5])
    const fences = fc.record({ place: places, marks: fc.constantFrom('````', '~~~~'), lines: fc.array(line, { maxLength: 6 }) })
    fc.assert(fc.property(fences, ({ place: [component = 0, fence = 0], marks, lines }) => {
      const shown = [`${marks}md`, ...lines, marks].map(line => ' '.repeat(fence) + line)
      const source = [tab(' '.repeat(component), ...shown), 'Text.']
      const { tree } = parseMarkdown(source.join('\n'))
      expect(codes(tree).map(({ value }) => value)).toEqual([lines.join('\n')])
      expect(tree.children.at(-1)).toMatchObject({ type: 'paragraph' })
    }), { numRuns: 500 })
  })

  it('keeps what is in comments, YAML and indented code as it is', () => {
    const [comment, yaml, code] = ['<!--\n```\nhidden\n```\n-->', '\ntitle: |\n  ```\n  shown\n  ```\n---', 'plain\n```\nx\n```']
    const indented = code?.replaceAll(/^/gm, '    ')
    const { tree } = parseMarkdown(`---\ntitle: A\n---\n\n${comment}\n\n::card\n---${yaml}\nIn it.\n::\n\n${indented}\n`)
    expect(tree.children).toMatchObject([
      { type: 'html', value: comment }, { type: 'containerComponent', rawData: yaml }, { type: 'code', value: code }
    ])
  })

  it('that is never closed stays what the parser makes of it', () => {
    expect(codes(parseMarkdown('Text.\n\n```python\nif x:\n    y\n').tree).map(({ value }) => value)).toEqual(['if x:\n    y'])
  })

  it('in a component that is indented by four leaves its end where it is', () => {
    const source = `${tab('    ', '- a', '> b', ...LOAF, '1. c')}\n\n- d`
    expect(parseMarkdown(source).tree.children).toMatchObject([{ type: 'containerComponent', position: { end: { line: 11 } } }, { type: 'list' }])
  })

  it('that the parser ends too early knows its closing line', () => {
    const source = tab('  ', '- ```python', '  if ready:', '      start()', '  ```')
    expect(codes(parseMarkdown(source).tree)[0]).toMatchObject({ position: { start: { line: 3 } }, data: { closing: 6 } })
  })

  it('that is indented by four, in no component, is code with its marks', () => {
    const source = 'Text:\n\n    ```ruby\n    puts 1\n    ```\n\n- item\n\n      ~~~\n      x\n\nText\n\n\t```\n\tcode'
    expect(codes(parseMarkdown(source).tree).map(({ lang, value }) => [lang, value])).toEqual([
      [null, '```ruby\nputs 1\n```'], [null, '~~~\nx'], [null, '```\ncode']
    ])
  })
})
