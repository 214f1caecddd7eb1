import { describe, expect, it } from 'vitest'
import { DRAWING_ELEMENTS, HTML_ELEMENTS, MATH_ELEMENTS } from '#shared/vocabulary/elements.ts'
import { renderMarkdown } from './support/render.ts'

/** Those that HTML gives no content. */
const VOID = new Set(['br', 'col', 'hr', 'img', 'source', 'track', 'wbr'])

const shown = async (markdown: string): Promise<string> =>
  (await renderMarkdown(markdown)).html.replace(/<button.*?<\/button>|<[^>]*>/gs, '').replace(/\s/g, '')

describe('an element that authors may write', () => {
  const withText = [...HTML_ELEMENTS].filter(name => !VOID.has(name))
  it.each(withText)('shows its text without attributes, and the text after it: %s', async (name) => {
    const element = `<${name}>inside</${name}>`
    expect(await shown(`Before ${element} after *it*.\n\n${element}\n\nThen.\n`)).toBe('Beforeinsideafterit.insideThen.')
  })

  const parts = [...[...MATH_ELEMENTS].map(part => ['math', part]), ...[...DRAWING_ELEMENTS].map(part => ['svg', part])]
  it.each(parts)('shows its text in its %s: %s', async (whole, part) => {
    const element = `<${whole}><${part}>inside</${part}></${whole}>`
    expect(await shown(`Before ${element} after.\n\n${element}\n\nThen.\n`)).toBe('Beforeinsideafter.insideThen.')
  })

  it.each([...VOID])('renders without attributes and content: %s', async (name) => {
    expect(await shown(`Before <${name}> after *it*.\n\n<${name}>\n\nThen.\n`)).toBe('Beforeafterit.Then.')
  })
})

describe('an element whose attributes are wrong', () => {
  const NAMES = [
    'alt', 'checked', 'cite', 'class', 'code', 'disabled', 'filename', 'height', 'highlights', 'href', 'hovers', 'icon', 'id', 'label', 'language',
    'meta', 'name', 'open', 'role', 'sizes', 'src', 'srcset', 'start', 'target', 'title', 'type', 'value', 'width'
  ]
  // an address that cannot be decoded, and bound values, are refused by the check: no page is made of them
  const VALUES = ['=""', '', '="-1"', '="{"', '=" "', '="://"']
  it.each([...HTML_ELEMENTS])('is shown all the same: %s', async (name) => {
    for (const value of VALUES) {
      const tag = `<${name} ${NAMES.map(attribute => `${attribute}${value}`).join(' ')}>`
      const text = VOID.has(name) ? tag : `${tag}inside</${name}>`
      const { html } = await renderMarkdown(`Before ${text} after.\n\nThen.\n`)
      expect(html.replace(/<[^>]*>/g, '').replace(/\s/g, '')).toMatch(/after\..*Then\./)
    }
  })
})

describe('text that stands in no paragraph', () => {
  it('gets one, with what belongs to it', async () => {
    const { html } = await renderMarkdown('Before <div>inside</div> after `it` and *that*.\n')
    expect(html).toContain('<div>inside</div><p> after <code')
    expect(html).toContain(' and <em>that</em>.</p>')
  })
})

describe('a key', () => {
  it.each([
    ['Press <kbd>Ctrl</kbd>+<kbd>c</kbd>', ['Ctrl', 'c']],
    ['Press :kbd{value="meta"} :kbd{value="k"}', ['⌘', 'K']],
    ['Press <kbd><kbd>Ctrl</kbd>+<kbd>C</kbd></kbd>', ['Ctrl+C', 'Ctrl', 'C']],
    ['Press <kbd></kbd>', ['']]
  ])('is what its element has, or what its component names: %s', async (markdown, keys) => {
    expect((await renderMarkdown(markdown)).texts('kbd.key')).toEqual(keys)
  })
})
