import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '#shared/markdown/parse.ts'
import { componentProps, vocabulary } from '#shared/vocabulary.ts'

const source = '---\ntitle: A\nsitemap:\n  priority: 1\n---\n\n::tabs\n  :::tabs-item{label="A" :items=\'[1]\' open title-to="/x"}\n  Text :badge\n  :::\n::\n'

/** The first component with a name, wherever it stands. */
function component(markdown: string, name: string) {
  const { tree } = parseMarkdown(markdown)
  const queue = [...tree.children]
  for (const node of queue) {
    if ((node.type === 'containerComponent' || node.type === 'textComponent') && node.name === name) return node
    if ('children' in node) queue.push(...node.children)
  }
  throw new Error(`no component ${name}`)
}

describe('parseMarkdown', () => {
  it.each([['unix', source], ['Windows', source.replaceAll('\n', '\r\n')]])('keeps the lines of the file with %s line ends', (_, text) => {
    expect(component(text, 'tabs').position?.start).toMatchObject({ line: 7, column: 1 })
    expect(component(text, 'badge').position?.start).toMatchObject({ line: 9, column: 8 })
    expect(parseMarkdown(text).frontmatter).toMatchObject({ line: 2, data: { title: 'A', sitemap: { priority: 1 } }, problems: [] })
    expect(parseMarkdown(text).frontmatter?.positionOf(['sitemap', 'priority'])).toEqual({ line: 4, column: 3 })
  })

  it('says where the parser stops and does not throw', () => {
    expect(parseMarkdown('One\n\nTwo {{\n\nThree').failure).toMatchObject({ line: 3 })
  })

  it('has no frontmatter where there is none', () => {
    expect(parseMarkdown('Text').frontmatter).toBeUndefined()
  })
})

describe('componentProps', () => {
  it('reads attributes as Vue will get them', () => {
    expect(componentProps(component(source, 'tabs-item')).values).toEqual({ label: 'A', items: [1], open: true, titleTo: '/x' })
  })

  it('reads YAML typed, and knows its lines also in an indented component', () => {
    const props = componentProps(component('::tabs\n  :::card\n  ---\n  title: A\n  list:\n  - b: 1\n  ---\n  Text\n  :::\n::\n', 'card'))
    expect(props.values).toEqual({ title: 'A', list: [{ b: 1 }] })
    expect(props.positionOf(['list', 0, 'b']).line).toBe(6)
    expect(props.positionOf(['missing']).line).toBe(2)
  })

  it('names what is not JSON', () => {
    expect(componentProps(component(':card{:to=\'[\'}', 'card')).broken).toEqual(['to'])
  })
})

describe('vocabulary', () => {
  it.each(['runtime.py', 'client/core.py:DataArtifact.data', 'package/__init__.py:_user_code_tuples'])('takes %s as a source', (name) => {
    expect(vocabulary['how-we-know']?.props.safeParse({ source: [name] }).success).toBe(true)
  })
})
