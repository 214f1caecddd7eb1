import type { NodeError } from 'twoslash-protocol'
import { afterAll, describe, expect, it } from 'vitest'
import { failure, stubbedTwoslasher } from '../../support/twoslash.ts'

const twoslasher = stubbedTwoslasher()
afterAll(() => twoslasher.stop())

const broken = (...lines: string[]) => failure(twoslasher, lines.join('\n'))
async function shown(...lines: string[]) {
  const { code, nodes } = await twoslasher.run(lines.join('\n'))
  const errors = nodes.filter((node): node is NodeError => node.type === 'error')
  return { code, errors: errors.map(({ start, length, code: rule, text, line }) => ({ on: code.slice(start, start + length), rule, text, line })) }
}

describe('an error that is not declared', () => {
  it('fails, with the way out', async () => {
    expect(await broken('from metaflow import FlowSpec', '', 'class F(FlowSpec):', '    def f(self):', '        return self.nope')).toEqual([
      'line 5, column 21: Cannot access attribute "nope" for class "F"; Attribute "nope" is unknown. If the sample shows this on purpose, declare it with # @errors: reportAttributeAccessIssue (reportAttributeAccessIssue)'
    ])
  })

  it('fails for a misspelt import, name and argument', async () => {
    expect(await broken('import metaflwo')).toEqual([expect.stringMatching(/^line 1, column 8: .*metaflwo.*\(reportMissingImports\)$/)])
    expect(await broken('from metaflow import FlowSpce')).toEqual([expect.stringMatching(/^line 1, column 22: .*FlowSpce.*\(reportAttributeAccessIssue\)$/)])
    expect(await broken('from metaflow import Parameter', 'Parameter("a", defualt=1)')).toEqual([expect.stringMatching(/^line 2, column \d+: /)])
  })

  it('fails along with all others, in order', async () => {
    const errors = await broken('c + 1', 'a = 1', 'a.x', '# @log: hi', 'len(1)', 'b')
    expect(errors.map(error => error.split(':')[0])).toEqual(['line 1, column 1', 'line 3, column 3', 'line 5, column 5', 'line 6, column 1'])
  })

  it('fails when another rule is declared', async () => {
    expect(await broken('len(1)', 'nope', '# @errors: reportUndefinedVariable')).toEqual([expect.stringMatching(/^line 1, column 5: .*\(reportArgumentType\)$/)])
  })

  it('fails in a part that is cut', async () => {
    expect(await broken('nope', '# ---cut---', 'x = 1')).toEqual([expect.stringMatching(/^line 1, column 1: "nope" is not defined/)])
  })

  it('fails where a query asks as well', async () => {
    expect(await broken('nope.x', '# ^?')).toHaveLength(2)
  })
})

describe('an error that is declared', () => {
  it('is shown where it is', async () => {
    expect(await shown('# @errors: reportArgumentType, reportUndefinedVariable', 'x = "🌊"; len(1)', 'nope')).toEqual({
      code: 'x = "🌊"; len(1)\nnope',
      errors: [
        { on: '1', rule: 'reportArgumentType', line: 0, text: expect.stringMatching(/^Argument of type "Literal\[1\]" cannot be assigned to parameter "obj" of type "Sized"/) },
        { on: 'nope', rule: 'reportUndefinedVariable', line: 1, text: '"nope" is not defined' }
      ]
    })
  })

  it('must occur', async () => {
    expect(await broken('x = 1', '# @errors: reportArgumentType')).toEqual([
      'line 2, column 1: the sample declares reportArgumentType, which does not occur. It has no errors: remove the rule from # @errors, or mend the sample (unused-error)'
    ])
    expect(await broken('# @errors: reportUndefinedVariable reportArgumentTyp', 'len(1)', 'nope')).toEqual([
      expect.stringMatching(/^line 1, column 1: the sample declares reportArgumentTyp, which does not occur\. It has reportArgumentType, reportUndefinedVariable: remove/),
      expect.stringMatching(/^line 2, column 5: .*# @errors: reportArgumentType \(reportArgumentType\)$/)
    ])
  })

  it('is checked but not shown in a part that is cut', async () => {
    expect(await shown('nope', '# @errors: reportUndefinedVariable', '# ---cut---', 'x = 1')).toEqual({ code: 'x = 1', errors: [] })
  })

  it('is underlined on its first line', async () => {
    const { errors, code } = await shown('len(', '    (', '        1', '    )', ')', 'x = 1 + (', '    ""', ')', '# @errors: reportArgumentType, reportOperatorIssue')
    expect(errors.map(({ on, rule }) => [on, rule])).toEqual([['(', 'reportArgumentType'], ['1 + (', 'reportOperatorIssue']])
    expect(code.split('\n')).toHaveLength(8)
  })

  it('is without the checker\'s own notation', async () => {
    const { errors } = await shown('from metaflow import FlowSpec, step', 'class F(FlowSpec):', '    @step', '    def join(self, inputs):', '        self.nope()', '        inputs.nope()', '        self.join = inputs', '# @errors: reportAttributeAccessIssue, reportCallIssue')
    expect(errors.length).toBeGreaterThan(2)
    for (const { text } of errors) expect(text).not.toMatch(/Self@|\w@\w|Unknown|_Inputs__|\*"|\u00A0/)
  })
})

describe('@noErrors', () => {
  it('silences all of them, or those it names', async () => {
    expect(await shown('nope', 'len(1)', '# @noErrors')).toEqual({ code: 'nope\nlen(1)', errors: [] })
    expect(await broken('nope', 'len(1)', '# @noErrors: reportUndefinedVariable')).toEqual([expect.stringMatching(/^line 2, column 5: /)])
    expect(await shown('nope', 'len(1)', '# @noErrors: reportUndefinedVariable, reportArgumentType')).toMatchObject({ errors: [] })
    expect(await shown('x = 1', '# @noErrors: reportUndefinedVariable')).toMatchObject({ errors: [] })
    expect(await shown('def f(', '# @noErrors')).toMatchObject({ errors: [] })
    expect(await shown('nope', '# @noErrors', '# @errors: reportUndefinedVariable')).toMatchObject({ errors: [] })
  })
})

describe('a sample that stops in the middle', () => {
  it.each([
    ['class A:', 'line 1, column 9: Expected indented block'], ['if True:\n    x = 1\nelse:', 'line 3, column 6: Expected indented block'], ['try:\n    x = 1', 'line 1, column 1: Try statement'],
    ['x = 1 + \\', 'line 1, column 10: Expected expression'], ['x = (', 'line 1, column 5: "(" was not closed'], ['def f(', 'line 1, column 6: "(" was not closed'],
    ['x = """a', 'line 1, column 5: String literal is unterminated'], ['x =', 'line 1, column 4: Expected expression'],
    ['from metaflow import FlowSpec, step\nclass F(FlowSpec):\n    @step\n    def j(self, inputs): pass\n    @step', 'line 5, column 10: Expected function or class declaration after decorator']
  ])('fails: %j', async (code, message) => {
    const errors = await broken(code)
    expect(errors).toEqual([expect.stringContaining('# @errors: syntax (syntax)')])
    expect(errors[0]).toContain(message)
  })

  it('may do so on purpose', async () => {
    expect(await shown('def f():', '# @errors: syntax')).toEqual({ code: 'def f():', errors: [{ on: '', rule: 'syntax', line: 0, text: 'Expected indented block' }] })
  })

  it('may stop with its program', async () => {
    expect(await shown('import sys', 'from metaflow import FlowSpec, step', 'class F(FlowSpec):', '    @step', '    def join(self, inputs): pass', 'sys.exit(0)')).toMatchObject({ errors: [] })
    expect(await shown('while True:', '    pass')).toMatchObject({ errors: [] })
    expect(await shown('raise SystemExit')).toMatchObject({ errors: [] })
  })
})

describe('comments of the checker', () => {
  it('work as they do elsewhere', async () => {
    expect(await shown('x: int = ""  # type: ignore')).toMatchObject({ code: 'x: int = ""  # type: ignore', errors: [] })
    expect(await shown('x: int = ""  # pyright: ignore[reportAssignmentType]')).toMatchObject({ errors: [] })
    expect(await broken('x: int = ""  # type: ignore', 'y: int = ""')).toHaveLength(1)
  })
})
