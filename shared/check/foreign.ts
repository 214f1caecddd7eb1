import type { InlineCode } from 'mdast'
import { visit } from 'unist-util-visit'
import { languageOf } from '#twoslash/language.ts'
import { vocabulary } from '../vocabulary.ts'
import { placeOf } from './collect.ts'
import { ANYWHERE, COMMENTS, LINES, partHere } from './dialects.ts'
import type { Dialect } from './dialects.ts'
import { proseLines } from './prose-lines.ts'
import type { Component, Page, Remark } from './types.ts'

const rule = 'foreign-syntax'
/** What lists, quotes and headings leave before the text of a line. */
const BEFORE = /^(?:[\s>]|[-*+][ \t](?:\[[ x]\][ \t])?|\d{1,9}[.)][ \t]|#{1,6}[ \t])*/

/** A piece of a line that is of another tool, and what there is to say of it, if it is not only the end of one. */
interface Foreign { line: number, from: number, to: number, remark?: Remark }

/** `foreign-syntax`: what other tools understand, and this site would show as typed, or drop. */
export function checkForeign(page: Page): Remark[] {
  return foreignOf(page).flatMap(({ remark }) => remark ?? [])
}

/** Takes out what other rules say of the same pieces, which they know less about. */
export function withoutForeign(remarks: readonly Remark[], page: Page): Remark[] {
  const pieces = foreignOf(page)
  if (!pieces.length) return [...remarks]
  return remarks.filter(remark => !VAGUE.has(remark.rule) || !pieces.some(({ line, from, to }) =>
    line === remark.line && (remark.column === undefined || (remark.column >= from && remark.column < to))))
}

const VAGUE = new Set(['markdown-parse', 'unknown-component', 'component-place', 'fence-language', 'fence-meta'])
const PATTERNS = ANYWHERE.map(dialect => [dialect, new RegExp(dialect.pattern, 'g')] as const)
/** What a line has that any of the patterns could match, to look no further where it has none of it. */
const MAY_BEGIN = /^[[\]:!?={}.$%*@<\\;|+#-]|^(?:import|export|image|include|video|In|Out)\b/
const MAY_HAVE = /[{$^\\【]|==|\+\+|\[\[|\]_|%%|:\S+:|<\/?[A-Z]|<<|cite|(?:xref|link):/
const known = new WeakMap<Page, Foreign[]>()

function foreignOf(page: Page): Foreign[] {
  const found = known.get(page) ?? [...inProse(page), ...inTree(page)]
  known.set(page, found)
  return found
}

function inProse(page: Page): Foreign[] {
  const found: Foreign[] = []
  const seen = new Map<Dialect, number>()
  const lines = proseLines(page)
  lines.forEach((text, index) => {
    const [before = ''] = BEFORE.exec(text) ?? []
    const rest = text.slice(before.length)
    for (const dialect of MAY_BEGIN.test(rest) ? LINES : []) {
      const match = dialect.pattern.exec(rest)
      if (!match || (dialect.isBelowText && !lines[index - 1]?.trim()) || (dialect.isApart && lines[index - 1]?.trim())) continue
      const times = (seen.get(dialect) ?? 0) + 1
      seen.set(dialect, times)
      const piece = pieceOf(dialect, match, page, index, before.length, dialect.isPaired && times % 2 === 0)
      if (piece) found.push(piece, ...closingOf(match[0], page, index))
      if (piece?.remark) return
    }
    if (!MAY_HAVE.test(text)) return
    for (const [dialect, pattern] of PATTERNS) {
      for (const match of text.matchAll(pattern)) {
        const piece = pieceOf(dialect, match, page, index, match.index)
        if (piece && !found.some(({ line, from, to }) => line === piece.line && piece.from < to && from < piece.to)) found.push(piece)
      }
    }
  })
  return found
}

/** @param index of the line, from 0
 * @param at where in it the match begins, from 0 */
function pieceOf({ of, pattern, write }: Dialect, match: RegExpExecArray, page: Page, index: number, at: number, isEnd = false): Foreign | undefined {
  const [{ length }, ...masked] = match
  const line = index + 1
  const piece = { line, from: at + 1, to: at + 1 + length }
  const shown = (page.markdown.lines[index] ?? '').slice(at, at + length).trim()
  const wayOf = (groups: string[]) => isEnd ? undefined : typeof write === 'string' ? write : write(...groups)
  // what it is tells the prose of the line, and what to write the line itself, which has the code
  const way = wayOf(masked) && wayOf(pattern.exec(shown)?.slice(1) ?? masked)
  if (way === undefined) return isEnd || /^\{[%{]/.test(shown) ? piece : undefined
  return { ...piece, remark: { line, column: piece.from, rule, message: messageFor(shown, of, way) } }
}

function messageFor(written: string, of: string, way: string): string {
  const shown = written.length > 60 ? `${written.slice(0, 57)}…` : written
  return `${shown} is syntax of ${of}, which means nothing here: ${/^(?:leave|formulas)/.test(way) ? way : `write ${way}`}`
}

/** The line of colons that would close what one with a title has opened, and so closes nothing. */
function closingOf(opening: string, { markdown: { lines } }: Page, index: number): Foreign[] {
  const colons = /^:{3,}/.exec(opening)?.[0]
  if (!colons) return []
  const end = lines.findIndex((text, row) => row > index && text.replace(/^[\s>]*/, '').trimEnd() === colons)
  return end < 0 ? [] : [{ line: end + 1, from: 1, to: Infinity }]
}

function inTree(page: Page): Foreign[] {
  const { components, tags, markdown: { tree, lines } } = page
  const found = components.flatMap(component => inComponent(component, lines))
  for (const { name, line, column } of tags) {
    const way = OF_MDX.has(name) ? partHere(name) : undefined
    if (way) found.push(told(line, column ?? (lines[line - 1] ?? '').indexOf(`<${name}`) + 1, `<${name}>`, 'MDX', way))
  }
  visit(tree, (node) => {
    const { line, column = 1 } = placeOf(node)
    if (node.type === 'html') {
      const comment = COMMENTS.find(({ pattern }) => pattern.test(node.value))
      if (comment) found.push(told(line, column, node.value, comment.of, String(comment.write)))
    }
    else if (node.type === 'code' && node.lang?.startsWith('{')) {
      const name = /^\{\.?([a-z][\w-]*)\}/i.exec(node.lang)?.[1] ?? ''
      const way = languageOf(name) && /^code(?:-block|-cell)?$|^sourcecode$/.test(name) ? `\`\`\`${node.meta?.split(/\s/)[0] ?? 'python'}` : partHere(name)
      if (way) found.push(told(line, (lines[line - 1] ?? '').indexOf('{', column - 1) + 1, node.lang, 'MyST', way))
    }
    else if (node.type === 'inlineCode') found.push(...inCode(node, lines))
  })
  return found
}

/** Parts of MDX by names that are no component and no element here. */
const OF_MDX = new Set([
  'TabItem', 'Tab', 'Aside', 'Info', 'Check', 'Danger', 'Admonition', 'Details', 'Expandable', 'Step', 'CodeBlock', 'CardGrid', 'Cards', 'LinkCard', 'LinkButton',
  'FileTree', 'Frame', 'Figure', 'AccordionGroup', 'ParamField', 'ResponseField', 'YouTube', 'Mermaid', 'CodeTabs', 'Important'
])

const told = (line: number, column: number, written: string, of: string, way: string): Foreign =>
  ({ line, from: column, to: column + Math.max(1, written.length), remark: { line, column, rule, message: messageFor(written, of, way) } })

/** A component whose name is another tool's, or whose title is in brackets, where it would run into the text. */
function inComponent({ node, name, line, column = 1, syntax }: Component, lines: readonly string[]): Foreign[] {
  if (node.type !== 'containerComponent') return []
  const opening = (lines[line - 1] ?? '').slice(column - 1)
  const title = /^:+[\w-]+\[([^\]]*)\]/.exec(opening)?.[1]
  const way = partHere(name, title)
  if (title !== undefined) return [told(line, column, `${syntax}[${title}]`, 'Docusaurus and Starlight', way ?? `the title as an attribute, \`${syntax}{title="${title}"}\`, or as the first line of the text`)]
  return way && !Object.hasOwn(vocabulary, name) ? [told(line, column, syntax, 'Docusaurus, VitePress and others', way)] : []
}

/** `` `text <address>`_ `` is a link in reStructuredText. */
function inCode(node: InlineCode, lines: readonly string[]): Foreign[] {
  const [, label, address] = /^(.+?)\s*<([^<>\s]+)>$/.exec(node.value) ?? []
  const { line = 1, column = 1 } = node.position?.end ?? {}
  const [, language = '', code = ''] = /^#!([a-z][\w+-]*)\s+(.+)$/.exec(node.value) ?? []
  if (code) return [told(placeOf(node).line, placeOf(node).column ?? 1, `\`${node.value}\``, 'Material for MkDocs', `the code alone, \`${code}\`, without its language ${language}`)]
  if (!label || !address || lines[line - 1]?.charAt(column - 1) !== '_') return []
  const { line: row, column: from = 1 } = placeOf(node)
  return [told(row, from, `\`${node.value}\`_`, 'reStructuredText', `[${label}](${address})`)]
}
