import { describe, expect, it } from 'vitest'
import { collectPage } from '#shared/check/collect.ts'
import { parseMarkdown } from '#shared/markdown/parse.ts'

/** What stands in the file where each tag, link, picture and component of a page begins. */
function begins(source: string): string[] {
  const { tags, links, pictures, components, markdown: { lines } } = collectPage('page.md', '/page', source)
  return [...tags, ...links, ...pictures, ...components]
    .map(({ line, column }) => (lines[line - 1] ?? '').slice(column - 1))
}

describe('the column', () => {
  it.each([
    ['on its own', '<p>\n    <a href="/x">x</a></p>\n'],
    ['twice on a line', '<p>\n  <b>b</b> <a href="/x">x</a></p>\n'],
    ['in a quote', '> <p>\n>   <a href="/x">x</a></p>\n'],
    ['in a list', '- one\n\n  <p>\n    <a href="/x">x</a></p>\n'],
    ['in a component', '::note\n<p>\n  <a href="/x">x</a></p>\n::\n'],
    ['in a component that is indented', '- one\n\n  ::note\n  <p>\n    <a href="/x">x</a></p>\n  ::\n'],
    ['after a comment', '<p>\n  <!-- <i> --> <a href="/x">x</a></p>\n'],
    ['in a sentence, after a line end', 'One\n  <a\nhref="/x">x</a> two\n'],
    ['after tabs', '<p>\n\t\t<a href="/x">x</a></p>\n']
  ])('of raw HTML %s is where it begins in the file', (_, source) => {
    const { tags, markdown: { lines } } = collectPage('page.md', '/page', source)
    expect(tags.length).toBeGreaterThan(0)
    for (const { name, line, column } of tags) expect((lines[line - 1] ?? '').slice(column - 1)).toMatch(new RegExp(`^<${name}`))
  })

  it.each([
    ['at the margin', '::card\n---\ntitle: A\nto: /x\n---\n::\n'],
    ['in a list', '- one\n\n  ::card\n  ---\n  title: A\n  to: /x\n  ---\n  ::\n'],
    ['in a component', '::card-group\n  :::card\n  ---\n  title: A\n  to: /x\n  ---\n  :::\n::\n']
  ])('of a prop in the YAML of a component %s is where its key begins', (_, source) => {
    expect(begins(source)).toContain('to: /x')
  })

  it('of a problem in the YAML of a component in a list is where it is in the file', () => {
    const [card] = collectPage('page.md', '/page', '- one\n\n  ::card\n  ---\n  title: a: b\n  ---\n  ::\n').components
    expect(card?.props.yaml?.problems).toMatchObject([{ line: 5, column: 10 }])
  })

  it('of a definition is where it begins', () => {
    expect(begins('> [a]: /x\n> [b]: /y\n\n[one][a] [two][b]\n')).toEqual(['[a]: /x', '[b]: /y'])
  })

  it('of what stops the parser is where it stops', () => {
    expect(parseMarkdown('---\ntitle: A\n---\n\nText {{ and more\n').failure).toMatchObject({ line: 5, column: 7 })
  })
})
