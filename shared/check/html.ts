import type { Html } from 'mdast'
import type { HtmlTag, Place } from './types.ts'

/** One thing in raw HTML, and where it begins in `value`. Of a comment or tag that is `open`, the end is missing. */
export interface HtmlToken {
  kind: 'comment' | 'start' | 'end'
  offset: number
  name: string
  attributes: HtmlTag['attributes']
  /** `<br />` */
  closesItself: boolean
  /** what is missing: the end of the whole, or the quote of an attribute */
  open?: 'end' | 'quote'
  /** of a comment, what is in it */
  text: string
  /** set of a comment that `--!>` ends, which browsers take for its end and Markdown does not */
  hasOtherEnd?: true
}

/** A name with `?` or `!` begins what a browser takes for a comment: `<?php`, `<!DOCTYPE`, `<![CDATA[`. */
const OPENING = /<!--|<\/?[A-Za-z][\w-]*|<(?:\?|!)[\w[-]*/g
/** HTML's own comments end so, and Markdown's at the first of these alone: what is between is on the page. */
const COMMENT_END = /--!?>/
const ATTRIBUTE = /\s*(?:([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`][^\s<>`]*)))?|\/(?!>))/y
const OPEN_QUOTE = /\s*=\s*["'][^"']*$|["']\S/

/** What a piece of raw HTML consists of, besides its text. */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = []
  OPENING.lastIndex = 0
  for (let match = OPENING.exec(html); match; match = OPENING.exec(html)) {
    const token = match[0] === '<!--' ? comment(html, match.index) : tag(html, match.index, match[0])
    tokens.push(token.token)
    OPENING.lastIndex = token.end
  }
  return tokens
}

interface Read { token: HtmlToken, end: number }

function comment(html: string, offset: number): Read {
  const end = COMMENT_END.exec(html.slice(offset + 2))
  const at = end ? offset + 2 + end.index : html.length
  const text = html.slice(offset + 4, at)
  const token: HtmlToken = { kind: 'comment', offset, name: '', attributes: {}, closesItself: false, text, ...!end && { open: 'end' }, ...end?.[0] === '--!>' && { hasOtherEnd: true } }
  return { token, end: at + (end?.[0].length ?? 0) }
}

function tag(html: string, offset: number, opening: string): Read {
  const attributes: HtmlTag['attributes'] = {}
  let at = offset + opening.length
  ATTRIBUTE.lastIndex = at
  for (let match = ATTRIBUTE.exec(html); match; match = ATTRIBUTE.exec(html)) {
    const [, name, double, single, bare] = match
    if (name) attributes[name.startsWith(':') ? name : name.toLowerCase()] ??= double ?? single ?? bare ?? true
    at = ATTRIBUTE.lastIndex
  }
  const [end] = /^\s*\/?>/.exec(html.slice(at)) ?? []
  const name = opening.replace(/^<\/?/, '')
  const kind = opening.startsWith('</') ? 'end' : 'start'
  const open = end === undefined ? OPEN_QUOTE.test(html.slice(at, at + 200).split('\n')[0] ?? '') ? 'quote' as const : 'end' as const : undefined
  return { token: { kind, offset, name, attributes, closesItself: end?.includes('/') ?? false, text: '', ...open && { open } }, end: at + (end?.length ?? 0) }
}

/** The opening tags of a piece of raw HTML, by their places in the file. */
export function htmlTags(node: Html, lines: readonly string[]): HtmlTag[] {
  return htmlTokens(node.value).flatMap(({ kind, name, attributes, open, offset }) =>
    kind === 'start' && !open ? [{ name, attributes, ...placeInHtml(node, lines, offset) }] : [])
}

/** Where a character of raw HTML is in the file: the parser has taken from its lines what quotes, lists and components put before them. */
export function placeInHtml({ value, position }: Html, lines: readonly string[], offset: number): Place {
  const { line, column } = position?.start ?? { line: 1, column: 1 }
  const before = value.slice(0, offset).split('\n')
  const row = before.length - 1
  const inLine = before.at(-1)?.length ?? 0
  if (!row) return { line, column: column + inLine }
  const source = lines[line - 1 + row] ?? ''
  const indent = source.indexOf(value.split('\n')[row] ?? '')
  return { line: line + row, column: Math.max(indent, 0) + inLine + 1 }
}
