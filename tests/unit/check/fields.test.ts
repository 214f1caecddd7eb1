import { describe, expect, it } from 'vitest'
import { strictVideo } from '#shared/frontmatter.ts'
import { collectPage } from '#shared/check/collect.ts'
import { fieldHere } from '#shared/check/fields.ts'
import { checkFrontmatter } from '#shared/check/frontmatter.ts'

const told = (...fields: string[]) =>
  checkFrontmatter(collectPage('a.md', '/a', `---\ntitle: A\ndescription: B\n${fields.join('\n')}\n---\n\nText`)).map(({ line, column, message }) => `${line}:${column} ${message}`)

describe('a text of the frontmatter', () => {
  it.each([
    ['navigationTitle: C # and F', '4:20 YAML begins a comment at this #, so the text of `navigationTitle` ends before it: put it in quotes, `navigationTitle: "C # and F"`, or the comment on a line of its own'],
    ['navigationTitle: #1', '4:18 YAML begins a comment at this #'],
    ['navigationTitle: &x y', '4:18 & has a meaning of its own where a text begins: put it in quotes, `navigationTitle: "&x y"`'],
    ['navigationTitle: A **bold** one', '4:20 of Markdown, `navigationTitle` understands code in backticks alone, and shows **bold** as it is'],
    ['navigationTitle: "A [link](/learn)"', '4:21 of Markdown'],
    ['navigationTitle: A<br>b', '4:19 of Markdown']
  ])('loses nothing: %s', (field, expected) => {
    const [first = '', ...more] = told(field)
    expect(more).toEqual([])
    expect(first.slice(0, expected.length)).toBe(expected)
  })

  it.each(['navigationTitle: C# and `**x**`', 'navigationTitle: "C # and F"', 'navigationTitle: A # allow link-picture: short', 'order: 2 # after', 'navigationTitle: 2 < 3 and a**b', 'navigationTitle: >\n  A # b'])('is what it is: %s', (field) => {
    expect(told(field)).toEqual([])
  })

  it.each([['----\ntitle: A\n----', 'three hyphens'], ['———\ntitle: A\n———', 'three hyphens'], ['\n---\ntitle: A\n---', 'remove what is above it']])('is in frontmatter: %j', (source, way) => {
    expect(checkFrontmatter(collectPage('a.md', '/a', `${source}\n\nText`)).map(({ message }) => message)).toEqual([expect.stringContaining(way)])
  })
})

describe('a field of another tool', () => {
  it.each([
    ['draft: true', '`status: draft`'], ['date: 2024-01-05', 'dates come from git'], ['tags: [a]', '`assumes`'], ['author: me', 'git knows'], ['slug: /x', 'path of its file'],
    ['sidebar_position: 2', 'write `order`'], ['sidebar_label: A', '`navigationTitle`'], ['hide_title: true', 'leave it out'], ['last_update: { date: 1 }', 'git'],
    ['navOrder: 1', 'write `order`'], ['lang: en', 'in English'], ['summary: A', 'write `description`'], ['noindex: true', '`robots: noindex`']
  ])('%s', (field, way) => {
    const [first, ...more] = told(field)
    expect(more).toEqual([])
    expect(first).toMatch(new RegExp(`^4:1 the field ${field.split(':')[0]} is one of other tools: `))
    expect(first).toContain(way)
  })

  it('is none of ours, and no misspelt one', () => {
    expect(Object.keys(strictVideo.shape).filter(fieldHere)).toEqual([])
    expect(told('odrer: 1')).toEqual([expect.stringContaining('Did you mean order?')])
  })

  it.each(['+++', ';;;', '{'])('that begins with %s is told as no YAML', (mark) => {
    const [remark] = checkFrontmatter(collectPage('a.md', '/a', `${mark}\ntitle = "A"\n${mark}\n\nText`))
    expect(remark?.message).toContain('write it as YAML')
  })
})
