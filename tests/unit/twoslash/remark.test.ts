import type { Code, Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { afterAll, describe, expect, it } from 'vitest'
import { CheckerError } from '#twoslash/findings.ts'
import { isPythonTwoslash } from '#twoslash/page.ts'
import { remarkPythonTwoslash } from '#twoslash/remark.ts'
import type { RemarkPythonTwoslashOptions } from '#twoslash/remark.ts'
import { resultKey } from '#twoslash/results.ts'
import { createPythonTwoslasher } from '#twoslash/twoslasher.ts'
import { fakeServer } from '../../support/twoslash.ts'

const twoslasher = createPythonTwoslasher({ server: fakeServer('words') })
afterAll(() => twoslasher.stop())

interface Processed { fences: Code[], messages: string[], error: string | undefined }

async function remark(markdown: string[], options: Partial<RemarkPythonTwoslashOptions> = {}): Promise<Processed> {
  const file = new VFile({ path: 'page.md', value: markdown.join('\n') })
  const tree: Root = unified().use(remarkParse).parse(file)
  const error = await remarkPythonTwoslash({ twoslasher, ...options })(tree, file).then(() => undefined, (error: Error) => error.message)
  const fences: Code[] = []
  visit(tree, 'code', (fence) => {
    fences.push(fence)
  })
  return { fences, error, messages: file.messages.map(message => String(message)) }
}

const page = [
  '# A page', '', '```python twoslash include setup', 'import a', '```', '',
  '```python twoslash [flow.py] {2}', '# @include: setup', '# ---cut---', 'name = 1', '# ^?', '```', '', '```python', 'name = 1  # plain', '# ^?', '```'
]

describe('a page whose samples are right', () => {
  it('gets code as readers see it, and keys to the rest', async () => {
    const { fences, messages, error } = await remark(page)
    expect({ messages, error }).toEqual({ messages: [], error: undefined })
    expect(fences.map(({ value }) => value)).toEqual(['import a', 'name = 1', 'name = 1  # plain\n# ^?'])
    expect(fences[1]?.meta).toMatch(/^twoslash \[flow\.py\] \{2\} twoslash:[a-p]{16}$/)
    expect(fences[2]?.meta).toBeNull()
    expect(twoslasher.results.recall(resultKey(fences[1]?.meta) ?? '')).toMatchObject({ code: 'name = 1', nodes: [{ type: 'hover' }, { type: 'query' }] })
  })

  it.each(['py', 'Python', 'python3', 'PY3'])('is Python whatever its samples call it: %s', async (name) => {
    const { fences, error } = await remark([`\`\`\`${name}{1} twoslash`, 'name = 1', '# ^?', '```'])
    expect(error).toBeUndefined()
    expect(fences[0]).toMatchObject({ lang: 'python{1}', value: 'name = 1', meta: expect.stringMatching(/^twoslash twoslash:[a-p]{16}$/) })
  })
})

const broken = ['Text.', '', '```python twoslash', 'x = 1', 'yy = wrong', '```', '', '- a list', '', '  ```python twoslash', '  x = 1', '  # ---cut-end---', '  ```', '', '```python twoslash', 'fine = 1', '```']
const first = '5:6: is wrong. If the sample shows this on purpose, declare it with # @errors: reportWrong (reportWrong)'
const second = '12:3: ---cut-end--- without a ---cut-start--- before it (cut-markers)'

describe('a page with broken samples', () => {
  it('fails with all of them, each at its line of the page', async () => {
    const { error, messages } = await remark(broken)
    expect(messages).toEqual([`page.md:${first}`, `page.md:${second}`])
    expect(error).toBe(`page.md:${first}\npage.md:${second}`.replaceAll(/:(\d+): /g, ':$1 '))
  })

  it('shows them plain in a preview, and still says what is wrong', async () => {
    const { error, messages, fences } = await remark(broken, { lenient: true })
    expect(error).toBeUndefined()
    expect(messages).toEqual([`page.md:${first}`, `page.md:${second}`])
    expect(fences.map(({ value }) => value)).toEqual(['x = 1\nyy = wrong', 'x = 1', 'fine = 1'])
    expect(fences.map(({ meta }) => /\btwoslash\b/.test(meta ?? ''))).toEqual([false, false, true])
  })

  it('shows them plain whatever words their titles have', async () => {
    const { fences } = await remark(['```python [twoslash.py] twoslash', 'x = wrong', '```', '```python{1} title="twoslash here" twoslash', 'x = wrong', '```'], { lenient: true })
    expect(fences.map(({ lang, meta }) => isPythonTwoslash(lang, meta))).toEqual([false, false])
    expect(fences[0]?.meta).toBe('[twoslash.py]')
  })

  it('tells of an included sample where it is included', async () => {
    const { messages } = await remark(['```python twoslash include one', 'x = wrong', '# @errors: reportWrong', '```', '', '```python twoslash', 'y = 1', '# @include: one', 'z = wrong', '```'])
    expect(messages.map(message => message.split(': ')[0])).toEqual(['page.md:8:1', 'page.md:9:5'])
  })

  it('names what is missing or double', async () => {
    const { messages } = await remark(['```python twoslash', '# @include: nothing', '```', '```python twoslash include x', 'a = 1', '```', '```python twoslash include x', 'b = 1', '```', '```python twoslash', '```'])
    expect(messages).toEqual([
      expect.stringMatching(/^page\.md:2:1: no earlier sample of the page is named "nothing"/),
      expect.stringMatching(/^page\.md:8:1: the page has a sample named x already, at line 5/),
      expect.stringMatching(/^page\.md:11:1: the sample is empty: write code, or remove the block/)
    ])
  })
})

describe('a checker that fails', () => {
  it.each([false, true])('fails the page, lenient or not: %s', async (lenient) => {
    const dead = createPythonTwoslasher({ server: fakeServer('exits-at-start') })
    const tree: Root = unified().use(remarkParse).parse('Text.\n\n```python twoslash\nx = 1\n```')
    const failing = remarkPythonTwoslash({ twoslasher: dead, lenient })(tree, new VFile({ path: 'page.md' }))
    await expect(failing).rejects.toThrow(CheckerError)
    await expect(failing).rejects.toThrow(/^page\.md:4 this sample could not be checked: basedpyright ended with exit status 7\n/)
  })
})
