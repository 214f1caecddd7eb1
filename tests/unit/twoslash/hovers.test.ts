import { afterAll, describe, expect, it } from 'vitest'
import type { PythonTwoslashResult } from '#twoslash/analyse.ts'
import { isHover, stubbedTwoslasher } from '../../support/twoslash.ts'

const twoslasher = stubbedTwoslasher()
const seen: PythonTwoslashResult[] = []
afterAll(() => twoslasher.stop())

/** The hovers of a sample: `name` of the first line that contains `line`. */
async function hovers(...lines: string[]): Promise<(line: string, name: string) => string | undefined> {
  const result = await twoslasher.run(lines.join('\n'))
  seen.push(result)
  const shown = result.code.split('\n')
  return (line, name) => {
    const index = shown.findIndex(content => content.includes(line))
    expect(index, line).toBeGreaterThanOrEqual(0)
    return result.nodes.filter(isHover).find(node => node.line === index && node.target === name)?.text
  }
}

const flow = (...body: string[]) => ['from metaflow import *', '', 'class MyFlow(FlowSpec):', ...body.map(line => line && `    ${line}`)]

describe('a linear flow', () => {
  it('shows what an artifact is, also in later steps and in f-strings', async () => {
    const at = await hovers(...flow(
      '@step', 'def start(self):', '    self.my_data = [1, 2, 3]', '    self.rows = [{"x": 1, "y": 2.5}]', '    self.next(self.process_data)', '',
      '@step', 'def process_data(self):', '    self.my_processed_data = [n * 2 for n in self.my_data]', '    self.next(self.end)', '',
      '@step', 'def end(self):', '    print(f"{self.my_processed_data!r:>{len(self.rows)}} {current.run_id=}")'
    ))
    expect(at('n * 2', 'my_processed_data')).toBe('(variable) my_processed_data: list[int]')
    expect(at('n * 2', 'my_data')).toBe('(variable) my_data: list[int]')
    expect(at('n * 2', 'n')).toBe('(variable) n: int')
    expect(at('print', 'my_processed_data')).toBe('(variable) my_processed_data: list[int]')
    expect(at('print', 'rows')).toBe('(variable) rows: list[dict[str, int | float]]')
    expect(at('print', 'run_id')).toBe('(property) run_id: str')
    expect(at('print', 'self')).toBeUndefined()
  })

  it('shows steps as what they are', async () => {
    const at = await hovers(...flow('@step', 'def start(self):', '    self.next(self.end)', '', '@retry(times=3)', '@step', 'def end(self):', '    pass'))
    expect(at('class', 'MyFlow')).toBe('class MyFlow()')
    expect(at('def start', 'start')).toBe('(method) def start(self) -> None')
    expect(at('self.next', 'next')).toMatch(/^\(method\) def next\(/)
    expect(at('self.next', 'end')).toBe('(method) def end() -> None')
    expect(at('@retry', 'retry')).toMatch(/times: int = 3/)
    expect(at('@retry', 'times')).toBe('(parameter) times: int')
  })

  it('has docstrings from the stubs, from Python and from the sample', async () => {
    const { nodes } = await twoslasher.run([...flow('"""Does it all."""', '@step', 'def start(self):', '    """Begins."""', '    self.next(self.start)', '    print(len([]))'), 'MyFlow'].join('\n'))
    const docs = (target: string) => nodes.filter(isHover).findLast(node => node.target === target)?.docs
    expect(docs('MyFlow')).toBe('Does it all.')
    expect(docs('start')).toBe('Begins.')
    expect(docs('len')).toMatch(/number of items/)
    expect(docs('next')).toMatch(/\S/)
    expect(docs('FlowSpec')).toMatch(/\S/)
  })
})

describe('a join', () => {
  it('knows the artifacts of its branches', async () => {
    const at = await hovers(...flow(
      '@step', 'def start(self):', '    self.next(self.a, self.b)', '',
      '@step', 'def a(self):', '    self.score = 0.5', '    self.next(self.join)', '',
      '@step', 'def b(self):', '    self.score = 0.7', '    self.next(self.join)', '',
      '@step', 'def join(self, inputs):', '    first = inputs.a.score', '    scores = [i.score for i in inputs]', '    second = inputs[1].score', '    self.merge_artifacts(inputs, exclude=["score"])'
    ))
    expect(at('def join', 'join')).toBe('(method) def join(\n    self,\n    inputs: Inputs[MyFlow]\n) -> None')
    expect(at('def join', 'inputs')).toBe('(parameter) inputs: Inputs[MyFlow]')
    expect(at('first', 'score')).toBe('(variable) score: float')
    expect(at('first', 'a')).toBe('(attribute) a: MyFlow')
    expect(at('first', 'first')).toBe('(variable) first: float')
    expect(at('scores', 'scores')).toBe('(variable) scores: list[float]')
    expect(at('scores', 'i')).toBe('(variable) i: MyFlow')
    expect(at('second', 'second')).toBe('(variable) second: float')
    expect(at('merge', 'exclude')).toMatch(/^\(parameter\) exclude: list\[str\]/)
  })

  it('knows them two foreachs deep', async () => {
    const at = await hovers(...flow(
      '@step', 'def start(self):', '    self.outer = ["a", "b"]', '    self.next(self.each, foreach="outer")', '',
      '@step', 'def each(self):', '    self.inner = [1, 2]', '    self.next(self.deep, foreach="inner")', '',
      '@step', 'def deep(self):', '    self.size = len(self.outer) * self.index', '    self.next(self.inner_join)', '',
      '@step', 'def inner_join(self, inputs):', '    self.total = sum(i.size for i in inputs)', '    self.next(self.outer_join)', '',
      '@step', 'def outer_join(self, ins):', '    self.all = {i.total: i.inner for i in ins}', '    self.next(self.end)', '',
      '@step', 'def end(self):', '    print(self.all)', '# @noErrors: reportOptionalOperand, reportOperatorIssue'
    ))
    expect(at('def outer_join', 'ins')).toBe('(parameter) ins: Inputs[MyFlow]')
    expect(at('self.size =', 'outer')).toBe('(variable) outer: list[str]')
    expect(at('self.all =', 'inner')).toBe('(variable) inner: list[int]')
    expect(at('foreach="outer"', 'foreach')).toBe('(parameter) foreach: str')
  })

  it('knows them with import metaflow, and where it is async', async () => {
    const at = await hovers(
      'import metaflow', 'class G(metaflow.FlowSpec):', '    @metaflow.step', '    def a(self):', '        self.x = "a"', '    @metaflow.step', '    def join(self, inputs):', '        y = inputs.a.x'
    )
    expect(at('y =', 'y')).toBe('(variable) y: str')
    expect(at('@metaflow.step', 'step')).toMatch(/def step/)
  })

  it('leaves alone what is no flow', async () => {
    const at = await hovers('from metaflow import step', 'class Mixin:', '    @step', '    def join(self, inputs):', '        pass', 'class Outer:', '    class Inner:', '        @step', '        def join(self, inputs):', '            pass')
    expect(at('class Mixin', 'Mixin')).toBe('class Mixin()')
  })
})

describe('a switch', () => {
  it('knows its condition', async () => {
    const at = await hovers(...flow(
      '@step', 'def start(self):', '    self.size = "small" if current.retry_count else "big"', '    self.next({"small": self.a, "big": self.b}, condition="size")', '',
      '@step', 'def a(self):', '    print(self.size)', '    self.next(self.b)', '', '@step', 'def b(self):', '    pass'
    ))
    expect(at('condition=', 'condition')).toBe('(parameter) condition: str')
    expect(at('print', 'size')).toBe('(variable) size: str')
  })
})

describe('@catch', () => {
  it('makes an artifact', async () => {
    const at = await hovers(...flow(
      '"""About it."""', '', '@catch(var="compute_failed")', '@step', 'def a(self):', '    self.next(self.join)', '',
      '@step', 'def join(self, inputs):', '    self.errors = [i.compute_failed for i in inputs]', '    if self.compute_failed:', '        print(self.compute_failed)', '# @noErrors: reportAttributeAccessIssue'
    ))
    expect(at('if self', 'compute_failed')).toBe('(variable) compute_failed: MetaflowExceptionWrapper | None')
    expect(at('print', 'compute_failed')).toBe('(variable) compute_failed: MetaflowExceptionWrapper')
    expect(at('self.errors', 'errors')).toBe('(variable) errors: list[MetaflowExceptionWrapper | None]')
  })
})

describe('parameters and configs', () => {
  it('are of the type of their values', async () => {
    const at = await hovers(...flow(
      'alpha = Parameter("alpha", default=0.5)', 'count = Parameter("count", default=3)', 'title = Parameter("title", default="x")', 'fast = Parameter("fast", default=True)', 'must = Parameter("must", required=True)',
      'typed = Parameter("typed", type=int)', 'tags = Parameter("tags", separator=",", default="a,b")', 'data = Parameter("data", type=JSONType, default="{}")', 'late = Parameter("late", type=float, default=lambda context: 0.1)',
      'config = Config("config", default="config.json")', 'file = IncludeFile("file", default="x.csv")', '',
      '@step', 'def start(self):', '    print(self.alpha, self.count, self.title, self.fast, self.must, self.typed, self.tags, self.late, self.config, self.file)', '    rate = self.config.model.rate', '    self.next(self.start)'
    ))
    const types = { alpha: 'float', count: 'int', title: 'str', fast: 'bool', must: 'str', typed: 'int', tags: 'list[str]', late: 'float', config: 'ConfigValue', file: 'str' }
    for (const [name, type] of Object.entries(types)) expect(at('print', name)).toBe(`(variable) ${name}: ${type}`)
    expect(at('rate =', 'model')).toBe('(attribute) model: Any')
    expect(at('lambda', 'context')).toBe('(parameter) context: ParameterContext')
    expect(at('alpha =', 'alpha')).toBe('(variable) alpha: Parameter[float]')
  })
})

describe('the Client API and other packages', () => {
  it('have types', async () => {
    const at = await hovers(
      'from metaflow import Flow, Run', 'import numpy as np', 'import pandas as pd', '', 'run = Flow("MyFlow").latest_successful_run', 'print(run.data.model)', 'for task in Run("MyFlow/1")["work"]:', '    print(task.pathspec)',
      'frame = pd.DataFrame({"a": [1]})', 'frame.head()', 'array = np.zeros(3)'
    )
    expect(at('run =', 'run')).toBe('(variable) run: Run | None')
    expect(at('print(run', 'model')).toMatch(/model: Any$/)
    expect(at('for task', 'task')).toBe('(variable) task: Task')
    expect(at('pathspec', 'pathspec')).toMatch(/pathspec: str$/)
    expect(at('frame =', 'frame')).toBe('(variable) frame: DataFrame')
    expect(at('import pandas', 'pd')).toBe('(module) pd')
    expect(at('array =', 'array')).toMatch(/^\(variable\) array: /)
  })
})

describe('all of them', () => {
  it('are without the checker\'s own notation', () => {
    expect(seen.length).toBeGreaterThan(9)
    for (const { text } of seen.flatMap(({ nodes }) => nodes.filter(isHover))) expect(text).not.toMatch(/Self@|\w@\w|Unknown|_Inputs__|_Caught__/)
  })
})
