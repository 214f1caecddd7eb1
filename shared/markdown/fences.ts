import type { Code, Root } from 'mdast'
import type { Processor } from 'unified'
import { visit } from 'unist-util-visit'

declare module 'mdast' {
  interface CodeData {
    /** the line, from 1, that closes the fence in the file, where the parser has ended it before */
    closing?: number
  }
}

/** A fence of a file, from its opening line to its closing one, both from 0. */
interface Fence { open: number, close: number, code: string[] }

/** What quotes, lists and components leave before a fence, then its marks. */
const OPENING = /^((?:[ \t]|>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*)(`{3,}(?=[^`]*$)|~{3,})/
const CLOSING = /^([ \t]*)(`{3,}|~{3,})[ \t]*$/
const QUOTE = /^[ \t]*> ?/

/**
 * A remark plugin that gives fences in components their code as it is in the file, whatever its indents.
 *
 * remark-mdc takes as many blanks off each line as its component is indented, off code too that stands further left, and reads
 * the lines of code as if they could open or close something. So it is shown the lines of fences with each of their characters
 * replaced; what they say and how far they are indented is then read from the file, as the specification of Markdown has it.
 */
export function remarkFences(this: Processor): void {
  const parse = this.parser
  if (!parse) throw new Error('remarkFences needs a parser: use it after remark-parse')
  this.parser = (document, file) => {
    const lines = document.split('\n')
    const all = findFences(lines)
    let fences = all
    while (true) {
      const tree = parse(withoutCode(lines, fences), file) as Root
      const read = readBy(tree, lines, all)
      const known = fences.filter(fence => read.get(fence)?.position?.end.line === fence.close + 1)
      if (known.length === fences.length) {
        for (const [fence, node] of read) {
          if (fences.includes(fence)) node.value = fence.code.join('\n')
          else node.data = { ...node.data, closing: fence.close + 1 }
        }
        return tree
      }
      // what only looks like a fence, as in a comment, or does not end where its closing line is
      fences = known
    }
  }
}

/** All that looks like a fence and is closed. */
function findFences(lines: readonly string[]): Fence[] {
  const fences: Fence[] = []
  for (let open = 0; open < lines.length; open++) {
    const [, before = '', marks = ''] = OPENING.exec(lines[open] ?? '') ?? []
    const fence = marks && closed(lines, open, before, marks)
    if (!fence) continue
    fences.push(fence)
    open = fence.close
  }
  return fences
}

function closed(lines: readonly string[], open: number, before: string, marks: string): Fence | undefined {
  const quotes = before.split('>').length - 1
  const indent = columnsOf(before)
  const code: string[] = []
  for (let at = open + 1; at < lines.length; at++) {
    const inside = insideQuotes(lines[at] ?? '', quotes)
    if (inside === undefined) return
    const { rest, column } = inside
    const [, blanks = '', end = ''] = CLOSING.exec(rest) ?? []
    if (end.startsWith(marks) && columnsOf(blanks, column) <= indent + 3) return { open, close: at, code }
    code.push(dedent(rest, column, indent))
  }
}

/** A line without the marks of its quotes, and the column where the rest begins, from 0. */
function insideQuotes(line: string, quotes: number): { rest: string, column: number } | undefined {
  let rest = line
  for (let left = quotes; left > 0; left--) {
    const mark = QUOTE.exec(rest)?.[0]
    if (mark === undefined) return
    rest = rest.slice(mark.length)
  }
  return { rest, column: columnsOf(line.slice(0, line.length - rest.length)) }
}

/** The column after a text, from 0, in which a tab goes to the next multiple of four. */
function columnsOf(text: string, from = 0): number {
  return [...text].reduce((column, sign) => sign === '\t' ? column + 4 - column % 4 : column + 1, from)
}

/** A line without its blanks up to a column; of a tab that goes beyond it, blanks are left. */
function dedent(line: string, from: number, to: number): string {
  let column = from
  let at = 0
  while (column < to && (line[at] === ' ' || line[at] === '\t')) column = columnsOf(line[at++] ?? '', column)
  return ' '.repeat(Math.max(0, column - Math.max(from, to))) + line.slice(at)
}

/** The document with the code of fences made unreadable, each line as long and as far indented as it was. */
function withoutCode(lines: readonly string[], fences: readonly Fence[]): string {
  const shown = [...lines]
  for (const { open, close, code } of fences) {
    for (let at = open + 1; at < close; at++) {
      const line = lines[at] ?? ''
      const { length } = (code[at - open - 1] ?? '').trimStart()
      shown[at] = line.slice(0, line.length - length) + line.slice(line.length - length).replace(/\S/g, 'x')
    }
  }
  return shown.join('\n')
}

/** The node of each fence that the parser has read as one. */
function readBy(tree: Root, lines: readonly string[], fences: readonly Fence[]): Map<Fence, Code> {
  const byLine = new Map(fences.map(fence => [fence.open + 1, fence]))
  const read = new Map<Fence, Code>()
  visit(tree, 'code', (node) => {
    const { line = 0, column = 1 } = node.position?.start ?? {}
    const fence = byLine.get(line)
    // code that is indented begins with its blanks
    if (fence && /^[`~]{3}/.test((lines[line - 1] ?? '').slice(column - 1))) read.set(fence, node)
  })
  return read
}
