import { createShikiHighlighter, rehypeHighlight } from '@nuxtjs/mdc/runtime'
import bash from '@shikijs/langs/bash'
import python from '@shikijs/langs/python'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rehypeCodeColours } from '#shared/code-colours.ts'
import { codeTheme } from '#shared/code-theme.ts'
import { parseBody } from '#shared/markdown/mdc.ts'

const highlighter = createShikiHighlighter({ bundledThemes: { ink: codeTheme }, bundledLangs: { bash, python } })
const highlight = { instance: rehypeHighlight, options: { highlighter, theme: { default: 'ink' } } }

/** The body of a page as Nuxt Content makes it, as JSON. */
async function bodyOf(markdown: string, after: Record<string, { instance: unknown }> = { colours: { instance: rehypeCodeColours } }) {
  const { body } = await parseBody(markdown, { highlight: false, rehype: { plugins: { coloured: highlight, ...after } } })
  return JSON.stringify(body)
}

describe('rehypeCodeColours', () => {
  const fence = '```python\ndef total(rows):  # all\n    return sum(rows) + 1\n```'

  it('has something to do', async () => {
    const body = await bodyOf(fence, {})
    expect(body).toContain('"style":"--shiki-default:var(--code-token-keyword)"')
    expect(body).toContain('"tag":"style"')
  })

  it('gives tokens the class of their kind and leaves no style', async () => {
    const body = await bodyOf(`Text\n\n${fence}\n\nMore, with \`print(1)\`{lang="python"}.`)
    expect(body).not.toContain('style')
    for (const kind of ['keyword', 'function', 'comment', 'constant']) expect(body).toContain(`"tok-${kind}"`)
  })

  it('leaves what has the colour of all code without a class', async () => {
    expect(await bodyOf('```python\nrows\n```')).not.toContain('tok-')
  })

  it('takes away no style of an author, of which the check tells', async () => {
    expect(await bodyOf('<span style="color: red">red</span>\n\n<style>p { color: red }</style>')).toContain('"tag":"style"')
    expect(await bodyOf(`${fence}\n\n<span style="color: red">red</span>`)).toContain('color: red')
  })

  it('knows classes for all kinds of token that have a colour', () => {
    const css = (name: string) => readFileSync(new URL(`../../../assets/css/${name}.css`, import.meta.url), 'utf8')
    const kinds = [...new Set(css('tokens').match(/(?<=--code-token-)[\w-]+(?=:)/g))].sort()
    expect([...css('code').matchAll(/^\.tok-([\w-]+) \{ color: var\(--code-token-\1\); \}$/gm)].map(([, kind]) => kind).sort()).toEqual(kinds)
  })
})
