import { describe, expect, it } from 'vitest'
import { SampleError } from '#twoslash/findings.ts'
import { isPythonTwoslash, PageSamples } from '#twoslash/page.ts'
import { resultKey, Results } from '#twoslash/results.ts'
import { stripNotations } from '#twoslash/strip.ts'

/** What the error of a sample says, line by line. */
function failure(add: () => unknown): string[] {
  try {
    add()
  }
  catch (error) {
    if (error instanceof SampleError) return error.message.split('\n')
    throw error
  }
  return []
}

describe('a fence', () => {
  it.each([
    ['python', 'twoslash', true], ['py', 'twoslash', true], ['python', '[file.py] twoslash {2}', true], ['python', 'twoslash include x', true],
    ['python{2}', 'twoslash', true], ['python[flow.py]', 'twoslash', true], ['py{1,3}[a.py]', 'twoslash', true], ['python3', 'twoslash', true],
    ['Python', 'twoslash', true], ['PY', 'twoslash', true], ['py3', 'twoslash', true], ['Python3{2}', 'twoslash', true], ['python2', 'twoslash', false], ['pycon', 'twoslash', false],
    ['python', '[a twoslash b.py]', false], ['python', 'title="with twoslash inside"', false], ['python', '[twoslash.py] twoslash', true],
    ['python', 'no-twoslash', false], ['python', 'twoslash:1', false], ['python', null, false], [undefined, 'twoslash', false], ['ts', 'twoslash', false]
  ])('%s %s: checked is %s', (language, meta, expected) => {
    expect(isPythonTwoslash(language, meta)).toBe(expected)
  })
})

describe('@include', () => {
  it('puts an earlier sample in its place', () => {
    const page = new PageSamples()
    page.add('import a\nimport b', 'twoslash include imports', 1)
    expect(page.add('# @include: imports\n# ---cut---\na.x', 'twoslash', 9).code).toBe('import a\nimport b\n# ---cut---\na.x')
  })

  it('leaves the notations of the earlier sample out', () => {
    const page = new PageSamples()
    page.add('# @errors: x\nab = 1\n# ^?\n# ---cut---\ncd = 2\n# @log: done', 'twoslash include first', 1)
    expect(page.add('# @include: first\ne = 3', 'twoslash', 1).code).toBe('ab = 1\ncd = 2\ne = 3')
  })

  it('takes no name out of a title', () => {
    const page = new PageSamples()
    for (const meta of ['twoslash title="how to include helpers"', 'twoslash [include helpers.py]', 'twoslash include helpers']) page.add('a = 1', meta, 1)
    expect(page.add('# @include: helpers', 'twoslash', 1).code).toBe('a = 1')
  })

  it('goes on from sample to sample', () => {
    const page = new PageSamples()
    page.add('a = 1', 'twoslash include one', 1)
    page.add('# @include: one\nb = a', 'twoslash include two', 5)
    expect(page.add('# @include: two\nc = b', 'twoslash', 9).code).toBe('a = 1\nb = a\nc = b')
  })

  it.each(['# @include: x', '# @include x', '#@include:x', '    # @include: x  '])('is read as %j', (comment) => {
    const page = new PageSamples()
    page.add('a = 1', 'twoslash include x', 1)
    expect(page.add(comment, 'twoslash', 1).code).toBe('a = 1')
  })

  it.each(['text = """\n# @include: x\n"""', 'y = 1  # @include: x', '# @includes', '# @include-x', '# @include_x: y'])('is not read in %j', (code) => {
    const page = new PageSamples()
    page.add('a = 1', 'twoslash include x', 1)
    expect(page.add(code, 'twoslash', 1).code).toBe(code)
  })

  it('needs an earlier sample of that name', () => {
    const page = new PageSamples()
    expect(failure(() => page.add('x = 1\n# @include: setup', 'twoslash', 1)))
      .toEqual(['line 2, column 1: no earlier sample of the page is named "setup": name one with ```python twoslash include <name> (include-name)'])
    page.add('a = 1', 'twoslash include setup', 1)
    page.add('a = 1', 'twoslash include other', 4)
    expect(failure(() => page.add('# @include: setpu\n# @include:', 'twoslash', 1))).toEqual([
      'line 1, column 1: no earlier sample of the page is named "setpu". Did you mean setup? (named so far: setup, other) (include-name)',
      'line 2, column 1: no earlier sample of the page is named "" (named so far: setup, other) (include-name)'
    ])
  })

  it('cannot be of the sample itself', () => {
    expect(failure(() => new PageSamples().add('# @include: me', 'twoslash include me', 1))).toHaveLength(1)
  })
})

describe('a name', () => {
  it('is taken once', () => {
    const page = new PageSamples()
    page.add('a = 1', 'twoslash include x', 12)
    expect(failure(() => page.add('b = 1', 'twoslash include x', 30))).toEqual(['line 1, column 1: the page has a sample named x already, at line 12: choose another name (duplicate-name)'])
  })

  it('may be the same on another page', () => {
    new PageSamples().add('a = 1', 'twoslash include x', 1)
    expect(failure(() => new PageSamples().add('a = 1', 'twoslash include x', 1))).toEqual([])
  })
})

describe('locating a finding', () => {
  const page = new PageSamples()
  page.add('one = 1\ntwo = 2', 'twoslash include x', 1)
  const sample = page.add('zero = 0\n# @include: x\nthree = 3', 'twoslash', 9)
  const at = (line: number, column: number) => {
    const found = sample.locate({ rule: 'r', message: 'm', line, column })
    return [found.line, found.column]
  }

  it('leads to the author\'s own line', () => {
    expect(sample.code.split('\n')).toHaveLength(4)
    expect(at(1, 6)).toEqual([1, 6])
    expect(at(4, 1)).toEqual([3, 1])
    expect(at(4, 9)).toEqual([3, 9])
  })

  it('leads to the @include for what it brought', () => {
    expect(at(2, 1)).toEqual([2, 1])
    expect(at(2, 5)).toEqual([2, 1])
    expect(at(3, 3)).toEqual([2, 1])
  })
})

describe('stripping', () => {
  it('leaves what a reader sees, and checks nothing', () => {
    expect(stripNotations('import x\n# ---cut---\n\n# @errors: y\nab = 1\r\n# ^?\r\n# @wrogn: z\n# @erors: z\n')).toBe('ab = 1\n# @wrogn: z')
  })

  it('knows every way of ending a line', () => {
    expect(stripNotations('a = 1\r# ---cut---\rb = 1\r')).toBe('b = 1')
  })

  it('keeps the indent of the first line', () => {
    expect(stripNotations('class A:\n# ---cut---\n\n    x = 1')).toBe('    x = 1')
  })

  it('gives nothing of nothing', () => {
    expect(stripNotations('')).toBe('')
    expect(stripNotations('# @noErrors\n# ---cut---')).toBe('')
  })
})

describe('results', () => {
  const result = { code: 'x = 1', nodes: [] }

  it('are found again by the key in the meta', () => {
    const results = new Results()
    const meta = results.keep(result, 'twoslash [a.py]')
    expect(meta).toMatch(/^twoslash \[a\.py\] twoslash:[a-p]{16}$/)
    expect(results.recall(resultKey(meta) ?? '')).toBe(result)
    expect(isPythonTwoslash('python', meta)).toBe(true)
  })

  it('have one key for one content, and replace an old key', () => {
    const results = new Results()
    const meta = results.keep(result, null)
    expect(results.keep(structuredClone(result), meta)).toBe(meta)
    expect(results.keep({ ...result, code: 'y = 1' }, meta)).not.toBe(meta)
    expect(results.keep({ ...result, nodes: [{ type: 'tag', name: 'log', start: 0, length: 0, line: 0, character: 0 }] }, meta)).not.toBe(meta)
  })

  it('are not there for a meta without a key', () => {
    expect(resultKey('twoslash')).toBeUndefined()
    expect(resultKey(null)).toBeUndefined()
    expect(resultKey('twoslash:xyz')).toBeUndefined()
    expect(new Results().recall('0123456789abcdef')).toBeUndefined()
  })
})
