import { describe, expect, it } from 'vitest'
import { includeNotebook, showsNotebook } from '#shared/notebook/include.ts'
import { notebookNodes } from '#shared/notebook/nodes.ts'
import { readNotebook } from '#shared/notebook/notebook.ts'
import { toMarkdown } from 'mdast-util-to-markdown'
import { toPlainMarkdown } from '#shared/markdown/write.ts'
import { repository } from '#shared/repository.ts'

const MEANS = 'tests/fixtures/notebooks/means.ipynb'
const include = (file: string, { lang = 'python', more = '', value = '' } = {}) => includeNotebook({ lang, meta: `file=${file}${more}`, value }, repository)
const kinds = (file: string) => include(file).cells.map(({ id }) => id)

describe('a notebook', () => {
  it('has its cells with what they left when they were run', () => {
    expect(include(MEANS).cells.map(({ kind, id, count, outputs }) => ({ kind, id, count, outputs: outputs.map(({ kind, text }) => `${kind}: ${text.split('\n').at(-1)}`) }))).toEqual([
      { kind: 'markdown', id: 'intro', outputs: [] },
      { kind: 'code', id: 'read', count: 1, outputs: [] },
      { kind: 'code', id: 'double', count: 2, outputs: ['printed: processed [2, 4, 6, 8, 10]'] },
      { kind: 'code', id: 'train', count: 3, outputs: ['result: {\'mean\': 6}'] },
      { kind: 'code', id: 'report', count: 4, outputs: ['error: KeyError: \'average\''] }
    ])
  })

  it('joins what was printed in pieces, drops colours, what is empty and what is for converters', () => {
    const { cells } = readNotebook(JSON.stringify({ nbformat: 4, metadata: {}, cells: [
      { cell_type: 'raw', source: 'x' },
      { cell_type: 'code', source: ['a\n', 'b\n'], execution_count: null, outputs: [
        { output_type: 'stream', name: 'stdout', text: ['1\n'] }, { output_type: 'stream', name: 'stderr', text: '2\n' },
        { output_type: 'display_data', data: { 'image/png': 'x' }, metadata: {} },
        { output_type: 'error', traceback: ['\u001B[0;31mValueError\u001B[0m', 'no'] }
      ] }
    ] }))
    expect(cells).toEqual([{ kind: 'code', id: undefined, count: undefined, source: 'a\nb', outputs: [{ kind: 'printed', text: '1\n2' }, { kind: 'error', text: 'ValueError\nno' }] }])
  })

  it('has links to the web, and of others, of its HTML and of its pictures only the words', () => {
    const source = '[a](javascript:evil()) [b](https://example.com) [c](data.csv) [d][1] ![e](e.png)<script>evil()</script>\n\n[1]: vbscript:evil()'
    const nodes = notebookNodes({ path: 'a.ipynb', marks: [], cells: [{ kind: 'markdown', source, outputs: [] }] }, 'python')
    expect(toMarkdown({ type: 'root', children: nodes })).toBe('a [b](https://example.com) c [d][1] eevil()\n')
  })

  it('is shown as a whole, by a cell\'s id or by places', () => {
    expect(kinds(MEANS)).toEqual(['intro', 'read', 'double', 'train', 'report'])
    expect(kinds(`${MEANS}#train`)).toEqual(['train'])
    expect(kinds(`${MEANS}#2-3`)).toEqual(['read', 'double'])
    expect(kinds(`${MEANS}#5`)).toEqual(['report'])
    expect([showsNotebook(`file=${MEANS}#2`), showsNotebook('file=a.py'), showsNotebook('twoslash')]).toEqual([true, false, false])
  })

  it.each([
    [`${MEANS}#trian`, {}, 'has no cell trian. Did you mean train? (it has: intro, read, double, train, report; or say which by their places, such as #2-4)'],
    [`${MEANS}#2-6`, {}, 'has no cells 2-6: it has 5, counted from 1'],
    [MEANS, { lang: 'r' }, 'has cells in python: expected ```python file=tests/fixtures/notebooks/means.ipynb'],
    [MEANS, { more: ' {9}' }, 'has no line 9 to mark: the cells that are shown have 8 lines of code'],
    [MEANS, { more: ' twoslash' }, 'the type checker does not read notebooks: remove twoslash'],
    [MEANS, { value: 'x' }, 'a fence with file= has no lines of its own'],
    ['tests/fixtures/notebooks/mean.ipynb', {}, 'Did you mean tests/fixtures/notebooks/means.ipynb?']
  ])('%s %j is refused', (file, fence, message) => {
    expect(() => include(file, fence)).toThrow(message)
  })

  it.each([['{', 'is no notebook: it is not JSON'], ['{"nbformat": 3}', 'is no notebook of format 4: nbformat:'], ['[]', 'is no notebook of format 4: the whole:']])('%s is none', (json, message) => {
    expect(() => readNotebook(json)).toThrow(message)
  })
})

describe('on a page', () => {
  it('is text, fences by their number, and what they left; marks are shared out', () => {
    expect(notebookNodes(include(MEANS, { more: ' {1,4-5}' }), 'python').map(node => node.type === 'code' ? `${node.lang} ${node.meta}` : node.type)).toEqual([
      'paragraph', 'paragraph',
      'python [In \\[1\\]] {1} of-notebook=in',
      'python [In \\[2\\]] {1,2} of-notebook=in', 'text of-notebook=out',
      'python [In \\[3\\]] of-notebook=in', 'text [Out \\[3\\]] of-notebook=out',
      'python [In \\[4\\]] of-notebook=in', 'text of-notebook=error'
    ])
  })

  it('reads tildes in its text as the page does', () => {
    expect(notebookNodes({ path: 'a.ipynb', cells: [{ kind: 'markdown', source: '1~2~3 and ~~4~~', outputs: [] }], marks: [] }, 'python')).toMatchObject([
      { type: 'paragraph', children: [{ type: 'text', value: '1~2~3 and ' }, { type: 'delete' }] }
    ])
  })

  it('says which flow it belongs to', () => {
    const [node] = notebookNodes(include('flows/notebook/notebook.ipynb#flow'), 'python')
    expect(node).toMatchObject({ meta: '[In \\[ \\]] of-notebook=in in-flow="notebook/notebook.ipynb#"' })
  })

  it('is the same in its raw Markdown', () => {
    const markdown = toPlainMarkdown(`\`\`\`python file=${MEANS}#1-3\n\`\`\``, { title: 'A', site: 'https://x.org', url: 'https://x.org/a', source: repository.read })
    expect(markdown).toBe(`# A

**Means**

Five numbers, **doubled** before their mean is taken.

**In \\[1]**

\`\`\`python
from statistics import mean

raw = [1, 2, 3, 4, 5]
\`\`\`

**In \\[2]**

\`\`\`python
processed = [x * 2 for x in raw]
print("processed", processed)
\`\`\`

\`\`\`text
processed [2, 4, 6, 8, 10]
\`\`\`
`)
  })
})
