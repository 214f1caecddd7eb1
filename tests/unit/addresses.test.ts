import { describe, expect, it } from 'vitest'
import type { MDCNode } from '@nuxtjs/mdc'
import { withAddresses } from '#shared/addresses.ts'
import type { BodyNode } from '#shared/body.ts'
import { parseBody } from '#shared/markdown/mdc.ts'

const stored = (node: MDCNode): BodyNode[] => node.type === 'text' ? [node.value] : node.type === 'element' ? [[node.tag ?? '', node.props ?? {}, ...node.children.flatMap(stored)]] : []
const to = (address: string) => address.replace(/^\/(?!\/)/, '/docs/')

/** Every value of an attribute that names a file of `/x`, as the page has it. */
async function addresses(html: string): Promise<string[]> {
  const { body } = await parseBody(html, { contentHeading: false, highlight: false })
  const values = (node: BodyNode): string[] => typeof node === 'string' ? [] : [...Object.values(node[1]).filter(value => typeof value === 'string' && value.includes('/')).map(String), ...node.slice(2).flatMap(child => values(child as BodyNode))]
  return withAddresses(body.children.flatMap(stored), to).flatMap(values)
}

describe('withAddresses', () => {
  it.each([
    ['a link', '<a href="/x">a</a>', ['/docs/x']],
    ['a link in Markdown', '[a](/x#y)', ['/docs/x#y']],
    ['a source of a picture', '<picture><source srcset="/x.webp 2x, /y.webp 1x"><img alt="" src="/x.png"></picture>', ['/docs/x.webp 2x, /docs/y.webp 1x', '/x.png']],
    ['a picture\'s srcset, one with commas', '<img alt="" srcset="/a,b.png 300w, /c.png 600w">', ['/docs/a,b.png 300w, /docs/c.png 600w']],
    ['sound and its captions', '<audio src="/x.mp3"><source src="/x.ogg"><track src="/x.vtt"></audio>', ['/docs/x.mp3', '/docs/x.ogg', '/docs/x.vtt']],
    ['a quotation', '<blockquote cite="/x"><q cite="/y">a</q> <del cite="/z">a</del></blockquote>', ['/docs/x', '/docs/y', '/docs/z']],
    ['a longer description', '<img alt="" longdesc="/x">', ['/docs/x']],
    ['a drawing', '<svg><use href="/x.svg#a" /><use xlink:href="/y.svg#b" /><a href="/z"><text>a</text></a></svg>', ['/docs/x.svg#a', '/docs/y.svg#b', '/docs/z']],
    ['what is elsewhere', '<a href="https://example.com/x">a</a> <a href="//example.com/y">b</a> <a href="#z/">c</a>', ['https://example.com/x', '//example.com/y', '#z/']],
    ['what is no address', '<p data-path="/x" title="/y">a</p>', ['/x', '/y']],
    ['a component, which knows its own', '::card{to="/x"}\n<q cite="/y">a</q>\n::', ['/x', '/docs/y']]
  ])('puts the base before %s', async (_, html, expected) => {
    expect((await addresses(`${html}\n`)).sort()).toEqual([...expected].sort())
  })
})
