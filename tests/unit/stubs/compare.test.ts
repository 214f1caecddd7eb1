import { describe, expect, it } from 'vitest'
import { type Api, compareApi, withoutDifferences } from '../../support/stub-api.ts'
import { readStub } from '../../support/stub-reader.ts'

const api: Api = {
  version: '1.0.0',
  modules: {
    'tool': { complete: true, names: { Box: 'tool.boxes.Box', mend: 'tool.mend', tag: 'tool.tag', limit: 'tool.limit' } },
    'tool.boxes': { complete: false, names: { Box: 'tool.boxes.Box', Pair: 'tool.boxes.Pair' } }
  },
  objects: {
    'tool.boxes.Box': {
      kind: 'class',
      init: [{ name: 'size' }, { name: 'lid', default: true }],
      methods: { fill: [{ name: 'items' }, { name: 'kwargs', kind: 'kwargs' }], of: [{ name: 'text', default: 'a' }] },
      properties: ['full'],
      attributes: ['KIND'],
      instance: ['items']
    },
    'tool.boxes.Pair': { kind: 'class', init: [{ name: 'left' }, { name: 'right', default: null }], methods: {}, properties: [], attributes: ['left', 'right'], instance: [] },
    'tool.mend': { kind: 'function', parameters: [{ name: 'what' }, { name: 'rest', kind: 'args' }, { name: 'hard', kind: 'keyword', default: false }] },
    'tool.tag': { kind: 'decorator', parameters: [{ name: 'times', kind: 'keyword', default: '3' }, { name: 'how', kind: 'keyword', opaque: true }] },
    'tool.limit': { kind: 'object' }
  }
}

const tool = `
from typing import Any, overload
from .boxes import Box as Box

limit: int
def mend(what: Any, *rest: Any, hard: bool = False) -> None: ...
@overload
def tag(*, times: int = 3, how: str = ...) -> Any:
    """Tags."""
@overload
def tag(step: Any, /) -> Any: ...
`
const boxes = `
from typing import NamedTuple, TypeVar

T = TypeVar("T")

class _Base:
    KIND: str
    @property
    def full(self) -> bool: ...

class Box[T](_Base):
    items: list[T]
    def __init__(self, size: int, lid: bool = True) -> None: ...
    def fill(  # pyright: ignore[reportIncompatibleMethodOverride]
        self, items: list[T], **kwargs: T
    ) -> None: ...
    @staticmethod
    def of(text: str = "a") -> Box[str]: ...

class Pair(NamedTuple):
    left: int
    right: int | None = None
`

/** What differs when the texts of the two stubs are changed: full name and complaint. */
function differing(change: (tool: string, boxes: string) => [string, string] = (one, other) => [one, other]): string[] {
  const [one, other] = change(tool, boxes)
  return compareApi(api, new Map([
    ['tool', readStub(one, 'stubs/tool/__init__.pyi', 'tool')],
    ['tool.boxes', readStub(other, 'stubs/tool/boxes.pyi', 'tool.boxes')]
  ])).map(({ at, file, line, text }) => `${file}:${line}: ${at}: ${text}`)
}

const inTool = (from: string, to: string) => differing((one, other) => [one.replace(from, to), other])
const inBoxes = (from: string, to: string) => differing((one, other) => [one, other.replace(from, to)])

describe('compareApi', () => {
  it('finds nothing in stubs that agree with the API', () => {
    expect(differing()).toEqual([])
  })

  it.each([
    ['a name', 'limit: int\n', '', /^stubs\/tool\/__init__\.pyi:1: tool\.limit: the stub lacks limit: add it$/],
    ['a function\'s parameter', ', hard: bool = False', '', /:6: tool\.mend\(hard\): the stub lacks the parameter hard: add it with the default false$/],
    ['further arguments', '*rest: Any', '*', /tool\.mend\(\*args\): Metaflow takes \*args here: add them$/],
    ['a decorator\'s option', 'times: int = 3, ', '', /tool\.tag\(times\): the stub lacks/]
  ])('finds %s that is missing', (_, from, to, expected) => {
    expect(inTool(from, to)).toEqual([expect.stringMatching(expected)])
  })

  it.each([
    ['a name', 'limit: int', 'limit: int\nlimits: int', /:6: tool\.limits: Metaflow's tool has no limits: remove it/],
    ['a name that it passes on', 'Box as Box', 'Box as Box, Pair as Pair', /tool\.Pair: Metaflow's tool has no Pair/],
    ['a parameter', 'hard: bool', 'soft: bool = True, hard: bool', /tool\.mend\(soft\): Metaflow has no parameter soft here/],
    ['a default', 'what: Any', 'what: Any = None', /tool\.mend\(what\): the stub gives what the default null, but Metaflow requires it/],
    ['another default', 'hard: bool = False', 'hard: bool = True', /tool\.mend\(hard\): the stub gives hard the default true, Metaflow the default false/],
    ['another decorator\'s default', 'times: int = 3', 'times: int = 4', /tool\.tag\(times\): the stub gives times the default 4, Metaflow the default "3"/],
    ['a required parameter', 'hard: bool = False', 'hard: bool', /tool\.mend\(hard\): the stub requires hard/],
    ['another kind of parameter', '*rest: Any, hard: bool = False', 'hard: bool = False, *rest: Any', /tool\.mend\(hard\): hard is normal in the stub, keyword in Metaflow/]
  ])('finds %s that is made up', (_, from, to, expected) => {
    expect(inTool(from, to)).toEqual([expect.stringMatching(expected)])
  })

  it.each([
    ['a missing method', '    @staticmethod\n    def of(text: str = "a") -> Box[str]: ...\n', '', /tool\.boxes\.Box\.of: the stub lacks the method of/],
    ['a missing attribute', '    KIND: str\n', '', /tool\.boxes\.Box\.KIND: the stub lacks the attribute KIND/],
    ['a missing property', '    @property\n    def full(self) -> bool: ...\n', '', /tool\.boxes\.Box\.full: the stub lacks the attribute full/],
    ['a made-up method', '    @staticmethod', '    def empty(self) -> None: ...\n    @staticmethod', /tool\.boxes\.Box\.empty: Metaflow's class has no empty/],
    ['a made-up attribute', '    items: list[T]', '    items: list[T]\n    height: int', /tool\.boxes\.Box\.height: Metaflow's class has no height/],
    ['another constructor', 'size: int, lid: bool = True', 'lid: bool = True, size: int = ...', /tool\.boxes\.Box\.__init__\(size\): the stub gives size some default/],
    ['another order', 'size: int, lid: bool = True', 'lid: bool, size: int', /tool\.boxes\.Box\.__init__\(lid\): the stub requires lid/],
    ['another field of a named tuple', 'right: int | None = None', 'right: int', /tool\.boxes\.Pair\.__init__\(right\): the stub requires right/]
  ])('finds %s in a class', (_, from, to, expected) => {
    expect(inBoxes(from, to)).toEqual([expect.stringMatching(expected)])
  })

  it('finds parameters in another order', () => {
    expect(inTool('what: Any, *rest', 'other: Any, what: Any, *rest')).toEqual([expect.stringContaining('no parameter other')])
    const swapped = { ...api, objects: { ...api.objects, 'tool.mend': { kind: 'function' as const, parameters: [{ name: 'b' }, { name: 'a' }] } } }
    const stub = readStub('def mend(a, b): ...', 'stubs/tool.pyi', 'tool')
    expect(compareApi({ ...swapped, modules: { tool: { complete: false, names: { mend: 'tool.mend' } } } }, new Map([['tool', stub]])).map(({ text }) => text))
      .toEqual(['the parameters come in the order a, b in the stub, b, a in Metaflow: reorder them'])
  })

  it('finds modules that only one side has', () => {
    const stubs = new Map([['tool.lids', readStub('', 'stubs/tool/lids.pyi', 'tool.lids')]])
    expect(compareApi(api, stubs).map(({ at }) => at)).toEqual(['tool', 'tool.boxes', 'tool.lids'])
  })
})

describe('withoutDifferences', () => {
  const findings = ['tool.mend(hard)', 'tool.mend(what)', 'tool.tag'].map(at => ({ at, file: 'a.pyi', line: 1, text: '' }))

  it('takes away what the table lists, exactly or with a star for any text', () => {
    expect(withoutDifferences(findings, [{ why: 'a', at: ['tool.mend(*'] }]).left.map(({ at }) => at)).toEqual(['tool.tag'])
    expect(withoutDifferences(findings, [{ why: 'a', at: ['tool.mend', 'tool.tag'] }]).left.map(({ at }) => at)).toEqual(['tool.mend(hard)', 'tool.mend(what)'])
  })

  it('names entries that no longer differ', () => {
    expect(withoutDifferences(findings, [{ why: 'a', at: ['tool.tag', 'tool.gone', 'tool.old*'] }]).stale).toEqual(['tool.gone', 'tool.old*'])
  })
})

describe('readStub', () => {
  const named = (source: string) => readStub(source, 'a.pyi', 'tool.a').names

  it('reads every kind of parameter and default', () => {
    const parameters = named('def f(a, /, b: list[int] = [], *args: int, c: float = -1.5, d: str | None = None, e="x", g={}, h=OTHER, **k: int): ...').get('f')
    expect(parameters).toMatchObject({ overloads: [[
      { name: 'a', kind: 'positional-only' }, { name: 'b', kind: 'normal', default: [] }, { name: 'args', kind: 'args' }, { name: 'c', kind: 'keyword', default: -1.5 },
      { name: 'd', default: null }, { name: 'e', default: 'x' }, { name: 'g', default: {} }, { name: 'h', opaque: true }, { name: 'k', kind: 'kwargs' }
    ]] })
  })

  it('reads relative and absolute imports', () => {
    const names = named('from .b import C as C, D as E\nfrom . import (\n    x as x,  # why\n    y,\n)\nimport os.path\nfrom tool.z import w as w\n')
    expect(names.get('C')).toMatchObject({ from: 'tool.b', name: 'C', exported: true })
    expect(names.get('E')).toMatchObject({ from: 'tool.b', name: 'D', exported: false })
    expect(names.get('x')).toMatchObject({ from: 'tool', name: 'x', exported: true })
    expect(names.get('y')).toMatchObject({ exported: false })
    expect(names.get('os')).toMatchObject({ from: 'os.path', name: undefined })
    expect(names.get('w')).toMatchObject({ from: 'tool.z' })
  })

  it('says where a stub is no Python', () => {
    expect(() => named('x: int\ndef (:\n')).toThrow('a.pyi:2: this is not Python')
  })
})
