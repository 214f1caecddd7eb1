import { describe, expect, it } from 'vitest'
import { findCommentLines, findNames, metaflowInsertions, parsePython, readableNames } from '#twoslash/python.ts'
import { EditedText } from '#twoslash/text.ts'
import { isHover, stubbedTwoslasher } from '../../support/twoslash.ts'

const names = (code: string) => findNames(code, parsePython(code)).map(({ text }) => text)

/** A sample as the checker gets it, readable, without the imports at its end. */
function inserted(code: string): string {
  const edits = metaflowInsertions(code, parsePython(code)).map(insertion => ({ ...insertion, remove: 0 }))
  return readableNames(new EditedText(code, edits).text).slice(0, edits.length > 1 ? undefined : code.length).replace(/from metaflow\.(?:datastore\.inputs|exception) import \w+ as \w+ {2}# pyright: ignore\n/g, '')
}

const flow = (...lines: string[]) => ['from metaflow import FlowSpec, catch, retry, step', '', 'class F(FlowSpec):', ...lines.map(line => line && `    ${line}`)].join('\n')
const join = (...lines: string[]) => flow('@step', 'def join(self, inputs):', '    pass', '', ...lines)

describe('names', () => {
  it.each([
    ['x = y.z', ['x', 'y', 'z']],
    ['f(key=value)', ['f', 'key', 'value']],
    ['f"{a} {b.c!r:>{d}} {{e}} {g=}"', ['a', 'b', 'c', 'd', 'g']],
    ['rf\'\'\'{a}\n{b}\'\'\'', ['a', 'b']],
    ['"{a}"', []],
    ['# a comment\n"a string"', []],
    ['from a.b import c as d', ['a', 'b', 'c', 'd']],
    ['def f[T](x: T, *args, k=1, **kw) -> int: ...', ['f', 'T', 'x', 'T', 'args', 'k', 'kw', 'int']],
    ['async def f(): await g()', ['f', 'g']],
    ['match x:\n    case {"a": y}: pass\n    case [z, *rest]: pass', ['x', 'y', 'z', 'rest']],
    ['größe = 変数 + _x', ['größe', '変数', '_x']],
    ['print("🌊", x)', ['print', 'x']],
    ['True and None or ...', []],
    ['[w for w in ws if w]', ['w', 'w', 'ws', 'w']],
    ['lambda q: q', ['q', 'q']],
    ['type A = list[int]', ['A', 'list', 'int']],
    ['if (n := 3): pass', ['n']]
  ])('of %j', (code, expected) => {
    expect(names(code)).toEqual(expected)
  })

  it('are found behind a syntax error', () => {
    expect(names('x = = 1\ny = z')).toEqual(expect.arrayContaining(['y', 'z']))
  })

  it('are where they say', () => {
    const code = 'a = f"🌊 {größe.b}"'
    for (const { start, length, text } of findNames(code, parsePython(code))) expect(code.slice(start, start + length)).toBe(text)
  })

  it('say whether they are attributes', () => {
    expect(findNames('a.b', parsePython('a.b')).map(({ kind }) => kind)).toEqual(['name', 'attribute'])
  })
})

describe('comment lines', () => {
  it('are those that hold nothing else', () => {
    const code = '# a\nx = 1  # b\n\t# c\ny = (\n    # d\n    1)\n"""\n# e\n"""\ndef f():\n    # g\n    pass\n  # h'
    expect(findCommentLines(code, parsePython(code)).map(({ text }) => text)).toEqual(['# a', '# c', '# d', '# g', '# h'])
  })
})

describe('the inputs of a join', () => {
  it('get the flow as their type', () => {
    expect(inserted(join())).toContain('def join(self, inputs: "Inputs[F]"):')
  })

  it('get it in each join, whatever they are called', () => {
    const code = inserted(join('@retry(times=2)', '@step', 'async def other(self, ins, ):', '    pass'))
    expect(code).toContain('def join(self, inputs: "Inputs[F]"):')
    expect(code).toContain('async def other(self, ins: "Inputs[F]", ):')
  })

  it('get it whichever way step is written and imported', () => {
    expect(inserted('import metaflow\nclass F(metaflow.FlowSpec):\n    @metaflow.step\n    def j(self, inputs): pass')).toContain('inputs: "Inputs[F]"')
    expect(inserted('import os, metaflow as mf\nclass F(mf.FlowSpec):\n    @mf.step\n    @mf.retry\n    def j(self, inputs): pass')).toContain('inputs: "Inputs[F]"')
    expect(inserted(flow('@step', '# why', '@retry(', '    times=2', ')', 'def j(self, inputs): pass'))).toContain('inputs: "Inputs[F]"')
    expect(inserted(flow('@step(start=True)', 'def j(self, inputs): pass'))).toContain('inputs: "Inputs[F]"')
  })

  it('get the decorated, the inner and the generic class by its name', () => {
    expect(inserted('from metaflow import *\n@project(name="x")\nclass G(FlowSpec):\n    @step\n    def j(self, inputs): pass')).toContain('inputs: "Inputs[G]"')
    expect(inserted('from metaflow import *\nclass A:\n    class B:\n        @step\n        def j(self, inputs): pass')).toContain('inputs: "Inputs[A.B]"')
    expect(inserted('from metaflow import *\ndef make():\n    class C(FlowSpec):\n        @step\n        def j(self, inputs): pass')).toContain('inputs: "Inputs[C]"')
  })

  it('get None as well where that is their default', () => {
    expect(inserted(join().replace('inputs', 'inputs=None'))).toContain('def join(self, inputs: "Inputs[F] | None"=None):')
  })

  it.each([
    ['a type of their own', join().replace('inputs', 'inputs: list')],
    ['no decorator', join().replace('@step', '')],
    ['another decorator', join().replace('@step', '@stepper')],
    ['a step that is no join', flow('@step', 'def a(self):', '    pass')],
    ['no class', 'from metaflow import step\n@step\ndef j(self, inputs): pass'],
    ['no Metaflow', join().replace('metaflow', 'otherflow')],
    ['something like Metaflow', join().replace('metaflow', 'metaflow_x')]
  ])('are left alone with %s', (_, code) => {
    expect(inserted(code)).toBe(code)
  })
})

describe('@catch', () => {
  it.each(['@catch(var="failed")', '@catch(var=\'failed\')', '@catch(print_exception=False, var = "failed")', '@catch(\n        var="failed"\n    )', '@metaflow.catch(var="failed")'])('%s declares the artifact', (decorator) => {
    expect(inserted(flow(decorator, '@step', 'def a(self):', '    pass'))).toMatch(/ {4}def _catching__\d+\(self, caught: "MetaflowExceptionWrapper \| None"\): self\.failed = caught\n {4}@/)
  })

  it('leaves the docstring of the class the first statement', () => {
    expect(inserted(flow('"""About it."""', '', '@catch(var="failed")', '@step', 'def a(self): pass'))).toMatch(/class F\(FlowSpec\):\n {4}"""About it\."""\n\n {4}def _catching__\d+\(/)
  })

  it('works beside joins, once for each step', () => {
    const code = inserted(join('@catch(var="one")', '@step', 'def a(self): pass', '', '@catch(var="größe")', '@step', 'def b(self): pass'))
    expect(code.match(/def _catching__\d+\(self, caught: "MetaflowExceptionWrapper \| None"\)/g)).toHaveLength(2)
    expect(code).toContain('self.größe = caught')
    expect(code).toContain('inputs: "Inputs[F]"')
  })

  it.each(['@catch', '@catch()', '@catch(var=name)', '@catch(var="not a name")', '@catch(print_exception=True)', '@catcher(var="x")'])('%s declares nothing', (decorator) => {
    const code = flow(decorator, '@step', 'def a(self): pass')
    expect(inserted(code)).toBe(code)
  })

  it('hides no decorator of that name, and lets a join assign the artifact', async () => {
    const code = flow(
      '@catch(var="retry")', '@retry', '@step', 'def a(self):', '    self.next(self.join)', '',
      '@step', 'def join(self, inputs):', '    self.retry = [i.retry for i in inputs]', '    self.next(self.end)', '',
      '@step', 'def end(self):', '    print(self.retry)'
    )
    const twoslasher = stubbedTwoslasher()
    const { nodes } = await twoslasher.run(code).finally(() => twoslasher.stop())
    expect(nodes.filter(isHover).findLast(({ target }) => target === 'retry')?.text).toBe('(variable) retry: MetaflowExceptionWrapper | list[MetaflowExceptionWrapper | None] | None')
  })

  it('declares nothing outside of a class', () => {
    const code = 'from metaflow import catch\n@catch(var="x")\ndef f(): pass'
    expect(inserted(code)).toBe(code)
  })
})

describe('what is inserted', () => {
  it('imports what it needs at the end, where it moves no line', () => {
    const code = join('@catch(var="x")', '@step', 'def a(self): pass')
    const last = metaflowInsertions(code, parsePython(code)).at(-1)
    expect(last?.at).toBe(code.length)
    expect(last?.insert.split('\n')).toHaveLength(3)
  })

  it('imports nothing when nothing needs it', () => {
    const code = flow('@step', 'def a(self): pass')
    expect(metaflowInsertions(code, parsePython(code))).toEqual([{ at: code.length, insert: '' }])
  })
})
