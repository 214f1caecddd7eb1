import { describe, expect, it } from 'vitest'
import { prepareBody, textOf, toRenderTree } from '#shared/body.ts'
import type { BodyNode } from '#shared/body.ts'

const h = (level: number, ...children: BodyNode[]): BodyNode => [`h${level}`, { id: `h${level}` }, ...children]
const img: BodyNode = ['img', { src: '/content/learn/a.png', alt: 'A' }]
const block: BodyNode = ['img', { src: '/content/learn/a.png', alt: 'A', block: true }]

/** The headings of a prepared body, as `h2 Text`. */
function headings(nodes: BodyNode[]): string[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return []
    const [tag, , ...children] = node
    return /^h\d$/.test(tag) ? [`${tag} ${textOf(node)}`] : headings(children)
  })
}

const propsOf = (nodes: BodyNode[], tag: string): Record<string, unknown>[] => nodes.flatMap((node) => {
  if (typeof node === 'string') return []
  const [name, props, ...children] = node
  return [...name === tag ? [props] : [], ...propsOf(children, tag)]
})

describe('an h1 of the body', () => {
  it('is dropped where it repeats the title, also with code in it', () => {
    expect(prepareBody([h(1, 'Deep Dives'), ['p', {}, 'Text']], 'Deep Dives')).toEqual([['p', {}, 'Text']])
    expect(prepareBody([h(1, 'Using ', ['code', {}, 'self'], ' ')], 'Using `self`')).toEqual([])
  })

  it('is a section where it says something else, and what is below it is below it', () => {
    expect(headings(prepareBody([h(1, 'Understanding the Datastore'), h(2, 'Why'), h(1, 'After'), h(3, 'More')], 'Datastore'))).toEqual(['h2 Understanding the Datastore', 'h3 Why', 'h2 After', 'h3 More'])
  })
})

describe('levels of headings', () => {
  it('fit the seeds\' landing page, which goes from # to ### and ####', () => {
    const body = [h(1, 'Deep Dives'), h(3, 'About'), h(4, 'Avoiding'), h(3, 'Videos'), h(4, 'One'), h(4, 'Two')]
    expect(headings(prepareBody(body, 'Deep Dives'))).toEqual(['h2 About', 'h3 Avoiding', 'h2 Videos', 'h3 One', 'h3 Two'])
  })

  it.each([
    [[2, 3, 2], [2, 3, 2]],
    [[2, 4, 3], [2, 3, 3]],
    [[3, 2, 3], [2, 2, 3]],
    [[6, 6], [2, 2]],
    [[1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 6]]
  ])('turn %j into %j, without a gap', (written, shown) => {
    expect(prepareBody(written.map(level => h(level, 'x')), 'Title').map(node => node[0])).toEqual(shown.map(level => `h${level}`))
  })

  it('count headings inside components, and keep ids', () => {
    const body: BodyNode[] = [h(2, 'A'), ['steps', {}, h(4, 'First')], h(2, 'B')]
    expect(headings(prepareBody(body, 'T'))).toEqual(['h2 A', 'h3 First', 'h2 B'])
    expect(prepareBody(body, 'T')[0]).toEqual(['h2', { id: 'h2', anchor: 'around' }, 'A'])
  })
})

describe('a component with a title', () => {
  const list: BodyNode = ['feature-reference-list', { title: 'Persistence' }]

  it('continues the levels of the text it stands in', () => {
    expect(propsOf(prepareBody([list, h(3, 'Articles'), list, h(4, 'More'), list], 'T'), 'feature-reference-list').map(props => props.level)).toEqual([2, 3, 4])
  })

  it.each(['challenge-list', 'content-kinds', 'series-overview'])('%s does so too and keeps its props', (tag) => {
    expect(prepareBody([h(2, 'A'), [tag, { ':items': '[]' }]], 'T')[1]).toEqual([tag, { ':items': '[]', 'level': 3 }])
  })

  it('leaves room for a level of its own below its title', () => {
    const deep = [2, 3, 4, 5, 6].map(level => h(level, 'x'))
    expect(propsOf(prepareBody([...deep, ['challenge-list', {}]], 'T'), 'challenge-list')[0]?.level).toBe(5)
  })

  it('is the only one that is told', () => {
    expect(prepareBody([['note', {}, 'x']], 'T')).toEqual([['note', {}, 'x']])
  })
})

describe('pictures', () => {
  it('come out of a paragraph of their own, each for itself', () => {
    expect(prepareBody([['p', {}, img]], 'T')).toEqual([block])
    expect(prepareBody([['p', {}, img, '\n', img]], 'T')).toEqual([block, block])
  })

  it('stay in a sentence', () => {
    const sentence: BodyNode = ['p', {}, 'See ', img, ' here']
    expect(prepareBody([sentence], 'T')).toEqual([sentence])
  })

  it('are plain in a `<picture>`, wherever it is', () => {
    const picture: BodyNode = ['picture', {}, ['source', { srcset: '/a.webp' }], img]
    const element = { type: 'element', tag: 'img', props: { src: '/content/learn/a.png', alt: 'A', plain: true }, children: [] }
    expect(toRenderTree(prepareBody([picture, ['p', {}, picture]], 'T'))).toMatchObject({ children: [{ children: [{}, element] }, { children: [{ children: [{}, element] }] }] })
  })

  it('are blocks between paragraphs and in components, as `<img>` is written', () => {
    expect(prepareBody([['p', {}, 'x'], img, ['note', {}, ['p', {}, img]]], 'T')).toEqual([['p', {}, 'x'], block, ['note', {}, block]])
  })

  it('stay in a line of a tight list, and in a link', () => {
    const line: BodyNode = ['li', {}, 'Press ', img, ' twice']
    const linked: BodyNode = ['li', {}, ['a', { href: '/x' }, img]]
    expect(prepareBody([['ul', {}, line, linked, ['li', {}, img]]], 'T')).toEqual([['ul', {}, line, linked, ['li', {}, block]]])
  })
})

describe('toRenderTree', () => {
  it.each(['iframe', 'meta', 'LINK', 'style', 'script', 'base', 'form', 'object', 'embed'])('leaves out <%s>, which would act', (tag) => {
    expect(toRenderTree([[tag, { src: 'https://evil.example' }, 'a']])).toEqual({ type: 'root', children: [{ type: 'text', value: '' }] })
  })

  it('leaves out props that Vue makes HTML or text of', () => {
    expect(toRenderTree([['p', { id: 'x', innerHTML: '<img>', textContent: 'a', outerHTML: 'a' }]])).toEqual({ type: 'root', children: [{ type: 'element', tag: 'p', props: { id: 'x' }, children: [] }] })
  })

  it('gives text and elements with their props', () => {
    expect(toRenderTree(['a', ['p', { id: 'x' }, 'b', ['em', {}, 'c']]])).toEqual({
      type: 'root',
      children: [
        { type: 'text', value: 'a' },
        { type: 'element', tag: 'p', props: { id: 'x' }, children: [{ type: 'text', value: 'b' }, { type: 'element', tag: 'em', props: {}, children: [{ type: 'text', value: 'c' }] }] }
      ]
    })
  })
})
