import type { Code } from 'mdast'
import { placeOf } from '../collect.ts'
import type { Page, Remark } from '../types.ts'
import { nodesOf } from './nodes.ts'

const MARKS = /^(`{3,}|~{3,})/

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
  const opens = new RegExp(`^ {0,3}${marks}+[^\\S\\n]*[^${marks[0]}\\s].*$`, 'm').exec(node.value)
  if (opens) {
    const line = placeOf(node).line + node.value.slice(0, opens.index).split('\n').length
    return `this fence is still open at line ${line}, where \`${opens[0].trim()}\` would open one: add a line \`${marks}\` after its code, or open it with one sign more if that line is part of it`
  }
  if (isOpenFence(node, lines)) return `this fence is never closed, and takes all that follows for code: add a line \`${marks}\` after its code`
}

/** Whether no line closes a fence, so that it ends with what it is in. */
export function isOpenFence(node: Code, lines: readonly string[]): boolean {
  const marks = marksOf(node, lines)
  const { start, end } = node.position ?? {}
  if (!marks || !start || !end) return false
  // in a list item it ends at the beginning of the line after it
  const last = lines[end.line - (end.column === 1 ? 2 : 1)] ?? ''
  return end.line === start.line || !new RegExp(`^[\\s>]*${marks}${marks[0]}*\\s*$`).test(last)
}

/** The signs that open a fence; undefined of code that is indented. */
function marksOf({ position }: Code, lines: readonly string[]): string | undefined {
  const { line, column } = position?.start ?? { line: 1, column: 1 }
  return MARKS.exec((lines[line - 1] ?? '').slice(column - 1))?.[0]
}
