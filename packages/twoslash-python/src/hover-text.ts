import type { NodeWithoutPosition } from 'twoslash-protocol'
import type { Hover } from './checker/protocol.ts'
import { readableNames } from './python.ts'
import type { NameToken } from './python.ts'

/** A hover's signature, as Python, and its docstring, as Markdown. */
export interface HoverText { text: string, docs?: string }

const HOVER = /^```python\n([\s\S]*?)\n```(?:\n---\n?([\s\S]*))?$/
/** Strings of the sample: of literal types and default values. In messages names are in double quotes. */
const QUOTED = /((?<=[[ ]b?)'(?:[^'\\\n]|\\.)*'|(?<== b?)"(?:[^"\\\n]|\\.)*")/
const MAX_LINES = 12

/** What a reader gets of the checker's hover; nothing where it knows nothing. */
export function readHover(hover: Hover | null, token: NameToken): HoverText | undefined {
  const [, signature = '', docs] = HOVER.exec(hover?.contents.value.trim() ?? '') ?? []
  const text = shortenOverloads(widened(readableType(signature, token)))
  if (!text || /: Unknown$/.test(signature)) return undefined
  const known = { text }
  return docs?.trim() ? { ...known, docs: docs.trim() } : known
}

/** What one literal looks like, and its class. */
const LITERALS: [literal: RegExp, type: string][] = [
  [/^-?\d+$/, 'int'],
  [/^(?:True|False)$/, 'bool'],
  [/^(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")$/, 'str'],
  [/^b(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")$/, 'bytes']
]

/** A variable with one value so far, as `count = 0`: its class says more of it than the value that stands beside it. */
function widened(text: string): string {
  const [, name = '', literal = ''] = /^(\(variable\) [\p{L}\p{N}_]+): Literal\[(.+)\]$/u.exec(text) ?? []
  const type = LITERALS.find(([pattern]) => pattern.test(literal))?.[1]
  return type ? `${name}: ${type}` : text
}

/** Takes the checker's own notation out of a type; what it quotes of the sample stays. */
export function readableType(text: string, token: NameToken): string {
  return readableScopes(text)
    // a module-level name that gets an Any of another module is an alias of a type to the checker
    .replace(/^\(type\) ([\p{L}\p{N}_]+) = Any$/u, '(variable) $1: Any')
    .replace(/^\(variable\) ([\p{L}\p{N}_]+): Module\(".*"\)$/u, '(module) $1')
    // `random.choice`: a method that a module has as a function
    .replace(/^\(variable\)(?=\s(?:async )?def )/, '(function)')
    // what the checker calls keyword arguments of overloads and results of `__getattr__`
    .replace(/^\(function\) ([\p{L}\p{N}_]+): /u, token.kind === 'attribute' ? '(attribute) $1: ' : '(parameter) $1: ')
    // the type of `self` is the class that one is reading
    .replaceAll(/(?<=\(\s*)self: [\p{L}\p{N}_.]+(?:\[[^()\n]*\])?(?=[,)\n])/gu, 'self')
    // `def f() -> int: ...` of an overload
    .replaceAll(/: \.\.\.(?=\n|$)/g, '')
    .trim()
}

/** A module's name for an Any is an alias of a type to the checker: after `comm = MPI.COMM_WORLD` it says `comm` for the Any of `comm.size`. */
export function withoutAliases(nodes: readonly NodeWithoutPosition[]): NodeWithoutPosition[] {
  const names = nodes.flatMap(node => node.type === 'hover' ? /^\(variable\) ([\p{L}\p{N}_]+): Any$/u.exec(node.text)?.[1] ?? [] : [])
  const alias = new RegExp(`(?<=(?:: |\\[|\\| |-> ))(?:${[...new Set(names)].join('|')})(?=$|[\\],|\\n)]| \\|)`, 'gu')
  return nodes.map(node => names.length && (node.type === 'hover' || node.type === 'query')
    ? { ...node, text: node.text.split(QUOTED).map((part, index) => index % 2 ? part : part.replaceAll(alias, 'Any')).join('') }
    : node)
}

/** Takes the checker's own notation out of what it says of an error. */
export function readableError(message: string): string {
  // it indents with no-break spaces, and marks a type that it has inferred for `self`
  return readableScopes(message.replaceAll('\u00A0', ' ').replaceAll(/(?<=[\p{L}\p{N}_\]])\*(?=")/gu, ''))
}

/** `Self@MyFlow` → `MyFlow`, `_F@step`, `_F(1)@step` → `_F`, `Unknown` → `Any`, but not in what is quoted of the sample. */
function readableScopes(text: string): string {
  return text.split(QUOTED).map((part, index) => {
    if (index % 2) return part
    return readableNames(part)
      .replaceAll(/Self@(?=[\p{L}_])/gu, '')
      .replaceAll(/(?<=[\p{L}\p{N}_])(?:\(\d+\))?@[\p{L}\p{N}_]+/gu, '')
      .replaceAll(/\bUnknown\b/g, 'Any')
      .replaceAll(/\bAny(?: \| Any\b)+/g, 'Any')
  }).join('')
}

/** Keeps the first overloads of a long signature, and says how many more there are. */
function shortenOverloads(text: string): string {
  const overloads = text.split('\n\n').map(shortenParameters)
  let lines = 0
  const kept = overloads.filter((overload, index) => {
    lines += overload.split('\n').length
    return index === 0 || lines <= MAX_LINES
  })
  const more = overloads.length - kept.length
  return [...kept, ...more ? [`# and ${more} more overload${more > 1 ? 's' : ''}`] : []].join('\n\n')
}

/** Keeps the first parameters of a long signature that has one in each line, and says how many more there are. */
function shortenParameters(text: string): string {
  const [, head, parameters, end] = /^((?:.*\n)?.*\(\n)([\s\S]*\n)(\).*)$/.exec(text) ?? []
  if (head === undefined || parameters === undefined || text.split('\n').length <= MAX_LINES) return text
  // a default may go on over several lines; a lone `*` or `/` is no parameter
  const [first = '', ...rest] = parameters.split(/^(?= {4}[*\p{L}_])/mu)
  const kept = [first]
  while (rest.length && [head, ...kept, rest[0]].join('').split('\n').length < MAX_LINES) kept.push(rest.shift() ?? '')
  const more = rest.filter(parameter => /[\p{L}_]/u.test(parameter)).length
  return more ? `${head}${kept.join('')}    # and ${more} more\n${end}` : text
}
