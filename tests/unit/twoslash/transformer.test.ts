import type { Element, ElementContent } from 'hast'
import { createHighlighter } from 'shiki'
import type { CodeToHastOptions, HighlighterGeneric, ShikiTransformer } from 'shiki'
import type { NodeWithoutPosition } from 'twoslash-protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Results } from '#twoslash/results.ts'
import { Lines } from '#twoslash/text.ts'
import { transformerPythonTwoslash } from '#twoslash/transformer.ts'
import type { BlockHovers } from '#twoslash/transformer.ts'

type Themes = { theme: string } | { themes: Record<string, string> }
const ONE: Themes = { theme: 'github-light' }
const TWO: Themes = { themes: { light: 'github-light', dark: 'github-dark' } }

let shiki: HighlighterGeneric<string, string>
beforeAll(async () => {
  shiki = await createHighlighter({ themes: ['github-light', 'github-dark'], langs: ['python'] }) as HighlighterGeneric<string, string>
})
afterAll(() => shiki.dispose())

/** What MDC does to each line before the transformers see the block. */
const mdc: ShikiTransformer = {
  name: 'mdc:newline',
  line(node) {
    const last = node.children.at(-1)
    if (!last) node.children = [{ type: 'element', tagName: 'span', properties: { emptyLinePlaceholder: true }, children: [{ type: 'text', value: '\n' }] }]
    const text = last?.type === 'element' ? last.children.at(-1) : undefined
    if (text?.type === 'text') text.value += '\n'
  }
}

const code = 'name = other\n\nf"{name}" + call(name)'
const at = (text: string, from = 0) => ({ start: code.indexOf(text, from), length: text.length })
const hover = (target: string, from: number, text: string, docs?: string): NodeWithoutPosition => ({ type: 'hover', target, text, docs, ...at(target, from) })
const hovers = [hover('name', 0, '(variable) name: int', 'Docs of `name`.'), hover('other', 0, '(variable) other: int'), hover('name', 10, '(variable) name: int', 'Docs of `name`.'), hover('name', 24, '(variable) name: str')]

interface Block { element: Element, told: BlockHovers[] }

function highlight(nodes: NodeWithoutPosition[], { shown = code, themes = ONE, with: others = [], isInline = false }: { shown?: string, themes?: Themes, with?: ShikiTransformer[], isInline?: boolean } = {}): Block {
  const lines = new Lines(shown)
  const results = new Results()
  const meta = results.keep({ code: shown, nodes: nodes.map(node => ({ ...node, ...lines.position(node.start) })) }, 'twoslash')
  const told: BlockHovers[] = []
  const transformer = transformerPythonTwoslash({ results, ...!isInline && { onHovers: hovers => told.push(hovers) } })
  return { element: toCode('whatever the fence holds', meta, [transformer, ...others], themes), told }
}

function toCode(source: string, meta: string, transformers: ShikiTransformer[], themes: Themes = ONE): Element {
  const options: CodeToHastOptions<string, string> = { lang: 'python', meta: { __raw: meta }, transformers, ...themes }
  const pre = shiki.codeToHast(source, options).children[0]
  const element = pre?.type === 'element' ? pre.children[0] : undefined
  if (element?.type !== 'element') throw new Error('no <code>')
  return element
}

function text(node: ElementContent): string {
  return node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(text).join('') : ''
}

function all(node: ElementContent, passes: (element: Element) => boolean): Element[] {
  return node.type === 'element' ? [...passes(node) ? [node] : [], ...node.children.flatMap(child => all(child, passes))] : []
}

const hasClass = (name: string) => ({ properties }: Element) => String(properties.class ?? '').split(' ').includes(name)
/** What a reader copies: without the lines of ours. */
const copied = (element: Element) => element.children.filter(child => child.type !== 'element' || !hasClass('twoslash-meta-line')(child)).map(text).join('')

describe.each([['one theme', ONE], ['two themes', TWO]])('with %s', (_, themes) => {
  it('names lead to their popups, each of which is there once', () => {
    const { element, told } = highlight(hovers, { themes })
    const popups = told[0]?.popups.map(({ signature, docs }) => [signature.map(([run]) => run).join(''), docs]) ?? []
    const named = ['(variable) name: int', '<p>Docs of <code>name</code>.</p>']
    expect(all(element, ({ properties }) => 'data-h' in properties).map(name => [text(name), popups[Number(name.properties['data-h'])]])).toEqual([
      ['name', named], ['other', ['(variable) other: int', undefined]], ['name', named], ['name', ['(variable) name: str', undefined]]
    ])
    expect([told.length, popups.length]).toEqual([1, 3])
    const styles = told[0]?.popups[0]?.signature.map(([, style]) => style).join('|')
    expect(styles).toMatch(themes === TWO ? /--shiki-dark:#\w{6}/ : /^color:#\w{6}/)
  })

  it('the code stays what it was', () => {
    expect(copied(highlight(hovers, { themes }).element)).toBe(code)
    expect(copied(highlight([...hovers, { type: 'query', target: 'name', text: 'x: int', ...at('name') }, { type: 'tag', name: 'log', text: 'hi', start: 12, length: 0 }], { themes }).element)).toBe(code)
  })
})

describe('a highlighter that puts line breaks into the last tokens', () => {
  it('does not hide names at line ends', () => {
    const { element, told } = highlight(hovers, { with: [mdc] })
    expect(all(element, ({ properties }) => 'data-h' in properties).map(text).map(name => name.trim())).toEqual(['name', 'other', 'name', 'name'])
    expect(told[0]?.popups).toHaveLength(3)
  })

  it('gets its line breaks back', () => {
    const lines = all(highlight(hovers, { with: [mdc] }).element, hasClass('line'))
    expect(lines.map(text)).toEqual(code.split('\n').map(line => `${line}\n`))
  })
})

describe('below a line of code', () => {
  const below: NodeWithoutPosition[] = [
    { type: 'query', target: 'name', text: '(variable) name: int', ...at('name') },
    { type: 'error', id: 'e', code: 'reportX', level: 'error', filename: 'sample.py', text: 'is wrong\n  very', ...at('other') },
    { type: 'tag', name: 'warn', text: 'take care', start: 12, length: 0 },
    { type: 'tag', name: 'log', text: 'done', start: 12, length: 0 },
    { type: 'tag', name: 'annotate', text: 'last', start: code.length, length: 0 }
  ]
  const kinds = (element: Element) => element.children.flatMap(child => child.type === 'element' ? [String(child.properties.class).replace('twoslash-meta-line twoslash-', '')] : [])

  it('queries, errors and tags stand in their order', () => {
    const { element } = highlight([...hovers, ...below].toSorted((a, b) => a.start - b.start))
    expect(kinds(element)).toEqual(['line', 'query-line', 'error-line', 'tag-warn-line', 'tag-log-line', 'line', 'line', 'tag-annotate-line'])
    // something of ours is on the next line
    expect(copied(element)).toBe(`${code}\n`)
    expect(all(element, hasClass('twoslash-meta-line')).map(text)).toEqual(['(variable) name: int', 'reportX is wrong\n  very', 'Warning take care', 'Note done', 'Note last'])
  })

  it('they stand there for MDC as well', () => {
    const { element } = highlight([...hovers, ...below].toSorted((a, b) => a.start - b.start), { with: [mdc] })
    expect(kinds(element)).toEqual(['line', 'query-line', 'error-line', 'tag-warn-line', 'tag-log-line', 'line', 'line', 'tag-annotate-line'])
    expect(all(element, hasClass('line')).map(text).join('')).toBe(`${code}\n`)
  })

  it('an error is underlined, and a name in it keeps no hover of its own', () => {
    const { element } = highlight([...hovers, ...below])
    expect(all(element, hasClass('twoslash-error')).map(text)).toEqual(['other'])
  })

  it('an error may stand at the end of a line, where nothing is', () => {
    const { element } = highlight([...hovers, { type: 'error', id: 'e', code: 'syntax', level: 'error', filename: 'sample.py', text: 'Expected expression', start: code.length, length: 0 }])
    expect(kinds(element)).toEqual(['line', 'line', 'line', 'error-line'])
  })

  it('completions continue what is written', () => {
    const { element } = highlight([{ type: 'completion', start: code.length - 2, length: 0, completionsPrefix: 'nam', completions: [{ name: 'name', kind: 'property' }, { name: 'named', kind: 'class' }] }])
    const [line] = all(element, hasClass('twoslash-completion-line'))
    expect(line && text(line).trim()).toBe('namenamed')
    expect(all(element, hasClass('twoslash-completions-unmatched')).map(text)).toEqual(['e', 'ed'])
  })

  it('highlights wrap what they are about, with their text', () => {
    const marked = all(highlight([...hovers, { type: 'highlight', text: 'look', ...at('name = other') }]).element, hasClass('twoslash-highlighted'))
    expect(marked.map(node => [text(node), node.properties.title])).toEqual([['name = other', 'look']])
  })

  it('nothing is written but phrasing content', () => {
    const { element } = highlight([...hovers, ...below])
    expect(new Set(all(element, () => true).map(({ tagName }) => tagName))).toEqual(new Set(['code', 'span']))
  })
})

describe('without a taker of hovers', () => {
  it('each name carries its own popup', () => {
    const { element } = highlight(hovers, { isInline: true })
    const popups = all(element, hasClass('twoslash-popup-container'))
    expect(popups.map(text)).toEqual(['(variable) name: intDocs of name.', '(variable) other: int', '(variable) name: intDocs of name.', '(variable) name: str'])
  })
})

describe('a block', () => {
  it('that nobody has looked at is an error', () => {
    const transformer = transformerPythonTwoslash({ results: new Results() })
    const message = 'twoslash-python: no pre-pass has seen this sample. Add remarkPythonTwoslash, or use a synchronous twoslasher'
    expect(() => toCode('x = 1', 'twoslash', [transformer])).toThrow(message)
    expect(() => toCode('x = 1', 'twoslash twoslash:abcdefghijklmnop', [transformer])).toThrow(message)
  })

  it('may be looked at on the spot', () => {
    const seen: string[] = []
    const runSync = (source: string) => {
      seen.push(source)
      return { code: 'shown = 1', nodes: [] }
    }
    expect(text(toCode('x = 1', 'twoslash', [transformerPythonTwoslash({ results: new Results(), runSync })]))).toBe('shown = 1')
    expect(seen).toEqual(['x = 1'])
  })

  it('that asks for nothing stays as it is', () => {
    const told: BlockHovers[] = []
    const transformer = transformerPythonTwoslash({ results: new Results(), onHovers: hovers => told.push(hovers) })
    for (const meta of ['', 'no-twoslash', '[file.py]']) expect(text(toCode('x = 1  # ^?', meta, [transformer]))).toBe('x = 1  # ^?')
    expect(told).toEqual([])
  })

  it('does not get the popups of another', () => {
    const results = new Results()
    const told: BlockHovers[] = []
    const transformer = transformerPythonTwoslash({ results, onHovers: hovers => told.push(hovers) })
    const meta = (target: string) => results.keep({ code: target, nodes: [{ type: 'hover', target, text: `${target}: int`, start: 0, length: 1, line: 0, character: 0 }] }, 'twoslash')
    const metas = [meta('a'), meta('b'), meta('a')]
    for (const key of metas) toCode('source', key, [transformer])
    expect(told.map(({ popups }) => popups.map(({ signature }) => signature.map(([run]) => run).join('')))).toEqual([['a: int'], ['b: int'], ['a: int']])
    expect(told.map(({ key }) => key)).toEqual(metas.map(meta => meta.split('twoslash:')[1]))
  })
})
