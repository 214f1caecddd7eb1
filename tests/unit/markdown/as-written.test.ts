import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { collectPage } from '#shared/check/collect.ts'
import { checkSyntax } from '#shared/check/syntax.ts'
import { parseBody } from '#shared/markdown/mdc.ts'
import { parseMarkdown } from '#shared/markdown/parse.ts'
import { toPlainMarkdown } from '#shared/markdown/write.ts'
import { readers, specified, written } from './readers.ts'

/** Where nothing but a line end is between two elements. */
const LINE_ENDS = [
  '[one](/one)\n[two](/two)',
  '`one`\n**two**\n_three_ `four`',
  '- [one](/one)\n  [two](/two)',
  '> **one**\n> `two`',
  '<p><b>one</b>\n<i>two</i></p>'
]
/** Brackets that are neither a link nor a span. */
const BRACKETS = [
  'The interval [0, 1], rows[0][1], [sic], [a `b` _c_], [ ] and [].',
  'See [the guide], [The  Guide][] and [it][the guide].\n\n[the guide]: https://example.com',
  '> [a], [b]: c',
  '[an [inner] one](https://example.com) and [x\ny]'
]

describe.each(Object.entries(readers))('%s', (_, read) => {
  it.each([...LINE_ENDS.slice(0, -1), ...BRACKETS])('has the words and gaps of the specification: %s', async (source) => {
    expect(await read(source)).toBe(specified(source))
  })
})

describe('a line end', () => {
  it('is a gap between elements of raw HTML, too', async () => {
    const source = LINE_ENDS.at(-1) ?? ''
    expect(await readers['the page']?.(source)).toBe('one two')
  })
})

describe('brackets', () => {
  it('are a link where their address is defined, in components too, and a span where attributes follow', () => {
    const found: string[] = []
    visit(parseMarkdown('[one] [two]{.x}\n\n::note\n[one] and :term[[one]]\n::\n\n[one]: /one\n').tree, (node) => {
      if (node.type === 'linkReference' || node.type === 'textComponent') found.push(node.type)
    })
    expect(found).toEqual(['linkReference', 'textComponent', 'linkReference', 'textComponent', 'linkReference'])
  })
})

describe('a line of a component', () => {
  /** What is in a tree, block by block. */
  const outline = (source: string): string[] => {
    const found: string[] = []
    visit(parseMarkdown(source).tree, (node) => {
      if (node.type !== 'root' && !('value' in node && node.type === 'text')) found.push(node.type === 'code' ? `code ${node.value}` : node.type)
    })
    return found
  }
  const item = ['listItem', 'paragraph']

  it('that begins with a colon leaves the lists and code after it where they are', () => {
    expect(outline('::note\n- a\n\n  :term[x] y\n\n- b\n\n      code\n\n  c\n::')).toEqual([
      'containerComponent', 'list', ...item, 'paragraph', 'textComponent', ...item, 'code code', 'paragraph'
    ])
  })

  it('that begins a component in one that is indented does, too', () => {
    expect(outline('::tabs\n  :::tabs-item{label="A"}\n  Text.\n\n  ::::note\n  - a\n\n    b\n  - ```python\n    x\n    ```\n  ::::\n  :::\n::\n\nText.')).toEqual([
      'containerComponent', 'containerComponent', 'paragraph', 'containerComponent', 'list', ...item, 'paragraph', 'listItem', 'code x', 'paragraph'
    ])
  })

  it('that opens a fence without an end takes no more than the component', () => {
    expect(outline('::note\n```python\nx\n::\n\nText.')).toEqual(['containerComponent', 'code x', 'paragraph'])
  })

  it('that MDC takes for the beginning of its YAML is told where that is never closed', () => {
    expect(checkSyntax(collectPage('a.md', '/a', '::note\n- - -\nText.\n::')).map(({ line, message }) => `${line} ${message.slice(0, 23)}`)).toEqual(['1 `::note` opens its YAML'])
  })
})

describe('the end of a component that is indented by four', () => {
  const found = (source: string) => checkSyntax(collectPage('a.md', '/a', source)).map(({ line, column }) => `${line}:${column}`)

  it('is code, and a finding', () => {
    expect(found('::run-log{flow="a"}\n    ::\n::\n')).toEqual(['2:5'])
  })

  it('ends a component that begins there, and is left alone in a fence and among other code', () => {
    expect(found('```md\n    ::note\n```\n\n::tabs\n    :::tabs-item{label="A"}\n    Text.\n    :::\n::\n\n    std::vector\n    ::other\n')).toEqual([])
  })
})

describe('a component in a sentence', () => {
  const told = (source: string) => checkSyntax(collectPage('a.md', '/a', source)).map(({ line, column }) => `${line}:${column}`)

  it('that is text because of the sign before it is told', () => {
    expect(told('Press :kbd{value="meta"}+:kbd{value="K"}\nor ":term[the *word*]".')).toEqual(['1:26', '2:5'])
  })

  it('is not told where it is none', () => {
    expect(told('At 10:30, f:note, \\:kbd{value="K"}, a\\:term[b], x:y[z], `+:kbd{value="K"}` and std::badge[x].')).toEqual([])
  })
})

describe('a line end in raw HTML', () => {
  const textOf = async (source: string) => {
    const { body } = await parseBody(source)
    const texts: string[] = []
    visit(body, 'text', ({ value }) => void texts.push(value))
    return texts.join('')
  }

  it('stays between two elements of a <pre>', async () => {
    expect(await textOf('<pre><b>one</b>\n<i>two</i>\n\n<u></u>\n</pre>')).toBe('one\ntwo\n\n\n')
    expect(await textOf('<pre><b></b>\n<i></i>\n<u>three</u></pre>')).toBe('\n\nthree')
  })

  it('stays between a comment and what is before it in a footnote', async () => {
    const { body } = await parseBody('A[^1]\n\n[^1]: one\n    <!-- c -->two')
    expect(JSON.stringify(body)).toMatch(/"tag":"item-paragraph","props":\{\},"children":\[\{"type":"text","value":"one"\}\]\},\{"type":"text","value":"two/)
  })
})

describe('raw Markdown', () => {
  it('keeps the empty lines at the end of a <pre>', () => {
    expect(written('<pre>one\n\n\n</pre>')).toBe('```\none\n\n\n```\n')
  })

  it('keeps code apart from code that follows at once', () => {
    expect(written('A <span>`one`</span><span>`two`</span>`three`.')).toBe('A `one`<!-- -->`two`<!-- -->`three`.\n')
  })

  it('has what a component with slots holds that is not known, and nothing of a variable', () => {
    const plain = (source: string) => toPlainMarkdown(source, { title: 'A', site: 'https://x.org', url: 'https://x.org/a' }).replace('# A\n\n', '')
    expect(plain('::hero-banner\nOne\n#title\nTwo\n::\n\nA {{ value }} b')).toBe('<!-- component: hero-banner -->\n\nOne\n\nTwo\n\nA <!-- component: binding --> b\n')
  })
})
