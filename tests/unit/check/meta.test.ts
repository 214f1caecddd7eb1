import { describe, expect, it } from 'vitest'
import { collectPage } from '#shared/check/collect.ts'
import { checkMeta } from '#shared/check/meta.ts'

const told = (markdown: string) => checkMeta(collectPage('a.md', '/a', markdown)).map(({ line, column, message }) => `${line}:${column} ${message}`)
const fence = (info: string, ...lines: string[]) => told(['```' + info, ...lines, '```'].join('\n'))

describe('what a fence says', () => {
  it.each([
    ['python showLineNumbers', '"showLineNumbers" after the language means nothing here: lines are not numbered on this site, so leave it out'],
    ['python linenums="1"', '"linenums="1"" after the language means nothing here: lines are not numbered on this site, so leave it out'],
    ['python hl_lines="1 3-4"', '"hl_lines="1 3-4"" after the language means nothing here: write {1,3-4}'],
    ['python caption="A flow"', '"caption="A flow"" after the language means nothing here: write [A flow]'],
    ['python src=flows/a.py', '"src=flows/a.py" after the language means nothing here: write file=flows/a.py'],
    ['python file = flows/a.py', '"file = flows/a.py" names no file: write file=flows/a.py, without blanks'],
    ['python file= flows/a.py', '"file= flows/a.py" names no file: write file=flows/a.py, without blanks'],
    ['python [a.py', 'the name [a.py is never closed: write [a.py]'],
    ['python (a b)', '"(a b)" after the language means nothing here: write [a b] if it is a name for readers, else leave it out'],
    ['python flow.py', '"flow.py" after the language means nothing here: write [flow.py]'],
    ['python frame="none"', '"frame="none"" after the language means nothing here: a fence takes [name], {lines}, file= and, in Python, twoslash, so leave it out'],
    ['yaml twoslash', 'twoslash means something in Python only: write ```python twoslash, or leave it out'],
    ['python {5}', '{5} marks lines that are not there: the fence shows 2 lines, counted from 1'],
    ['python {1,0}', '{0} marks lines that are not there: the fence shows 2 lines, counted from 1'],
    ['python{2-1}', '{2-1} marks nothing, as it ends before it begins: write {1-2}'],
    ['python {test="skip"}', '{test="skip"} means nothing here: leave it out'], ['python {title="a.py"}', '{title="a.py"} means nothing here: write [a.py]'],
    ['python {a}', '{a} marks nothing: expected the numbers of lines, such as {1,3-5}'],
    ['{python}', '{python} is how other tools name a language: write ```python'],
    ['{.python .numberLines}', '{.python .numberLines} is how other tools name a language: write ```python'],
    ['{r, echo=FALSE}', '{r, echo=FALSE} is how other tools name a language: write ```r'],
    ['python [a.py] {1} {2}', 'the fence marks lines twice, with {1} and {2}: write one list, such as {1,3-5}'],
    ['python [a.py] [b.py]', 'the fence has two names, [a.py] and [b.py]: leave one'],
    ['python [a.py] title="b.py"', '"title="b.py"" after the language means nothing here: write [b.py]']
  ])('%s', (info, message) => {
    const [found = '', ...more] = fence(info, 'x = 1', 'y = 2')
    expect(more).toEqual([])
    expect(found.replace(/^\S+ /, '')).toBe(message)
  })

  it.each([
    'python', 'python {1-2} [flow.py]', 'python{1}', 'python[a b.py]{2}', 'python title="flow.py"', 'python filename=flow.py', '{1, 2}', '', 'python twoslash include x {2}',
    'python file=flows/a/flow.py#start query="x =" {99}'
  ])('%s is understood', (info) => {
    expect(fence(info, 'x = 1', 'y = 2')).toEqual([])
  })

  it('counts the lines of a sample that readers see', () => {
    expect(fence('python twoslash {2}', 'x = 1', '# ---cut---', 'y = x', '#   ^?')).toEqual(['1:20 {2} marks lines that are not there: the fence shows 1 line, counted from 1'])
  })

  it('marks lines with no notation in its code, which the page alone would lose', () => {
    expect(fence('python', 'x = 1', 'y = 2  # [!code ++]')).toEqual([expect.stringMatching(/^3:10 \[!code \+\+\] is taken out of the code/)])
    expect(fence('text', 'y = 2  # [!code ++]')).toEqual([])
  })

  it('is told at the word, wherever the fence is', () => {
    expect(told('- > ```python a=1 b\n  > x\n  > ```').map(message => message.split(' ')[0])).toEqual(['1:15', '1:19'])
  })
})

describe('braces behind code, a link or a picture', () => {
  it('are told right behind it, also where an address is in them', () => {
    expect(told('An **oven**{onclick="y"} and ![a](/x.svg){src="https://evil.example/a.png"}').map(message => message.split(' ')[0])).toEqual(['1:12', '1:42'])
  })

  it.each(['`x`{foo="bar"}', '[a](/x){onclick="y"}', '![a](/x.svg){size="big"}', '`x`{ data = "1" }'])('%s', (markdown) => {
    expect(told(markdown)).toHaveLength(1)
  })

  it.each(['`x`{lang="py"}', '[a](/x){target="_blank"}', '`runs/`{id}', 'run_{id}', '`a`{1, 2}', 'f{x = 1}'])('%s mean something, or are text', (markdown) => {
    expect(told(markdown)).toEqual([])
  })
})
