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
  const text = shortenOverloads(readableType(signature, token))
  if (!text || /: Unknown$/.test(signature)) return undefined
  const known = { text }
  return docs?.trim() ? { ...known, docs: docs.trim() } : known
}

/** Takes the checker's own notation out of a type; what it quotes of the sample stays. */
export function readableType(text: string, token: NameToken): string {
  return readableScopes(text)
    // what the checker calls keyword arguments of overloads and results of `__getattr__`
    .replace(/^\(function\) ([\p{L}\p{N}_]+): /u, token.kind === 'attribute' ? '(attribute) $1: ' : '(parameter) $1: ')
    // the type of `self` is the class that one is reading
    .replaceAll(/(?<=\(\s*)self: [\p{L}\p{N}_.]+(?:\[[^()\n]*\])?(?=[,)\n])/gu, 'self')
    // `def f() -> int: ...` of an overload
    .replaceAll(/: \.\.\.(?=\n|$)/g, '')
    .trim()
}

/** Takes the checker's own notation out of what it says of an error. */
export function readableError(message: string): string {
  // it indents with no-break spaces, and marks a type that it has inferred for `self`
  return readableScopes(message.replaceAll('\u00A0', ' ').replaceAll(/(?<=[\p{L}\p{N}_\]])\*(?=")/gu, ''))
}

/** `Self@MyFlow` → `MyFlow`, `_F@step` → `_F`, `Unknown` → `Any`, but not in what is quoted of the sample. */
function readableScopes(text: string): string {
  return text.split(QUOTED).map((part, index) => {
    if (index % 2) return part
    return readableNames(part)
      .replaceAll(/Self@(?=[\p{L}_])/gu, '')
      .replaceAll(/(?<=[\p{L}\p{N}_])@[\p{L}\p{N}_]+/gu, '')
      .replaceAll(/\bUnknown\b/g, 'Any')
  }).join('')
}

/** Keeps the first overloads of a long signature, and says how many more there are. */
function shortenOverloads(text: string): string {
  const overloads = text.split('\n\n')
  let lines = 0
  const kept = overloads.filter((overload, index) => {
    lines += overload.split('\n').length
    return index === 0 || lines <= MAX_LINES
  })
  const more = overloads.length - kept.length
  return more ? `${kept.join('\n\n')}\n\n# and ${more} more overload${more > 1 ? 's' : ''}` : text
}
