import { createShikiHighlighter, rehypeHighlight } from '@nuxtjs/mdc/runtime'
import { describe, expect, it } from 'vitest'
import { CODE_LANGUAGES, LANGUAGE_NAMES, standardLanguage } from '#shared/code-languages.ts'
import { codeTheme } from '#shared/code-theme.ts'
import { parseBody } from '#shared/markdown/mdc.ts'
import { written } from './readers.ts'

type Grammar = (typeof import('@shikijs/langs/python'))['default']

const load = async (name: string) => (await import(/* @vite-ignore */ `@shikijs/langs/${name}`) as { default: Grammar }).default

/** The body of a page as JSON, with code coloured. */
async function coloured(markdown: string, langs: readonly string[]): Promise<string> {
  const bundledLangs = Object.fromEntries(await Promise.all(langs.map(async name => [name, await load(name)] as const)))
  const highlighter = createShikiHighlighter({ bundledThemes: { ink: codeTheme }, bundledLangs })
  const highlight = { instance: rehypeHighlight, options: { highlighter, theme: { default: 'ink' } } }
  return JSON.stringify((await parseBody(markdown, { highlight: false, rehype: { plugins: { coloured: highlight } } })).body)
}

/** The props of the first block of code of a page. */
async function block(markdown: string): Promise<Record<string, unknown>> {
  const { body: { children: [first] } } = await parseBody(markdown, { highlight: false })
  return first && 'props' in first ? first.props ?? {} : {}
}

describe('the languages of code', () => {
  it.each([
    ['py', 'python'], ['Python', 'python'], ['PYTHON3', 'python'], ['pycon', 'python'], ['sh', 'bash'], ['Shell', 'bash'], ['zsh', 'bash'],
    ['console', 'shellsession'], ['shell-session', 'shellsession'], ['yml', 'yaml'], ['JavaScript', 'js'], ['typescript', 'ts'],
    ['markdown', 'md'], ['docker', 'dockerfile'], ['make', 'makefile'], ['tf', 'terraform'], ['plaintext', 'text'], ['pyhton', undefined]
  ])('%s is %s', (name, standard) => {
    expect(standardLanguage(name)).toBe(standard)
  })

  it('have each name once', () => {
    expect(LANGUAGE_NAMES).toEqual([...new Set(LANGUAGE_NAMES)])
    expect(LANGUAGE_NAMES).toEqual(LANGUAGE_NAMES.map(name => name.toLowerCase()))
  })

  it.each(CODE_LANGUAGES)('%s has a grammar', async (name) => {
    expect((await load(name)).length).toBeGreaterThan(0)
  })
})

describe('a fence', () => {
  it.each(['py', 'Python', 'python3'])('in %s is coloured as Python', async (name) => {
    const own = await coloured('```python\nimport metaflow\n```', ['python'])
    expect(own).toContain('--code-token-keyword')
    expect(await coloured(`\`\`\`${name}\nimport metaflow\n\`\`\``, ['python'])).toBe(own)
  })

  it('colours code in a sentence, too', async () => {
    expect(await coloured('`import metaflow`{lang="Py"}', ['python'])).toContain('--code-token-keyword')
  })

  it.each([
    ['yml', 'yaml', undefined], ['Python{1} [flow.py]', 'python', 'flow.py'], ['py title="flow.py"', 'python', 'flow.py'],
    ['py title=\'a flow\' {1}', 'python', 'a flow'], ['sh filename=run.sh', 'bash', 'run.sh'], ['pyhton', 'pyhton', undefined],
    ['py title="a.py" [b.py]', 'python', 'b.py'], ['py title="a.py" filename="b.py"', 'python', undefined]
  ])('%s is one in %s named %s', async (info, language, filename) => {
    const props = await block(`\`\`\`${info}\nx\n\`\`\``)
    expect([props.language, props.filename]).toEqual([language, filename])
  })

  it('has the same language and name in raw Markdown', () => {
    expect(written('```Python title="flow.py" {1}\nx\n```')).toBe('**`flow.py`**\n\n```python\nx\n```\n')
    expect(written('```zsh\nls\n```\n\n```pyhton\nx\n```')).toBe('```bash\nls\n```\n\n```pyhton\nx\n```\n')
  })

  it('that is a sample loses its notations in raw Markdown whatever it calls Python', () => {
    expect(written('```python3 twoslash\nx = 1\n# ^?\n```')).toBe('```python\nx = 1\n```\n')
  })
})
