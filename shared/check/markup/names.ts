import type { Emphasis, Strong } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { placeOf } from '../collect.ts'
import type { Page, Remark } from '../types.ts'
import { nodesOf } from './nodes.ts'

/** Names that Python gives a meaning. */
const SPECIAL = new Set(`abs add aenter aexit aiter all and anext annotations await bases bool builtins bytes call class cached ceil code complex
  contains copy debug deepcopy defaults del delattr delete delitem dict dir div doc enter eq exit file float floor format future ge get
  getattr getattribute getitem getstate globals gt hash iadd import index init int invert iter le len loader loaded lt main matmul metadata
  missing mod module mul name name__ ne neg new next or package path post_init pow prepare qualname radd reduce reduce_ex repr reversed round
  self set set_name setattr setitem setstate signature sizeof slots spec str sub subclasses truediv version wrapped xor`.split(/\s+/))
const NAME = /^[a-z][a-z\d]*(?:_[a-z\d]+)*$/
const ARGUMENTS = /^(?:args|kwargs|argv)\b/

/** `emphasis`: names and formulas whose underscores and stars the parser takes for emphasis, and so off the page. */
export function checkNames({ markdown: { tree, lines } }: Page): Remark[] {
  const found: Remark[] = []
  const stars = lines.some(line => /\*\*\w[^*]*\*\*/.test(line))
  const underscores = lines.some(line => /(?<!\w)__[^\W_][^_]* [^_]*__/.test(line))
  for (const { node } of [...nodesOf(tree, 'emphasis'), ...nodesOf(tree, 'strong')]) {
    const source = sourceOf(node, lines)
    const eaten = source && (eatenName(node, source, stars && !underscores, !underscores) ?? eatenStars(node, source))
    if (eaten) found.push({ ...placeOf(node), rule: 'emphasis', message: eaten })
  }
  return found
}

/** The marks of an emphasis, and the characters before and after it. */
interface Source { mark: string, before: string, after: string }

function sourceOf({ position }: Emphasis | Strong, lines: readonly string[]): Source | undefined {
  if (!position) return
  const { start, end } = position
  const [first = '', last = ''] = [lines[start.line - 1], lines[end.line - 1]]
  return { mark: first[start.column - 1] ?? '', before: first.slice(0, start.column - 1), after: last.slice(end.column - 1) }
}

/** @param stars whether the page writes bold text with stars, and `special` whether underscores round one of Python's names can only be that */
function eatenName(node: Emphasis | Strong, { mark, before, after }: Source, stars: boolean, special: boolean): string | undefined {
  const text = toString(node)
  if (node.type !== 'strong' || mark !== '_' || !NAME.test(text)) return
  const isName = text === 'init' || (special && SPECIAL.has(text)) || text.includes('_') || stars || /[\w.]$/.test(before) || /^(?:\(|\.\w)/.test(after)
  return isName ? `\`__${text}__\` loses its underscores, and is bold: put it in backticks, or write \`**${text}**\` if bold is meant` : undefined
}

function eatenStars(node: Emphasis | Strong, { mark, before, after }: Source): string | undefined {
  if (mark !== '*') return
  const text = toString(node)
  const [left, right] = [/[A-Za-z\d]$/.test(before), /^[A-Za-z\d]/.test(after)]
  const isOdd = (/[A-Za-z\d)\]]$/.test(before) && /^[A-Za-z\d(]/.test(after))
    // within one word it may be a part of that: **P**ython
    || ((left || right) && /\s/.test(text))
    || (node.type === (text.startsWith('args') ? 'emphasis' : 'strong') && ARGUMENTS.test(text))
    // `src/*.md, a/*.py`, `s3://*/*.csv`, and a star that begins another name within
    || (/\s/.test(text) && ((/\/$/.test(before) && text.startsWith('.')) || (text.endsWith('/') && /^\.\w/.test(after))))
    || (/^[/.,;=]$/.test(text) && /^\.?\w/.test(after)) || /(?:^|\s)\*{1,2}\w/.test(text)
  if (!isOdd) return
  const shown = text.length > 30 ? `${text.slice(0, 27)}…` : text
  return `the stars round "${shown}" are taken for emphasis and not shown: put the code or name that they belong to in backticks, or write \`\\*\``
}
