import { unified } from 'unified'
import remarkParse from 'remark-parse'
import { describe, expect, it } from 'vitest'
import { remarkMdcAttributes } from '#shared/markdown/attributes.ts'
import { parseBody } from '#shared/markdown/mdc.ts'
import { written } from './readers.ts'

interface Node { type: string, value?: string, tag?: string, props?: object, children?: Node[] }

/** The inline nodes of a sentence: text as it is, elements as their name, their props and what they hold. */
const inline = async (source: string): Promise<unknown> => {
  const { body: { children: [paragraph] } }: { body: { children: Node[] } } = await parseBody(`So ${source}`)
  return paragraph?.children?.slice(1).map(function short({ value, tag, props, children }: Node): unknown {
    return value ?? [tag, props, ...(children ?? []).map(short)]
  })
}

describe('attributes', () => {
  it.each([
    ['[text]{.class}', ['span', { className: ['class'] }, 'text']],
    ['**bold**{.x #y}', ['strong', { className: ['x'], id: 'y' }, 'bold']],
    ['_thin_{title="A b" data-a=1}', ['em', { title: 'A b', dataA: '1' }, 'thin']],
    ['`code`{lang="ts"}', ['code', { className: ['language-ts'], language: 'ts' }, 'code']],
    ['[a](/b){target=_blank rel="me"}', ['a', { href: '/b', target: '_blank', rel: ['me'] }, 'a']],
    ['[a](/b){:target="_blank"}', ['a', { 'href': '/b', ':target': '_blank' }, 'a']],
    ['[a](/b){download}', ['a', { href: '/b', download: true }, 'a']],
    ['![a](/b.png){width="40" .c}', ['img', { src: '/b.png', alt: 'a', width: 40, className: ['c'] }]],
    [':badge[x]{color="red" own}', ['badge', { 'color': 'red', ':own': 'true' }, 'x']],
    [':badge{color="red"}[x]', ['badge', { color: 'red' }, 'x']],
    ['[:badge{color="red"}]{.c}', ['span', { className: ['c'] }, ['badge', { color: 'red' }]]]
  ])('of what stands before them: %s', async (source, expected) => {
    expect(await inline(source)).toEqual([expected])
  })

  it.each([
    [':badge[oven_{id}]{color="red"}', [['badge', { color: 'red' }, 'oven_{id}']]],
    [':badge[**b**{.x}]', [['badge', {}, ['strong', { className: ['x'] }, 'b']]]],
    ['[oven_{id}]{.c}', [['span', { className: ['c'] }, 'oven_{id}']]]
  ])('inside a label are not those of its component: %s', async (source, expected) => {
    expect(await inline(source)).toEqual(expected)
  })

  it.each([
    ['**name**{id}', [['strong', {}, 'name'], '{id}']],
    ['*sum*{i=1}', [['em', {}, 'sum'], '{i=1}']],
    ['[a](/b){n}', [['a', { href: '/b' }, 'a'], '{n}']],
    ['*a*{hreflang=de}', [['em', {}, 'a'], '{hreflang=de}']]
  ])('are only what HTML knows there: %s', async (source, expected) => {
    expect(await inline(source)).toEqual(expected)
  })

  it('leave no trace in raw Markdown, and what is text stays', () => {
    const source = '**bold**{.x} oven_{id} `code`{lang="ts"} :badge[tray_{n}]{color="red"} **{y}**'
    expect(written(source)).toBe('**bold** oven\\_{id} `code` tray\\_{n} **{y}**\n')
  })

  it('need remark-mdc', () => {
    expect(() => unified().use(remarkParse).use(remarkMdcAttributes).parse('a')).toThrow('use remarkMdcAttributes after remark-mdc')
  })
})
