import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Code, Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { afterAll, describe, expect, it } from 'vitest'
import { filesBelow } from '#twoslash/files.ts'
import { includeFile, showsFile, strayKey, withoutQueries } from '#twoslash/include.ts'
import type { FenceText, Files } from '#twoslash/include.ts'
import { PageSamples } from '#twoslash/page.ts'
import { remarkPythonTwoslash } from '#twoslash/remark.ts'
import { verify } from '#twoslash/verify.ts'
import { stubbedTwoslasher } from '../../support/twoslash.ts'

const files = filesBelow(fileURLToPath(new URL('../../fixtures', import.meta.url)))
const fence = (meta: string, lang = 'python', value = ''): FenceText => ({ lang, meta, value })
const include = (meta: string, lang?: string, value?: string, from: Files = files) => includeFile(fence(meta, lang, value), from, /twoslash/.test(meta))

/** What is wrong with a fence: rule, line and message. */
function refusal(...args: Parameters<typeof include>): string[] {
  try {
    include(...args)
  }
  catch (error) {
    return error instanceof Error ? error.message.split('\n') : []
  }
  return []
}
const atFence = (message: string) => [`line 0, column 1: ${message}`]

describe('a fence that shows a file', () => {
  it.each([
    ['file=a.py', true], ['{2-3} [a b.py] file="a.py"', true], ['twoslash file=a.py#x query="file=b"', true], ['file=', true],
    ['[file=a.py]', false], ['title="file=a.py"', false], ['profile=a.py', false], ['file', false], [null, false]
  ])('%s: %s', (meta, expected) => {
    expect(showsFile(meta)).toBe(expected)
  })

  it('keeps what else it says, and is titled with the name of the file', () => {
    expect(include('file=flows/bakery/flow.py#prices {1} twoslash query="PRICES"').meta).toBe('[flow.py] {1} twoslash')
    expect(include('[My flow.py] {1, 2} file=\'flows/bakery/flow.py#prices\'').meta).toBe('[My flow.py] {1, 2}')
    expect(include('file=flows/bakery/flow.py#prices', 'python[a.py]{2}').meta).toBe('')
    expect(withoutQueries('{1} file=a query="x y" query=\'z\' [t]')).toBe('{1} file=a [t]')
  })

  it('shows other files whole, and knows the lines that it shows', () => {
    expect(include('file=flows/bakery/scenario.yml', 'yaml')).toMatchObject({ code: 'flow: bakery\nsteps: 3', lines: [1, 2], regions: [], meta: '[scenario.yml]' })
    expect(include('file=flows/bakery/flow.py', 'text').code).toContain('# region prices')
  })

  it.each([
    ['twoslash flie=a.py', '"flie=" after the language means nothing. Did you mean file=?'],
    ['file=a.py qurey="x"', '"qurey=" after the language means nothing. Did you mean query=?'],
    ['twoslash query="x"', 'query= asks about a file, and the fence shows none: add file=, or write # ^? below the line'],
    ['file=a.py query="x" title="flie=x" [flie=x] x=1', undefined]
  ])('%s may be a slip', (meta, expected) => {
    expect(strayKey({ lang: 'python', meta })).toBe(expected)
  })

  it('needs a language', () => {
    expect(strayKey({ lang: 'file=a.py#b' })).toBe('the fence has no language: write one before file=a.py#b')
  })
})

describe('a path that is wrong', () => {
  it.each([
    ['flows/bakrey/flow.py', 'there is no file flows/bakrey/flow.py. Did you mean flows/bakery/flow.py?'],
    ['flow/bakery/flwo.py', 'there is no file flow/bakery/flwo.py. Did you mean flows/bakery/flow.py?'],
    ['flows/nothing/flow.py', 'there is no file flows/nothing/flow.py: flows/ has bakery/, broken/, kettle/'],
    ['flows/bakery/card.html', 'there is no file flows/bakery/card.html: flows/bakery/ has flow.py, scenario.yml'],
    ['flows/bakery', 'there is no file flows/bakery: flows/ has bakery/, broken/, kettle/'],
    ['', 'file= names no file: expected a path from the root of the repository, such as flows/train/flow.py'],
    ['/etc/passwd', '/etc/passwd is not a path of the repository: expected a path from the root of the repository, such as flows/train/flow.py'],
    ['C:\\flow.py', 'C:\\flow.py is not a path of the repository: expected a path from the root of the repository, such as flows/train/flow.py'],
    ['flows/../../x.py', 'flows/../../x.py may lead out of the repository: expected a path from the root of the repository, such as flows/train/flow.py, without ..'],
    ['./flows//x.py', './flows//x.py has a part without a name: expected a path from the root of the repository, such as flows/train/flow.py']
  ])('%s', (path, message) => {
    expect(refusal(`file=${path}`)).toEqual(atFence(`${message} (include-file)`))
  })
})

describe('a fence that is wrong', () => {
  it.each<[string, string, string, string]>([
    ['file=flows/bakery/flow.py', 'python', 'x = 1', 'a fence with file= has no lines of its own, as flows/bakery/flow.py is the only copy: remove them, or remove file= (include-body)'],
    ['file=flows/bakery/flow.py file=b.py', 'python', '', 'the fence names 2 files: expected one (include-file)'],
    ['file=flows/bakery/flow.py', 'yaml', '', 'flows/bakery/flow.py is not yaml: expected ```python file=flows/bakery/flow.py, or text (include-language)'],
    ['file=flows/bakery/scenario.yml', 'python', '', 'flows/bakery/scenario.yml is not python: expected ```yaml file=flows/bakery/scenario.yml, or text (include-language)'],
    ['twoslash file=flows/bakery/flow.py query="print("baked", self"', 'python', '', 'query="print("baked", is a text with its own quotes in it: put single quotes round one with " (include-query)'],
    ['file=flows/bakery/scenario.yml', '', '', 'flows/bakery/scenario.yml is not a file without a language: expected ```yaml file=flows/bakery/scenario.yml, or text (include-language)'],
    ['file=flows/bakery/scenario.yml#flow', 'yaml', '', 'a part of a file can be shown of Python only: write file=flows/bakery/scenario.yml (include-name)'],
    ['file=flows/bakery/scenario.yml query="a"', 'yaml', '', 'query= asks the type checker, which reads python twoslash only (include-query)'],
    ['file=flows/bakery/flow.py query="PRICES"', 'python', '', 'query= asks the type checker, which reads the file only where the fence says twoslash: add it (include-query)'],
    ['file=flows/bakery/flow.py#prices {2-3}', 'python', '', 'the line 3 to mark is not there: 2 lines of flows/bakery/flow.py are shown, and counted from 1 (include-lines)'],
    ['file=flows/bakery/flow.py#prices {0}', 'python', '', 'the line 0 to mark is not there: 2 lines of flows/bakery/flow.py are shown, and counted from 1 (include-lines)'],
    ['file=flows/bakery/scenario.yml', 'yaml{9}', '', 'the line 9 to mark is not there: 2 lines of flows/bakery/scenario.yml are shown, and counted from 1 (include-lines)'],
    ['file=flows/bakery/flow.py#strat', 'python', '', 'flows/bakery/flow.py has no class, function or region named strat. Did you mean start? (it has: prices, total, BakeryFlow, BakeryFlow.start, BakeryFlow.bake, counting, BakeryFlow.end) (include-name)']
  ])('%s of %s', (meta, lang, value, message) => {
    expect(refusal(meta, lang, value)).toEqual(atFence(message))
  })

  it('tells where in the file a region is wrong', () => {
    expect(refusal('file=flows/broken/regions.py#first')).toEqual([
      ...atFence('flows/broken/regions.py:5:1 the file has a region named first already, at line 1: choose another name (region-markers)'),
      ...atFence('flows/broken/regions.py:7:1 # endregion second closes the region first, which line 5 opens: close the inner one first (region-markers)'),
      ...atFence('flows/broken/regions.py:8:1 the region third is never closed: add # endregion (region-markers)')
    ])
  })
})

describe('files below a folder', () => {
  it('are read anew each time; hidden ones are not listed', () => {
    const root = mkdtempSync(join(tmpdir(), 'twoslash-files-'))
    mkdirSync(join(root, 'flows/.metaflow'), { recursive: true })
    const below = filesBelow(root)
    expect(below.read('flows/a.py')).toBeUndefined()
    writeFileSync(join(root, 'flows/a.py'), 'a = 1')
    expect([below.read('flows/a.py'), below.read('flows'), below.list('flows'), below.list(''), below.list('none'), below.list('flows/a.py')]).toEqual(['a = 1', undefined, ['a.py'], ['flows/'], undefined, undefined])
    rmSync(root, { recursive: true })
  })
})

describe('on a page', () => {
  const twoslasher = stubbedTwoslasher()
  afterAll(() => twoslasher.stop())

  async function remark(markdown: string[], lenient = false): Promise<{ fences: Code[], messages: string[], error: string | undefined }> {
    const file = new VFile({ path: 'page.md', value: markdown.join('\n') })
    const tree: Root = unified().use(remarkParse).parse(file)
    const error = await remarkPythonTwoslash({ twoslasher, files, lenient })(tree, file).then(() => undefined, (failure: Error) => failure.message)
    const fences: Code[] = []
    visit(tree, 'code', node => void fences.push(node))
    return { fences, error, messages: file.messages.map(String) }
  }

  it('files are shown wherever fences stand, checked or not', async () => {
    const { fences, messages, error } = await remark([
      '- ```python twoslash file=flows/bakery/flow.py#total {1} query="total"', '  ```', '', '```python file=flows/broken/typo.py#end', '```', '', '> ```yaml file=flows/bakery/scenario.yml [s.yml]', '> ```'
    ])
    expect({ messages, error }).toEqual({ messages: [], error: undefined })
    expect(fences.map(({ value }) => value)).toEqual([expect.stringMatching(/^def total/), '@step\ndef end(self):\n    print(self.rows)', 'flow: bakery\nsteps: 3'])
    expect(fences.map(({ meta }) => meta)).toEqual([expect.stringMatching(/^\[flow\.py\] twoslash \{1\} twoslash:[a-p]{16}$/), '[typo.py]', '[s.yml]'])
  })

  it('a checked file is one that later samples may include', async () => {
    const { messages } = await remark(['```python twoslash file=flows/bakery/flow.py#total include bakery', '```', '', '```python twoslash', '# @include: bakery', '# ---cut---', 'total({})', '```'])
    expect(messages).toEqual([])
  })

  const broken = [
    'Text.', '', '- ```python twoslash file=flows/broken/typo.py#end query="self.rows"', '  ```', '',
    '```python file=flows/nothing.py', '```', '', '```python twoslash file=flows/bakery/flow.py#prices query="nothing"', '```', '', '```python twoslash file=flows/broken/flow.py#end', '```'
  ]
  const told = [
    'page.md:3:3: flows/broken/typo.py:8:24 Cannot access attribute "edn" for class "BrokenFlow"; Attribute "edn" is unknown. Mend the file, or show it without twoslash (reportAttributeAccessIssue)',
    'page.md:6:1: there is no file flows/nothing.py: flows/ has bakery/, broken/, kettle/ (include-file)',
    'page.md:9:1: query="nothing" is nowhere in what is shown of flows/bakery/flow.py: expected a text of one line with a name in it, as it stands in the file (include-query)',
    expect.stringMatching(/^page\.md:12:1: flows\/broken\/flow\.py:12:9 "# @log: a notation" is a notation of samples, or silences the type checker: .* \(file-notation\)$/)
  ]

  it('a mistake in the file is told at the fence, with its place in the file', async () => {
    const { messages, error } = await remark(broken)
    expect(messages).toEqual(told)
    expect(error).toContain('page.md:3:3 flows/broken/typo.py:8:24 Cannot access')
  })

  it('a preview shows what there is', async () => {
    const { messages, fences, error } = await remark(broken, true)
    expect({ messages, error }).toEqual({ messages: told, error: undefined })
    expect(fences.map(({ value }) => value.split('\n').at(-1))).toEqual(['    print(self.rows)', '', 'CURRENCY = \'EUR\'', '    print(self.rows)'])
    expect(fences.map(({ meta }) => meta)).toEqual(['[typo.py]', '', '[flow.py]', '[flow.py]'])
  })

  it('is verified without building the site', async () => {
    const { findings, samples } = await verify('page.md', broken.join('\n'), twoslasher, files)
    expect(samples).toBe(3)
    expect(findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)).toEqual(['page.md:3:3 reportAttributeAccessIssue', 'page.md:9:1 include-query', 'page.md:12:1 file-notation'])
  })

  it('file= means nothing where there are no files', () => {
    expect(new PageSamples().addFence(fence('twoslash file=a.py', 'python', 'x = 1'), 1).code).toBe('x = 1')
  })
})
