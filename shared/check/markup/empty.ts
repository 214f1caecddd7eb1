import type { Node, Parent, Root, Table } from 'mdast'
import { placeOf } from '../collect.ts'
import { htmlTokens, placeInHtml } from '../html.ts'
import type { Page, Remark } from '../types.ts'
import { isOpenFence } from './fences.ts'
import { nodesOf } from './nodes.ts'

const rule = 'empty-part'
/** Elements that are nothing without words. */
const WORDS = /<(h[1-6]|summary|li|blockquote|b|strong|em|i|code)\b[^<>]*>\s*<\/\1\s*>|<(a)\s[^<>]*\bhref\b[^<>]*>\s*<\/a\s*>/gi
/** Elements that show something without words. */
const SEEN = /<(?:audio|br|hr|img|input|kbd|math|meter|picture|progress|source|svg|table|ul|ol)\b/i

/** `empty-part`: headings, links, items, fences, quotes, code and tables in which there is nothing. */
export function checkEmptyParts({ markdown: { tree, lines } }: Page): Remark[] {
  const found: Remark[] = []
  const tell = (node: Node, message: string) => void found.push({ ...placeOf(node), rule, message })
  for (const { node } of nodesOf(tree, 'heading')) {
    if (isBlank(node)) tell(node, `this heading has no words: write them after \`${'#'.repeat(node.depth)}\`, or remove it`)
  }
  for (const { node } of [...nodesOf(tree, 'link'), ...nodesOf(tree, 'linkReference')]) {
    if (!isBlank(node)) continue
    const { line, column = 1 } = placeOf(node)
    const [, id] = /^\[\s*\]\(\s*\)\{\s*#([^\s}]+)\s*\}/.exec((lines[line - 1] ?? '').slice(column - 1)) ?? []
    tell(node, id
      ? `this is an anchor of other tools: write \`{#${id}}\` after the words of the heading that it is for, or \`<span id="${id}"></span>\``
      : 'this link has no text, so nobody can see or follow it: write the text between `[` and `]`')
  }
  for (const { node } of nodesOf(tree, 'listItem')) if (isBlank(node)) tell(node, 'this item of a list is empty: write its text, or remove it')
  for (const { node } of nodesOf(tree, 'blockquote')) if (isBlank(node)) tell(node, 'this quote is empty: write text after `>`, or remove it')
  for (const { node } of nodesOf(tree, 'code')) {
    // of those with a file, or for the type checker, the rules about samples tell
    const isTold = /=|\btwoslash\b/.test(node.meta ?? '') || isOpenFence(node, lines)
    if (!node.value.trim() && !isTold) tell(node, 'this fence has no code: write it between the two lines, or remove them')
  }
  for (const { node } of nodesOf(tree, 'inlineCode')) {
    if (!node.value.trim()) tell(node, 'there is no code between these backticks: write it, or remove them')
  }
  for (const { node } of nodesOf(tree, 'table')) tellTable(node, tell)
  for (const { node } of nodesOf(tree, 'html')) {
    for (const { 0: element, 1: name, index } of node.value.matchAll(WORDS)) {
      if (isInComment(node.value, index)) continue
      found.push({ ...placeInHtml(node, lines, index), rule, message: `\`${element}\` is empty: write text into <${name ?? 'a'}>, or remove it` })
    }
  }
  return [...found, ...emptyElements(tree)]
}

function isInComment(html: string, offset: number): boolean {
  const { kind, open } = htmlTokens(html.slice(0, offset)).at(-1) ?? {}
  return kind === 'comment' && open === 'end'
}

function tellTable(table: Table, tell: (node: Node, message: string) => void): void {
  const [header, ...rows] = table.children
  if (!header) return
  if (!rows.length) return tell(table, 'this table has a header and no rows: add some, or write a sentence in its place')
  if (rows.every(isBlank)) return tell(table, 'the rows of this table are empty: fill them, or remove the table')
  // a table of several columns may leave the corner above the names of its rows empty
  const nameless = header.children.slice(header.children.length > 1 && !header.children.slice(1).every(isBlank) ? 1 : 0).filter(isBlank)
  if (nameless.length === header.children.length) tell(header, 'this table has no words in its header: name its columns, or write a list')
  else for (const cell of nameless) tell(cell, 'this column has no name: write one into the header')
}

/** Elements within a paragraph, whose tags are nodes of their own: `<a href="…"></a>`. */
function emptyElements(tree: Root): Remark[] {
  return nodesOf(tree, 'html').flatMap(({ node, index, parent }): Remark[] => {
    const next = parent?.children[index + 1]
    if (parent?.type !== 'paragraph' || next?.type !== 'html') return []
    const both = node.value + next.value
    return new RegExp(`^(?:${WORDS.source})$`, 'i').test(both) ? [{ ...placeOf(node), rule, message: `\`${both}\` is empty: write text into it, or remove it` }] : []
  })
}

const isBlankHtml = (html: string) => !SEEN.test(html) && !html.replace(/<!--[\s\S]*?-->|<[^<>]*>/g, '').trim()

/** Whether there is nothing that readers would see: no text, code, picture, component or element. */
export function isBlank(node: Node): boolean {
  switch (node.type) {
    case 'text': return /^\s*(?:\[[ xX]?\]\s*)?$/.test('value' in node ? String(node.value) : '')
    case 'html': return 'value' in node && isBlankHtml(String(node.value))
    case 'definition':
    case 'break': return true
    case 'heading':
    case 'link':
    case 'linkReference':
    case 'paragraph':
    case 'list':
    case 'listItem':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'blockquote':
    case 'tableRow':
    case 'tableCell': return (node as Parent).children.every(isBlank)
    default: return false
  }
}
