import { describe, expect, it } from 'vitest'
import { findRegions, regionNamed } from '#twoslash/regions.ts'

const code = (...lines: string[]) => lines.join('\n')
/** Names with their lines, from 1 as editors count them. */
const named = (text: string) => findRegions(text).regions.map(({ name, kind, first, last }) => `${kind} ${name} ${first + 1}-${last + 1}`)
const problems = (text: string) => findRegions(text).findings.map(({ rule, line, column, message }) => `${rule} ${line}:${column} ${message}`)

describe('what has a name', () => {
  it('is every class and function, with those round it and with its decorators', () => {
    expect(named(code('class A:', '    x = 1', '    @step', '    @retry(', '        times=2)', '    def b(self):', '        def c(): pass', '        return c', '', 'async def d():', '    ...'))).toEqual([
      'class A 1-8', 'function A.b 3-8', 'function A.b.c 7-7', 'function d 10-11'
    ])
  })

  it('knows decorators by their names', () => {
    expect(findRegions(code('@ step', '@metaflow.retry(times=2)', 'def a(): ...')).regions[0]?.decorators).toEqual(['step', 'metaflow.retry'])
  })

  it('ends behind the comments that are as far in as it', () => {
    expect(named(code('class A:', '    def b(self):', '        pass', '        # still b', '', '        # and this', '', '    # of A', '    def c(self): pass', '# outside'))).toEqual(['class A 1-9', 'function A.b 2-6', 'function A.c 9-9'])
  })

  it('may stand below a condition, and in code with mistakes', () => {
    expect(named(code('if True:', '    def a():', '        x = = 1', 'try:', '    class B: pass', 'except E:', '    class B: ...'))).toEqual(['function a 2-3', 'class B 5-5', 'class B 7-7'])
  })

  it('is what stands between markers', () => {
    expect(named(code('# region one', 'x = 1', '#region two-b', 'y = 2', '#endregion', '# endregion one', 'def f():', '    # region in', '    pass', '    # endregion'))).toEqual([
      'region one 2-5', 'region two-b 4-4', 'function f 7-10', 'region in 9-9'
    ])
  })

  it.each(['"""', 'x = 1  # region no', '# regional x', '# region of two words', '# region', 'text = """\n# region no\n"""'])('is not %j', (text) => {
    expect(findRegions(text)).toEqual({ regions: [], markers: new Set(), findings: [] })
  })
})

describe('markers', () => {
  it('come in pairs, and a name is one region\'s', () => {
    expect(problems(code('# endregion', '# region a', '# region b', '# endregion a', '# endregion', '# region a'))).toEqual([
      'region-markers 1:1 # endregion without a # region <name> before it',
      'region-markers 4:1 # endregion a closes the region b, which line 3 opens: close the inner one first',
      'region-markers 6:1 the file has a region named a already, at line 2: choose another name',
      'region-markers 6:1 the region a is never closed: add # endregion'
    ])
  })
})

describe('a name', () => {
  const { regions } = findRegions(code('class A:', '    def start(self): ...', '    def end(self): ...', 'class B:', '    def start(self): ...', 'def b(): ...', '# region end', '# endregion'))

  it.each([['A', 0], ['A.start', 1], ['b', 5]])('%s is of line %i', (name, line) => {
    expect(regionNamed(name, regions)).toMatchObject({ first: line === 5 ? 5 : line })
  })

  it('that is nobody\'s is told with those there are', () => {
    expect(regionNamed('strat', regions)).toBe('has no class, function or region named strat. Did you mean start? (it has: A, A.start, A.end, B, B.start, b, end)')
    expect(regionNamed('', [])).toBe('has no class, function or region named : it has none at all')
  })

  it('that several have needs more of it', () => {
    expect(regionNamed('start', regions)).toBe('has more than one start: A.start (function, line 2), B.start (function, line 5). Name one of them in full, or put the lines between # region <name> and # endregion')
    expect(regionNamed('end', regions)).toMatch(/^has more than one end: A\.end \(function, line 3\), end \(region, line 8\)\./)
  })
})
