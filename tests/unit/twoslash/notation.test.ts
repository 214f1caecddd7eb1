import { describe, expect, it } from 'vitest'
import { parseNotations } from '#twoslash/notation.ts'
import type { Notations } from '#twoslash/notation.ts'
import { stripNotations } from '#twoslash/strip.ts'

const read = (...lines: string[]) => parseNotations(lines.join('\n'))
/** What a sample shows; asserts that nothing is wrong with it. */
function shown(...lines: string[]): string[] {
  expect(read(...lines).findings).toEqual([])
  return stripNotations(lines.join('\n')).split('\n')
}
const wrong = ({ findings }: Notations) => findings.map(({ line, column, message, rule }) => `${line}:${column} ${message} (${rule})`)

describe('pointers', () => {
  it('^? and ^| point at the column of the caret, in the line of code above', () => {
    const { queries, completions } = read('ab = 1', 'ab.re', '# ^?', '   # ^|')
    expect(queries).toEqual([{ at: 9, line: 2, mark: '^?' }])
    expect(completions).toEqual([{ at: 12, line: 3, mark: '^|' }])
  })

  it('point past other notations and blank lines', () => {
    const { queries } = read('first = 1', 'value = 1', '# ^?', '', '# @log: x', '  # ^?')
    expect(queries.map(({ at }) => at)).toEqual([12, 14])
  })

  it('count UTF-16 code units, and tabs as one', () => {
    const code = '\tx = \'🌊\'; name = 1'
    const { queries } = read(code, `\t#          ^?`)
    expect(code[queries[0]?.at ?? 0]).toBe('a')
  })

  it('need a line of code above', () => {
    expect(wrong(read('# ^?', 'x = 1'))).toEqual(['1:1 ^? has no line of code above it to point at (query-target)'])
    expect(wrong(read('  # ^|', 'x = 1'))).toEqual(['1:3 ^| has no line of code above it to point at (completion-target)'])
    expect(wrong(read('# ^^^', 'x = 1'))).toEqual(['1:1 ^^^ has no line of code above it to point at (highlight-target)'])
  })

  it('do not reach over a cut', () => {
    expect(wrong(read('import x', '# ---cut---', '# ^?', 'y = 1'))).toEqual(['3:1 ^? has no line of code above it to point at (query-target)'])
    expect(read('value = 1', '# ---cut-start---', 'x = 1', '# ---cut-end---', '# ^?').queries).toEqual([{ at: 2, line: 4, mark: '^?' }])
  })
})

describe('highlights', () => {
  it('are as long as their carets, and may have a text', () => {
    expect(read('value = 1', '# ^^^', '# ^^ two').highlights).toEqual([{ start: 2, length: 3 }, { start: 2, length: 2, text: 'two' }])
  })

  it('end with the line', () => {
    expect(read('abcd', '# ^^^^^^').highlights).toEqual([{ start: 2, length: 2 }])
  })

  it('fail behind the line', () => {
    expect(wrong(read('ab', '#     ^^'))).toEqual(['2:1 ^^ points past the end of the line above (highlight-target)'])
  })
})

describe('cuts', () => {
  it('cut before, after and between', () => {
    expect(shown('a = 1', '# ---cut---', 'b = 1')).toEqual(['b = 1'])
    expect(shown('a = 1', '# ---cut-before---', 'b = 1', '# ---cut---', 'c = 1')).toEqual(['c = 1'])
    expect(shown('a = 1', '# ---cut-after---', 'b = 1')).toEqual(['a = 1'])
    expect(shown('a = 1', '# ---cut-start---', 'b = 1', '# ---cut-end---', 'c = 1')).toEqual(['a = 1', 'c = 1'])
    expect(shown('a = 1', '    # ---cut---', '    b = 1')).toEqual(['    b = 1'])
    expect(shown('a = 1', '#---cut---', 'b = 1')).toEqual(['b = 1'])
  })

  it('must be balanced', () => {
    expect(wrong(read('# ---cut-start---', 'x = 1'))).toEqual(['1:1 ---cut-start--- is never closed: add # ---cut-end--- (cut-markers)'])
    expect(wrong(read('x = 1', '# ---cut-end---'))).toEqual(['2:1 ---cut-end--- without a ---cut-start--- before it (cut-markers)'])
    expect(wrong(read('# ---cut-start---', '# ---cut-start---', '# ---cut-end---'))).toEqual(['2:1 ---cut-start--- inside another one: close that first with # ---cut-end--- (cut-markers)'])
  })

  it.each([
    ['# ---cutt---', 'cut'], ['# --cut--', 'cut'], ['# ---cut_after---', 'cut-after'], ['# ---cut start---', 'cut-start'], ['# ---CUT---', 'cut'],
    ['# ---cut', 'cut'], ['# ---cut-strat---', 'cut-start'], ['# ----cut-end----', 'cut-end'], ['# ---cut--', 'cut']
  ])('%s is told what is meant', (comment, meant) => {
    expect(wrong(read('x = 1', comment))).toEqual([`2:1 ${comment} is not a notation: expected # ---${meant}--- (unknown-notation)`])
  })
})

describe('flags', () => {
  it('@errors and @noErrors take rules', () => {
    expect([...read('# @errors: a, b c', 'x = 1', '# @errors: d').expected]).toEqual([['a', 0], ['b', 0], ['c', 0], ['d', 2]])
    expect(read('# @noErrors').silenced).toBe('all')
    expect(read('# @noErrors: a b').silenced).toEqual(new Set(['a', 'b']))
    expect(read('# @noErrors', '# @noErrors: a').silenced).toBe('all')
    expect(wrong(read('# @errors:'))).toEqual(['1:1 # @errors: names no rule. Write for instance # @errors: reportAttributeAccessIssue (unknown-notation)'])
  })

  it.each(['log', 'warn', 'error', 'annotate'])('@%s is a tag below the line of code above', (name) => {
    expect(read('x = 1', `  # @${name}: its text: all `, 'y = 1').tags).toEqual([{ name, text: 'its text: all', at: 5 }])
    expect(wrong(read('x = 1', `# @${name}`))).toEqual([`2:1 # @${name}: says nothing. Write its text after the colon (unknown-notation)`])
  })

  it('tags in a cut part are cut with it', () => {
    const at = (...lines: string[]) => read(...lines).tags.map(({ at }) => at)
    expect(at('x = 1', '# ---cut-start---', '# @log: a', 'y = 1', '# ---cut-end---', '# @log: b')).toEqual([5])
    expect(at('# @log: a', '# ---cut-start---', 'y = 1', '# ---cut-end---', 'x = 1')).toEqual([50])
    expect(at('# @log: a', '# ---cut---', 'x = 1')).toEqual([0])
  })

  it('@filename begins a file', () => {
    const { files } = read('# @errors: x', '# @filename: a.py', 'x = 1', '# @filename: b/c.py', 'y = 1')
    expect(files).toEqual([{ name: 'a.py', start: 31, end: 37 }, { name: 'b/c.py', start: 57, end: 62 }])
  })

  it('@filename leaves what is before it a file, and empty files are files', () => {
    expect(read('x = 1', '# @filename: a.py', '# @filename: b.py', 'y = 1').files.map(({ name }) => name)).toEqual(['sample.py', 'a.py', 'b.py'])
    expect(read('x = 1', '# ---cut---', '# @filename: b.py', 'y = 1').files.map(({ name }) => name)).toEqual(['sample.py', 'b.py'])
  })

  it('@filename needs a name of its own, inside the sample', () => {
    const expected = 'expected a path below the sample such as helpers.py or steps/train.py (file-name)'
    expect(wrong(read('# @filename: ../x.py'))).toEqual([`1:1 "../x.py" is not a file name: ${expected}`])
    expect(wrong(read('# @filename: /x.py'))).toEqual([`1:1 "/x.py" is not a file name: ${expected}`])
    expect(wrong(read('# @filename:'))).toEqual([`1:1 # @filename: gives no name: ${expected}`])
    expect(wrong(read('# @filename: a.py', 'x = 1', '# @filename: a.py'))).toEqual(['3:1 the sample has two files named a.py: give one of them another name (file-name)'])
  })

  it('@include is a matter of pages', () => {
    expect(wrong(read('# @include: x'))).toEqual(['1:1 # @include: works on a page, where an earlier sample has the name (include-name)'])
  })

  it.each([
    ['# @eror: x', 'error'], ['# @noError', 'noErrors'], ['# @NoErrors', 'noErrors'], ['# @erors: x', 'errors'], ['# @filname: a.py', 'filename'],
    ['# @logs: x', 'log'], ['# @anotate: x', 'annotate'], ['# @file-name: a.py', 'filename']
  ])('%s is told what is meant', (comment, meant) => {
    expect(wrong(read(comment))).toEqual([`1:1 ${comment.split(':')[0]} is not a notation. Did you mean # @${meant}? (unknown-notation)`])
  })

  it.each(['errors', 'filename', 'log', 'include'])('@%s needs its colon', (name) => {
    expect(wrong(read('x = 1', `# @${name} something`))).toEqual([`2:1 # @${name} needs a colon before what it says: # @${name}: … (unknown-notation)`])
  })
})

describe('ordinary comments', () => {
  it.each([
    '# @todo: x', '# @step', '# @card(type=\'html\')', '# @retry(times=2)', '# @catch', '# @logs', '# @timeout', '# ---- section ----', '# -----', '# ---', '#', '# ^ see above', '#^',
    '# --- output ---', '# ---- Execute ----', '# -- but --', '# --- cut the data ---', '# -- cutoff', '# type: int', '#!/usr/bin/env python', '# user@errors.com', '# log: x', '# 2 ^ 3', '# ^', '# @ errors'
  ])('%s stays', (comment) => {
    expect(shown('x = 1', comment, 'y = 1')).toEqual(['x = 1', comment, 'y = 1'])
    expect(shown(comment, 'y = 1')).toEqual([comment, 'y = 1'])
  })

  it('behind code are no notations', () => {
    expect(shown('x = 1  # ^?', 'y = 1  # ---cut---', 'z = 1  # @log: x')).toHaveLength(3)
  })
})

describe('strings', () => {
  const lines = ['# ^?', '# ^^^', '# ---cut---', '# @log: x', '# @errors: x', '// ^?', '// @ts-ignore', '// ---cut---']

  it('hold no notations', () => {
    for (const quote of ['"""', '\'\'\'', 'r"""', 'f"""']) {
      const sample = [`text = ${quote}`, ...lines, quote.slice(-3)]
      expect(shown(...sample)).toEqual(sample)
    }
    const docstring = ['def f():', '    """Shows', ...lines.map(line => `    ${line}`), '    """']
    expect(shown(...docstring)).toEqual(docstring)
  })
})

describe('notations of TypeScript', () => {
  it.each(['// ^?', '// @errors: 2322', '  // ---cut---'])('%s is told to be Python', (line) => {
    expect(wrong(read('x = 1', line))[0]).toContain('notations in Python begin with #, not with // (unknown-notation)')
  })

  it('are told from a division over two lines', () => {
    expect(read('x = (4', '  // 2)').findings).toEqual([])
  })
})

describe('# type: ignore', () => {
  it('above the code would switch the checker off', () => {
    const message = '# type: ignore above the code keeps the type checker from the whole sample: write # @noErrors (unknown-notation)'
    expect(wrong(read('# type: ignore', 'x = 1'))).toEqual([`1:1 ${message}`])
    expect(wrong(read('# hello', '', '# type: ignore[x]', 'x = 1'))).toEqual([`3:1 ${message}`])
    expect(wrong(read('x = 1', '# type: ignore'))).toEqual([])
    expect(wrong(read('x: int = \'\'  # type: ignore'))).toEqual([])
  })
})

describe('all that is wrong', () => {
  it('is told at once', () => {
    expect(wrong(read('# ^?', 'x = 1', '# ---cut-end---', '# @errors:', '# @logg: x'))).toHaveLength(4)
  })
})
