import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { createPythonTwoslasher } from '#twoslash/twoslasher.ts'
import type { PythonTwoslashResult } from '#twoslash/analyse.ts'
import { Lines } from '#twoslash/text.ts'
import { fakeServer, isHover, stubbedTwoslasher } from '../../support/twoslash.ts'

// a checker whose hover is the word it was asked for: whatever is wrong with an offset shows in a name
const words = createPythonTwoslasher({ server: fakeServer('words') })
const real = stubbedTwoslasher()
afterAll(async () => {
  await words.stop()
  await real.stop()
})

const statements = fc.constantFrom(
  'name = "🌊 wave"; other = name', 'value: int = 12', '\tx\t=\ty', '    indented = call(arg, key=word)', 'größe = 変数 + "𝒳" + ß', 'f"🌊 {name!r} {other.attribute:>{width}}"', '',
  '# an ordinary comment: # ^?', '"""', 'class Flow(FlowSpec):', '    @step', '    def join(self, inputs):', '    @catch(var="failed")', 'from metaflow import step', 'print("""a', 'b"""); c', '(', ')', '\f'
)
const notations = fc.constantFrom('# ---cut-start---', '# ---cut-end---', '# ---cut---', '# ---cut-after---', '# @log: 🌊 text', '# @noErrors: x', '    # @warn: text', '# @filename: a.py', '# @filename: b/c.py')
const breaks = fc.constantFrom('\n', '\r\n', '\r')

/** Every place says what it is about, in the code and in line and column. */
function expectInPlace({ code, nodes }: PythonTwoslashResult): void {
  const lines = new Lines(code)
  for (const node of nodes) {
    expect({ line: node.line, character: node.character }).toEqual(lines.position(node.start))
    expect(node.start).toBeGreaterThanOrEqual(0)
    expect(node.start + node.length).toBeLessThanOrEqual(code.length)
    if ((node.type === 'hover' || node.type === 'query') && 'target' in node) expect(code.slice(node.start, node.start + node.length)).toBe(node.target)
    if (node.type === 'error') expect(code.slice(node.start, node.start + node.length)).toBe('wrong')
  }
}

describe('whatever stands around it', () => {
  it('a name has the hover of that name', async () => {
    let hovers = 0
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof({ weight: 4, arbitrary: statements }, notations), { minLength: 1, maxLength: 14 }), breaks, async (parts, lineBreak) => {
      const result = await words.run(parts.join(lineBreak)).catch((error: Error) => {
        expect(error.name).toBe('SampleError')
      })
      if (!result) return
      expectInPlace(result)
      for (const hover of result.nodes.filter(isHover)) {
        hovers++
        expect(hover.text).toMatch(new RegExp(`^\\(variable\\) ${hover.target}: \\d+$`))
      }
    }), { numRuns: 400 })
    expect(hovers).toBeGreaterThan(400)
  })

  it('a query, an error and a highlight stay where they point', async () => {
    await fc.assert(fc.asyncProperty(fc.array(statements.filter(line => !line.includes('"""') && !/[()]/.test(line)), { maxLength: 5 }), fc.constantFrom('', '🌊', '𝒳é'), async (before, text) => {
      const line = `text = "${text}"; target = wrong`
      const column = line.indexOf('target')
      const caret = (mark: string, at: number) => `#${' '.repeat(at - 1)}${mark}`
      const result = await words.run(['# @errors: reportWrong', ...before, line, caret('^?', column + 3), caret('^^^^^^', column), '# @log: below'].join('\n'))
      expectInPlace(result)
      const { code, nodes } = result
      const at = code.indexOf('target')
      const of = (type: string) => nodes.filter(node => node.type === type).map(({ start, length }) => [start, length])
      expect(of('query')).toEqual([[at, 6]])
      expect(of('highlight')).toEqual([[at, 6]])
      expect(of('error')).toEqual([[at + 9, 5]])
      expect(of('tag')).toEqual([[code.length, 0]])
    }), { numRuns: 100 })
  })
})

describe('cutting whole statements out', () => {
  const flow = [
    'from metaflow import FlowSpec, Parameter, catch, step', '',
    'class BranchFlow(FlowSpec):', '    alpha = Parameter(\'alpha\', default=0.5, help=\'🌊\')', '',
    '    @step', '    def start(self):', '        self.größe = [1, 2]', '        self.next(self.a, self.b)', '',
    '    @catch(var=\'failed\')', '    @step', '    def a(self):', '        self.score = self.alpha * len(self.größe)', '        print(f\'🌊 {self.score:.2f} {self.größe!r}\')', '        self.next(self.join)', '',
    '    @step', '    def b(self):', '        self.score = 1.0', '        self.next(self.join)', '',
    '    @step', '    def join(self, inputs):', '        self.best = max(i.score for i in inputs)', '        self.why = inputs.a.failed', '        self.next(self.end)', '',
    '    @step', '    def end(self):', '        print(self.best, self.why)'
  ]
  /** Ranges of lines, from the end of the sample to its beginning. */
  const ranges = fc.uniqueArray(fc.nat(flow.length), { minLength: 2, maxLength: 6 }).map((cuts) => {
    const sorted = cuts.toSorted((a, b) => b - a)
    return Array.from({ length: sorted.length >> 1 }, (_, index) => ({ end: sorted[2 * index] ?? 0, start: sorted[2 * index + 1] ?? 0 }))
  })

  it('leaves each other name its hover', async () => {
    const whole = await real.run(flow.join('\n'))
    const wholeLines = whole.code.split('\n')
    await fc.assert(fc.asyncProperty(ranges, async (cuts) => {
      const lines = [...flow]
      const left = flow.map((_, index) => index)
      for (const { start, end } of cuts) {
        lines.splice(end, 0, '# ---cut-end---')
        lines.splice(start, 0, '# ---cut-start---')
        left.splice(start, end - start)
      }
      fc.pre(left.some(line => flow[line]))
      const result = await real.run(lines.join('\n'))
      expectInPlace(result)
      // blank lines at either end are gone
      const shown = left.slice(left.findIndex(line => flow[line]))
      expect(result.code.split('\n')).toEqual(shown.map(line => wholeLines[line]).slice(0, shown.findLastIndex(line => flow[line]) + 1))
      const expected = shown.flatMap((line, index) => whole.nodes.filter(isHover).filter(node => node.line === line).map(node => ({ line: index, character: node.character, text: node.text, docs: node.docs })))
      expect(result.nodes.filter(isHover).map(({ line, character, text, docs }) => ({ line, character, text, docs }))).toEqual(expected)
    }), { numRuns: 10 })
    expect(whole.nodes.filter(isHover).length).toBeGreaterThan(50)
  }, 20_000)
})
