import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { renderDocs, shorten } from '#twoslash/docs.ts'

const html = (docs: string) => toHtml(renderDocs(docs))

describe('a docstring', () => {
  it('is Markdown', () => {
    expect(html('A `step` of a *flow*.\n\n- `a`: one\n- `b`: two')).toBe('<p>A <code>step</code> of a <em>flow</em>.</p>\n<ul>\n<li><code>a</code>: one</li>\n<li><code>b</code>: two</li>\n</ul>')
  })

  it('links to the web only', () => {
    expect(html('[docs](https://example.org/a)')).toBe('<p><a href="https://example.org/a">docs</a></p>')
    expect(html('[docs](http://example.org)')).toContain('href="http://example.org"')
    for (const address of ['javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//example.org', '/root', 'vbscript:x', 'java&#115;cript:x', '&#x6A;avascript:x']) {
      expect(html(`[docs](${address})`)).toBe('<p><a>docs</a></p>')
    }
    expect(html('<javascript:alert(1)>')).not.toContain('href')
    expect(html('[docs][1]\n\n[1]: javascript:x')).not.toContain('href')
  })

  it('has no raw HTML and loads no pictures', () => {
    expect(html('a <b onclick="x()">bold</b> <img src=x onerror=y>')).toBe('<p>a bold </p>')
    expect(html('<script>alert(1)</script>')).toBe('')
    expect(html('![a picture](https://example.org/x.png)')).not.toContain('<img')
  })

  it('writes what Python writes in angle brackets', () => {
    expect(html('Returns `dict[str, <T>]` & more.')).toBe('<p>Returns <code>dict[str, &#x3C;T>]</code> &#x26; more.</p>')
  })
})

describe('shortening', () => {
  const paragraph = (letter: string, length: number) => `${letter.repeat(9)} `.repeat(length / 10).trim()

  it('leaves a short docstring', () => {
    const docs = paragraph('a', 200)
    expect(shorten(docs)).toBe(docs)
  })

  it('ends after a paragraph, and keeps the link at the end', () => {
    const docs = [paragraph('a', 110), paragraph('b', 80), paragraph('c', 150), '[Docs](https://example.org)'].join('\n\n')
    expect(shorten(docs)).toBe([paragraph('a', 110), paragraph('b', 80), '… [Docs](https://example.org)'].join('\n\n'))
  })

  it('leaves out the signature that it begins with', () => {
    expect(shorten('max(iterable) -> value\nmax(a, b) -> value\n\nReturns the biggest.')).toBe('Returns the biggest.')
    expect(shorten('max(iterable) -> value')).toBe('max(iterable) -> value')
  })

  it('takes the link out of the count', () => {
    const docs = `${paragraph('a', 190)}\n\n[Docs](https://example.org/${'x'.repeat(50)})`
    expect(shorten(docs)).toBe(docs)
  })

  it('ends a long paragraph after a word', () => {
    expect(shorten(paragraph('a', 900))).toBe(`${paragraph('a', 200)}\n\n…`)
    expect(shorten('🌊'.repeat(400)).isWellFormed()).toBe(true)
  })

  it('does not end inside a code block', () => {
    const code = `\`\`\`python\n${'x = 1\n\n'.repeat(90)}\`\`\``
    expect(shorten(`Before.\n\n${code}\n\nAfter.`)).toBe('Before.\n\n…')
    expect(shorten(`Before.\n\n\`\`\`\na\n\nb\n\`\`\`\n\n${paragraph('a', 900)}`)).toBe('Before.\n\n```\na\n\nb\n```\n\n…')
  })
})
