import { describe, expect, it } from 'vitest'
import { readableError, readHover, withoutAliases } from '#twoslash/hover-text.ts'
import { didYouMean, nearest, someOf } from '#twoslash/nearest.ts'
import type { NameToken } from '#twoslash/python.ts'

const token = (text: string, kind: NameToken['kind'] = 'name'): NameToken => ({ start: 0, length: text.length, text, kind })
const hover = (signature: string, docs?: string) => ({ contents: { kind: 'markdown', value: `\`\`\`python\n${signature}\n\`\`\`${docs === undefined ? '' : `\n---\n${docs}`}` } })
const text = (signature: string, kind?: NameToken['kind']) => readHover(hover(signature), token('x', kind))?.text

describe('a signature', () => {
  it.each([
    ['(variable) x: Self@MyFlow', '(variable) x: MyFlow'],
    ['(variable) x: list[Self@Größe]', '(variable) x: list[Größe]'],
    ['(parameter) x: T@grüßen', '(parameter) x: T'],
    ['(variable) x: dict[_K@f, _V@f]', '(variable) x: dict[_K, _V]'],
    ['(method) def f(self: MyFlow) -> None', '(method) def f(self) -> None'],
    ['(method) def f(self: Self@MyFlow, x: int) -> None', '(method) def f(self, x: int) -> None'],
    ['(method) def f(\n    self: Box[dict[str, int]],\n    v: T@Box\n) -> None', '(method) def f(\n    self,\n    v: T\n) -> None'],
    ['(method) def f(myself: int) -> None', '(method) def f(myself: int) -> None'],
    ['(variable) x: Literal[-1]', '(variable) x: int'],
    ['(variable) x: Literal[True]', '(variable) x: bool'],
    ['(variable) x: Literal[\'it\\\'s, "it"\']', '(variable) x: str'],
    ['(variable) x: Literal[b"x"]', '(variable) x: bytes'],
    ['(variable) x: Literal[\'a\', \'b\']', '(variable) x: Literal[\'a\', \'b\']'],
    ['(variable) x: Literal[Colour.RED]', '(variable) x: Literal[Colour.RED]'],
    ['(constant) X: Literal[1]', '(constant) X: Literal[1]'],
    ['(variable) x: list[Unknown]', '(variable) x: list[Any]'],
    ['(parameter) inputs: _Inputs__[F]', '(parameter) inputs: Inputs[F]'],
    ['(variable) x: _Caught__ | None', '(variable) x: MetaflowExceptionWrapper | None'],
    ['def f() -> int: ...\n\ndef f(x: int) -> str: ...', 'def f() -> int\n\ndef f(x: int) -> str']
  ])('%s', (signature, readable) => {
    expect(text(signature)).toBe(readable)
  })

  it.each([
    '(constant) MAIL: Literal[\'a@b.com\']', '(variable) state: Literal[\'Unknown\', \'it\\\'s Unknown\']', '(function) def f(a: str = "it\'s a@b", b: str = \'Unknown\') -> None',
    '(constant) X: Literal[b\'Self@x\']', '(function) def f(x: str = "_Inputs__") -> None'
  ])('keeps what it quotes: %s', (signature) => {
    expect(text(signature)).toBe(signature)
  })

  it('calls what is no function by its name', () => {
    expect(text('(function) kw: int')).toBe('(parameter) kw: int')
    expect(text('(function) größe: Any', 'attribute')).toBe('(attribute) größe: Any')
    expect(text('(function) def f() -> int')).toBe('(function) def f() -> int')
  })

  it.each([
    ['(type) x = Any', '(variable) x: Any'],
    ['(type) x = Unknown', '(variable) x: Any'],
    ['(type) x = list[int]', '(type) x = list[int]'],
    ['(variable) x: Module("..path")', '(module) x'],
    ['(variable) def choice(seq: T@choice) -> T@choice', '(function) def choice(seq: T) -> T'],
    ['(function) def round(number: _R[_T(1)@round]) -> _T(1)@round', '(function) def round(number: _R[_T]) -> _T'],
    ['(variable) x: Unknown | Any', '(variable) x: Any'],
    ['(variable) x: list[Any | Unknown | None]', '(variable) x: list[Any | None]']
  ])('%s reads %s', (signature, readable) => {
    expect(text(signature)).toBe(readable)
  })

  it('has no more parameters than fit, and says how many it left out', () => {
    const signature = (count: number, end = ') -> None', more = '') => ['(function) def f(', '    *,', ...Array.from({ length: count }, (_, index) => `    x${index}: int = 1${more || index < 19 ? ',' : ''}`), ...more ? [more] : [], end].join('\n')
    const short = signature(8, ') -> None', '    # and 12 more')
    expect(text(signature(20))).toBe(short)
    expect(short.split('\n')).toHaveLength(12)
    expect(text(signature(9))).toBe(signature(9))
    expect(text(signature(20, ')').replace('(function) def f', 'class F'))).toMatch(/^class F\([\s\S]*# and 12 more\n\)$/)
    expect(text(`(function)\n${signature(20).replace('(function) ', '')}\n\ndef f() -> int`)).toBe(`(function)\n${signature(7, ') -> None', '    # and 13 more').replace('(function) ', '')}\n\n# and 1 more overload`)
  })

  it('keeps a default of several lines whole, or leaves it out', () => {
    const many = Array.from({ length: 10 }, (_, index) => `    x${index}: int,`).join('\n')
    expect(text(`(method) def f(\n    self: F,\n    options: Any = {\n        "a": 1\n    },\n${many}\n) -> None`)).toMatch(/^\(method\) def f\(\n {4}self,\n {4}options: Any = \{\n {8}"a": 1\n {4}\},\n {4}x0/)
    expect(text(`(method) def f(\n${many}\n    options: Any = {\n        "a": 1\n    }\n) -> None`)).toMatch(/x8: int,\n {4}# and 2 more\n\) -> None$/)
  })

  it('is left out where nothing is known', () => {
    expect(text('(variable) x: Unknown')).toBeUndefined()
    expect(text('')).toBeUndefined()
    expect(readHover(null, token('x'))).toBeUndefined()
    expect(readHover({ contents: { kind: 'plaintext', value: 'x' } }, token('x'))).toBeUndefined()
  })

  it('has no more overloads than fit, and says how many it left out', () => {
    const overload = (index: number) => `def f(\n    x: T${index}\n) -> None`
    const overloads = (count: number) => Array.from({ length: count }, (_, index) => overload(index)).join('\n\n')
    expect(text(overloads(4))).toBe(overloads(4))
    expect(text(overloads(5))).toBe(`${overloads(4)}\n\n# and 1 more overload`)
    expect(text(overloads(9))).toBe(`${overloads(4)}\n\n# and 5 more overloads`)
  })
})

describe('an alias of Any', () => {
  it('is called Any, but not where it is a name or quoted', () => {
    const hover = (text: string) => ({ type: 'hover' as const, target: 'x', start: 0, length: 1, text })
    const texts = ['(variable) comm: Any', '(variable) rank: comm', '(variable) x: list[comm | None]', '(function) def f() -> comm', '(function) def f(comm: comm, x) -> int', '(variable) x: Literal[\'a\', \': comm\']', '(variable) x: commune']
    expect(withoutAliases(texts.map(hover)).map(node => 'text' in node && node.text)).toEqual([
      '(variable) comm: Any', '(variable) rank: Any', '(variable) x: list[Any | None]', '(function) def f() -> Any', '(function) def f(comm: Any, x) -> int', '(variable) x: Literal[\'a\', \': comm\']', '(variable) x: commune'
    ])
    expect(withoutAliases([hover('(variable) rank: comm')])).toEqual([hover('(variable) rank: comm')])
  })
})

describe('a docstring', () => {
  it('stands below the line', () => {
    expect(readHover(hover('class A()', 'About A.\n\n---\n\nMore.\n'), token('A'))).toEqual({ text: 'class A()', docs: 'About A.\n\n---\n\nMore.' })
    expect(readHover(hover('class A()', '  \n'), token('A'))).toEqual({ text: 'class A()' })
  })
})

describe('a message', () => {
  it('is without the checker\'s own notation', () => {
    expect(readableError('Cannot access attribute "x" for class "MyFlow*"\n\u00A0\u00A0Attribute "x" is unknown')).toBe('Cannot access attribute "x" for class "MyFlow"\n  Attribute "x" is unknown')
    expect(readableError('Type "list[T@f]*" is not "Self@F"')).toBe('Type "list[T]" is not "F"')
    expect(readableError('"Literal[\'a@b\']" is not assignable to "_Inputs__[F]"')).toBe('"Literal[\'a@b\']" is not assignable to "Inputs[F]"')
  })
})

describe('some of many names', () => {
  const many = Array.from({ length: 84 }, (_, index) => `flow-${index + 1}`)

  it('are all of a few', () => {
    expect(someOf('x', many.slice(0, 12))).toBe(many.slice(0, 12).join(', '))
    expect([someOf('x', []), someOf('x', [], 'nothing')]).toEqual(['none', 'nothing'])
  })

  it('are those that are most like what was written, and how many there are besides', () => {
    expect(someOf('flow-84x', many)).toMatch(/^flow-84, (?:flow-\d+, ){3}flow-\d+ and 79 others$/)
    expect(someOf('line', [...many, 'linear'])).toMatch(/^linear, /)
  })
})

describe('the nearest', () => {
  it.each([['cutt', 'cut'], ['ERRORS', 'errors'], ['erorrs', 'errors'], ['xyz', undefined], ['', undefined]])('of %j is %s', (word, expected) => {
    expect(nearest(word, ['cut', 'errors', 'noErrors'])).toBe(expected)
  })

  it('is asked for in a sentence', () => {
    expect(didYouMean('erors', ['errors'])).toBe('. Did you mean errors?')
    expect(didYouMean('xyz', ['errors'])).toBe('')
  })
})
