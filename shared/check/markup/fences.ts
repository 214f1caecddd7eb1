import type { Code } from 'mdast'
import { placeOf } from '../collect.ts'
import type { Page, Remark } from '../types.ts'
import { nodesOf } from './nodes.ts'

const MARKS = /^(`{3,}|~{3,})/
const MOST_SIGNS = 1000

/** `unclosed-fence`: fences that take in what follows them. */
export function checkOpenFences({ markdown: { tree, lines } }: Page): Remark[] {
  return nodesOf(tree, 'code').flatMap(({ node }): Remark[] => {
    const message = node.data?.closing === undefined ? openMessage(node, lines) : undefined
    return message ? [{ ...placeOf(node), rule: 'unclosed-fence', message }] : []
  })
}

function openMessage(node: Code, lines: readonly string[]): string | undefined {
  const marks = marksOf(node, lines)
  if (!marks) return
  // as many signs as no pattern can have mean something else
  if (marks.length > MOST_SIGNS) return `this fence is opened by ${marks.length} signs: three are enough`
  const opens = new RegExp(`^ {0,3}${marks}+[^\\S\\n]*[^${marks[0]}\\s].*$`, 'm').exec(node.value)
  if (opens) {
    const line = placeOf(node).line + node.value.slice(0, opens.index).split('\n').length
    return `this fence is still open at line ${line}, where \`${opens[0].trim()}\` would open one: add a line ${quoted(marks)} after its code, or open it with one sign more if that line is part of it`
  }
  if (!isOpenFence(node, lines)) return
  return closingOf(marks).test(node.value.split('\n').at(-1) ?? '')
    ? `the last ${quoted(marks)} is too far right to close this fence: put it right below the first`
    : `this fence is never closed, and takes all that follows for code: add a line ${quoted(marks)} after its code`
}

const quoted = (marks: string) => marks.startsWith('`') ? `\`\` ${marks} \`\`` : `\`${marks}\``
const closingOf = (marks: string) => new RegExp(`^[\\s>]*${marks}${marks[0]}*\\s*$`)

/** Whether no line closes a fence, so that it ends with what it is in. */
export function isOpenFence(node: Code, lines: readonly string[]): boolean {
  const marks = marksOf(node, lines)
  const { start, end } = node.position ?? {}
  if (!marks || marks.length > MOST_SIGNS || !start || !end) return false
  // in a list item it ends at the beginning of the line after it
  const lastLine = end.line - (end.column === 1 ? 1 : 0)
  const closing = closingOf(marks)
  return end.line === start.line || !closing.test(lines[lastLine - 1] ?? '') || isInCode(node, closing, lastLine - start.line)
}

/** Whether the line that looks like the end of a fence is code, as it is too far right to end it. */
function isInCode({ value }: Code, closing: RegExp, count: number): boolean {
  const code = value.split('\n')
  return code.length === count && closing.test(code.at(-1) ?? '')
}

/** The signs that open a fence; undefined of code that is indented. */
function marksOf({ position }: Code, lines: readonly string[]): string | undefined {
  const { line, column } = position?.start ?? { line: 1, column: 1 }
  return MARKS.exec((lines[line - 1] ?? '').slice(column - 1))?.[0]
}
