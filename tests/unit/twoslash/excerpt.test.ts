import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { cutExcerpt } from '#twoslash/excerpt.ts'
import type { ExcerptRequest } from '#twoslash/excerpt.ts'
import type { PythonTwoslashResult } from '#twoslash/analyse.ts'
import { isHover, stubbedTwoslasher } from '../../support/twoslash.ts'

const bakery = readFileSync(fileURLToPath(new URL('../../fixtures/flows/bakery/flow.py', import.meta.url)), 'utf8').trimEnd()
const cut = (request: ExcerptRequest, code = bakery) => cutExcerpt(code, request, 'flow.py')
const lines = (...all: string[]) => all.join('\n')
/** What is wrong with a request. */
function refusal(request: ExcerptRequest, code = bakery): string[] {
  try {
    cut(request, code)
  }
  catch (error) {
    return error instanceof Error ? error.message.split('\n') : []
  }
  return []
}

describe('what is shown', () => {
  it('of a step, with its decorators, as far to the left as it goes and without markers', () => {
    expect(cut({ name: 'bake' }).code).toBe(lines(
      '@retry(times=2)', '@step', 'def bake(self):', '    self.baked = sum(self.orders.values())', '    print(\'baked\', self.baked)', '    self.next(self.end)', '    # nothing is left over'
    ))
  })

  it('of a region', () => {
    expect(cut({ name: 'counting' }).code).toBe('self.baked = sum(self.orders.values())\nprint(\'baked\', self.baked)')
    expect(cut({ name: 'prices' })).toMatchObject({ code: 'PRICES = {\'roll\': 0.5, \'loaf\': 2.5}\nCURRENCY = \'EUR\'', lines: [4, 5] })
  })

  it('of the whole file', () => {
    const { code, lines: from } = cut({})
    expect(code).toBe(bakery.split('\n').filter(line => !/# (?:end)?region/.test(line)).join('\n'))
    expect(from.slice(0, 6)).toEqual([0, 1, 2, 4, 5, 7])
  })

  it('of lines further out than the others: comments and what strings hold go along as far as they can', () => {
    const code = lines('class A:', '    def b(self):', '# out', '        """One', '   two', '          three"""', '        return (', '  1)', '')
    expect(cut({ name: 'b' }, code).code).toBe(lines('  def b(self):', '# out', '      """One', ' two', '        three"""', '      return (', '1)'))
    expect(cut({ name: 'b' }, code.replace('  1)', '        1)')).code).toBe(lines('def b(self):', '# out', '    """One', 'two', '      three"""', '    return (', '    1)'))
  })

  it('is something', () => {
    expect(refusal({ name: 'x' }, '# region x\n\n# endregion')).toEqual(['line 0, column 1: flow.py#x is empty: write code there, or remove the fence (include-name)'])
    expect(refusal({}, '')).toEqual(['line 0, column 1: flow.py is empty: write code there, or remove the fence (include-name)'])
  })
})

describe('a query', () => {
  it('is about the last name of its text, which stands there once', () => {
    const { excerpt: { queries } } = cut({ name: 'bake', queries: ['self.baked =', 'sum(self.orders'] })
    expect(queries.map(({ at }) => bakery.slice(at, at + 6))).toEqual(['baked ', 'orders'])
  })

  it('counts neither comments and strings nor parts of names nor what is not shown', () => {
    const code = lines('def a():', '    """x"""', '    xx = x = 1  # x', '    return f"{xx} x"', 'x = 2')
    expect(cut({ name: 'a', queries: ['x'] }, code).excerpt.queries).toEqual([{ at: code.indexOf('x = 1'), line: 2, mark: 'query="x"' }])
    expect(cut({ name: 'a', queries: ['{xx}'] }, code).excerpt.queries).toMatchObject([{ line: 3 }])
  })

  it('that is there twice or not at all is told with the lines', () => {
    expect(refusal({ queries: ['self.orders', 'self.bill', 'self.bread', '', '='] })).toEqual([
      'line 0, column 1: query="self.orders" is there 3 times, in the lines 21, 29, 37 of flow.py: write more of the line it is about (include-query)',
      ...['self.bread', '', '='].map(query => `line 0, column 1: query="${query}" is nowhere in what is shown of flow.py: expected a text of one line with a name in it, as it stands in the file (include-query)`)
    ])
  })
})

describe('a file that is checked', () => {
  const twoslasher = stubbedTwoslasher()
  afterAll(() => twoslasher.stop())
  const run = (request: ExcerptRequest, code = bakery) => twoslasher.run(code, cut(request, code).excerpt)
  const places = ({ code, nodes }: PythonTwoslashResult) => nodes.map(({ start, length, line, character }) => [code.slice(start, start + length), (code.split('\n')[line] ?? '').slice(character, character + length)])

  it('has its hovers where the names are shown', async () => {
    const result = await run({ name: 'bake', queries: ['self.baked ='] })
    expect(result.code).toBe(cut({ name: 'bake' }).code)
    expect(result.nodes.filter(isHover).map(({ target }) => target)).toEqual(['retry', 'times', 'step', 'bake', 'baked', 'sum', 'orders', 'values', 'print', 'baked', 'next', 'end'])
    const targets = result.nodes.map(node => 'target' in node ? node.target : '')
    expect(places(result)).toEqual(targets.map(target => [target, target]))
    expect(result.nodes.find(({ type }) => type === 'query')).toMatchObject({ text: '(variable) baked: int', line: 3, character: 9 })
  })

  it('shows types to the left end of a line as well', async () => {
    expect((await run({ name: 'prices', queries: ['PRICES'] })).nodes.find(({ type }) => type === 'query')).toMatchObject({ text: '(constant) PRICES: dict[str, float]', character: 0 })
  })

  it('is wrong for a mistake anywhere in it, and for what only samples say', async () => {
    const broken = `${bakery}\nx = nothing  # pyright: ignore\n# @log: x\ny = none\n`
    await expect(run({ name: 'prices' }, broken)).rejects.toThrow('"# @log: x" is a notation of samples, or silences the type checker: take it out of the file. Queries and lines to mark go after the fence\'s language (file-notation)')
    await expect(run({ name: 'prices' }, broken.replace('# @log: x', ''))).rejects.toThrow('line 44, column 5: "none" is not defined. Mend the file, or show it without twoslash (reportUndefinedVariable)')
    await expect(run({}, `# type: ignore\n${bakery}`)).rejects.toThrow('line 1, column 1: "# type: ignore" is a notation')
  })

  it('is wrong where a query finds no type', async () => {
    await expect(run({ queries: ['sys.nothing'] }, 'import sys\nsys.nothing')).rejects.toThrow('line 2, column 1: query="sys.nothing" points at nothing, of which the type checker knows no type. The names of the line it is about, and their columns: sys 1, nothing 5')
  })
})
