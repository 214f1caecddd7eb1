import type { NodeCompletion } from 'twoslash-protocol'
import { afterAll, describe, expect, it } from 'vitest'
import { failure, isHover, stubbedTwoslasher } from '../../support/twoslash.ts'

const twoslasher = stubbedTwoslasher()
afterAll(() => twoslasher.stop())

const broken = (...lines: string[]) => failure(twoslasher, lines.join('\n'))
const run = (...lines: string[]) => twoslasher.run(lines.join('\n'))

/** `target: line:character` of the hovers, or of the nodes of a type. */
async function places(code: string, type = 'hover'): Promise<string[]> {
  const { nodes } = await twoslasher.run(code)
  return nodes.filter(node => node.type === type).map(node => `${'target' in node ? node.target : ''} ${node.line}:${node.character}`)
}

describe('nothing to show', () => {
  it.each([[''], ['  \n\t\n'], ['\uFEFF']])('%j is empty', async (code) => {
    expect(await broken(code)).toEqual(['line 1, column 1: the sample is empty: write code, or remove the block (empty-sample)'])
  })

  it.each([['# @noErrors'], ['x = 1\n# ---cut---'], ['# ---cut-start---\nx = 1\n# ---cut-end---\n\n'], ['# ---cut-after---\nx = 1']])('%j is all hidden', async (code) => {
    expect(await broken(code)).toEqual(['line 1, column 1: the sample shows nothing: all of it is notations or cut (empty-sample)'])
  })

  it('but a comment is something', async () => {
    expect((await run('# just this')).code).toBe('# just this')
  })
})

describe('ways of writing', () => {
  it('tabs', async () => {
    expect(await places('def f():\n\tvalue = 1\n\tprint(value)\n\t#     ^?', 'query')).toEqual(['value 2:7'])
    expect(await broken('def f():', '\tx = 1', '        return x')).toEqual([expect.stringMatching(/^line 3, column 1: Inconsistent use of tabs/)])
  })

  it('line breaks of all kinds', async () => {
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      const { code, nodes } = await twoslasher.run(['x = 1', '# ---cut---', 'value = x', '# ^?', ''].join(lineBreak))
      expect(code).toBe('value = x')
      expect(nodes.filter(({ type }) => type === 'query')).toMatchObject([{ target: 'value', line: 0, character: 0 }])
    }
  })

  it('letters of other languages', async () => {
    expect(await places('größe = 1\n変数 = größe\nprint(f"🌊 {größe} {変数}")')).toEqual(['größe 0:0', '変数 1:0', 'größe 1:5', 'print 2:0', 'größe 2:12', '変数 2:20'])
  })

  it('emoji before what is asked for', async () => {
    expect(await places('t = "🌊🌊"; name = 1\n#              ^?', 'query')).toEqual(['name 0:12'])
    expect(await places('value = 1\nprint(f"🌊 {value!r}")\n#             ^?', 'query')).toEqual(['value 1:12'])
  })

  it('marks and breaks that nobody sees', async () => {
    expect(await places('\uFEFFx = 1\ny = x')).toEqual(['x 0:0', 'y 1:0', 'x 1:4'])
    expect(await places('x = 1\n\f\n\fy = x')).toEqual(['x 0:0', 'y 2:1', 'x 2:5'])
    expect(await places('x = "\u2028\u0085\v"; y = 1\nz = x')).toEqual(['x 0:0', 'y 0:11', 'z 1:0', 'x 1:4'])
    expect(await broken('x\u00A0= 1')).toEqual(expect.arrayContaining([expect.stringMatching(/^line 1, column 2: Invalid character/)]))
  })

  it('blank lines around the code go, and notations between', async () => {
    const { code, nodes } = await run('', '  ', '# @noErrors', '', 'a = 1', '', '# @log: x', '', 'b = a', '', '', '# @log: end', '')
    expect(code).toBe('a = 1\n\n\nb = a')
    expect(nodes.filter(isHover).map(({ target, start }) => [target, code.slice(start, start + 1)])).toEqual([['a', 'a'], ['b', 'b'], ['a', 'a']])
    expect(nodes.filter(({ type }) => type === 'tag').map(({ line }) => line)).toEqual([0, 3])
  })

  it('tags above the first line are all shown below it', async () => {
    expect((await run('# @log: one', '# @noErrors', '# @warn: two', '', 'a = 1', 'b = 1')).nodes.filter(({ type }) => type === 'tag')).toMatchObject([{ name: 'log', line: 0 }, { name: 'warn', line: 0 }])
    expect((await run('import os', '# ---cut---', '# @log: one', 'a = 1')).nodes.filter(({ type }) => type === 'tag')).toMatchObject([{ name: 'log', line: 0 }])
  })
})

describe('much of it', () => {
  it('5,000 lines', async () => {
    const { nodes, code } = await run(...Array.from({ length: 5000 }, (_, index) => `value_${index} = ${index}`))
    expect(nodes).toHaveLength(5000)
    for (const { start, length, line } of nodes) expect(code.slice(start, start + length)).toBe(`value_${line}`)
  }, 15_000)

  it('a long line', async () => {
    expect(await places(`x = "${'a'.repeat(200_000)}"; y = x`)).toHaveLength(3)
  })

  it('deep nesting', async () => {
    expect(await places(`x = ${'('.repeat(100)}1${')'.repeat(100)}`)).toEqual(['x 0:0'])
    const [error] = await broken(`x = ${'-('.repeat(2000)}1${')'.repeat(2000)}`)
    expect(error).toMatch(/^line 1, column \d+: /)
  })
})

describe('Python 2', () => {
  it('is told what has changed', async () => {
    const errors = await broken('print "hello"', 'x = raw_input()', 'try:', '    print x', 'except ValueError, e:', '    raise')
    expect(errors).toContain('line 1, column 7: Statements must be separated by newlines or semicolons. In Python 3, print is a function (syntax)')
    expect(errors.map(error => error.split(',')[0])).toEqual(expect.arrayContaining(['line 1', 'line 2', 'line 4', 'line 5']))
  })
})

describe('a query', () => {
  it('that misses tells what there is', async () => {
    expect(await broken('one = two = 1', '#   ^?')).toEqual([expect.stringMatching(/^line 2, column 5: \^\? points at no name\. .*: one 1, two 7 \(query-target\)$/)])
    expect(await broken('"text"', '# ^?')).toEqual([expect.stringMatching(/^line 2, column 3: \^\? points at no name\. .* no names \(query-target\)$/)])
    expect(await broken('one = 1', '#          ^?')).toEqual([expect.stringMatching(/points at no name/)])
  })

  it('may not ask for what is cut', async () => {
    expect(await broken('one = 1', '# ^?', '# ---cut---', 'two = 1')).toEqual([expect.stringMatching(/^line 2, column 3: \^\? points into a part that is cut/)])
  })

  it('needs an answer', async () => {
    expect(await broken('from typing import Any', 'def f(): return nope', 'value = nope', '# ^?', '# @noErrors')).toEqual([expect.stringMatching(/^line 4, column 3: \^\? points at value, of which the type checker knows no type/)])
  })

  it('may ask for self', async () => {
    expect((await run('class A:', '    def f(self):', '        return self', '#               ^?')).nodes.find(({ type }) => type === 'query')).toMatchObject({ target: 'self', text: '(parameter) self: A' })
  })
})

describe('completions', () => {
  async function completions(...lines: string[]): Promise<Pick<NodeCompletion, 'line' | 'character' | 'completionsPrefix'> & { names: string[] }> {
    const node = (await run(...lines)).nodes.find((node): node is NodeCompletion => node.type === 'completion')
    return { line: node?.line ?? -1, character: node?.character ?? -1, completionsPrefix: node?.completionsPrefix ?? '', names: node?.completions.map(({ name }) => name) ?? [] }
  }

  it('continue what is written, at the end of the sample and before', async () => {
    expect(await completions('text = ""', 'text.uppe', '#        ^|', '# @noErrors')).toEqual({ line: 1, character: 9, completionsPrefix: 'uppe', names: ['upper'] })
    expect(await completions('import json', 'json.du(1)', '#      ^|', 'x = 1', '# @noErrors')).toEqual({ line: 1, character: 7, completionsPrefix: 'du', names: ['dump', 'dumps'] })
    expect(await completions('größe = "🌊"', 'größe.upp', '#        ^|', '# @noErrors')).toMatchObject({ completionsPrefix: 'upp', names: ['upper'] })
  })

  it('are ten at most, without what is private', async () => {
    const { names } = await completions('text = ""', 'text.', '#    ^|', '# @noErrors')
    expect(names).toHaveLength(10)
    expect(names.filter(name => name.startsWith('_'))).toEqual([])
  })

  it('do not tell of our own names', async () => {
    expect(await broken('from metaflow import FlowSpec, step', 'class F(FlowSpec):', '    @step', '    def join(self, inputs):', '        _Inp', '#           ^|', '# @noErrors')).toEqual([expect.stringMatching(/\^\| points behind "_Inp", which has no completions/)])
    expect(await broken('nothing.', '#       ^|', '# @noErrors')).toEqual([expect.stringMatching(/^line 2, column 9: \^\| points behind "", which has no completions/)])
  })
})

describe('several files', () => {
  it('import each other', async () => {
    const { nodes, code } = await run('# @filename: helpers.py', 'def double(x: int) -> int:', '    """Doubles."""', '    return 2 * x', '# @filename: steps/train.py', 'from helpers import double', 'y = double(2)', '# @filename: main.py', '# ---cut---', 'from steps.train import y', 'import helpers', 'z = helpers.double(y)', '# ^?'.replace('#', '#   '))
    expect(code.split('\n')[0]).toBe('from steps.train import y')
    expect(nodes.filter(isHover).map(({ target, text, docs }) => `${target} ${text} ${docs ?? ''}`)).toContain('double (function) def double(x: int) -> int Doubles.')
  })

  it('are each checked, with lines of the sample', async () => {
    expect(await broken('# @filename: a.py', 'nope', '# @filename: b.py', 'from a import missing', 'x = nope2', 'class A:')).toEqual([
      expect.stringMatching(/^line 2, column 1: "nope" is not defined/), expect.stringMatching(/^line 4, column 15: "missing" is unknown import symbol/), expect.stringMatching(/^line 5, column 5: "nope2"/), expect.stringMatching(/^line 6, column 9: Expected indented block/)
    ])
    expect(await broken('# @filename: a.py', 'class A:', '# @filename: b.py', 'x = 1')).toEqual([expect.stringMatching(/^line 2, column 9: Expected indented block/)])
  })

  it('are gone for the next sample', async () => {
    await run('# @filename: only_here.py', 'x = 1', '# @filename: b.py', 'from only_here import x')
    expect(await broken('from only_here import x')).toEqual([expect.stringMatching(/reportMissingImports/)])
  })
})
