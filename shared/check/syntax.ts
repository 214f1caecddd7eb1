import type { Parent, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { colonsOf, hasOpenYaml } from '../markdown/parse.ts'
import type { ContainerComponent } from '../markdown/parse.ts'
import { vocabulary } from '../vocabulary.ts'
import { placeOf } from './collect.ts'
import { isOpenFence } from './markup/fences.ts'
import type { Page, Remark } from './types.ts'

const rule = 'markdown-parse'
/** Such as `:kbd{value="K"}` after `+`. */
const IN_SENTENCE = /([^\s\\:])(:([a-z][\w-]*)(?:\[[^\]]*\]|\{[^{}]*=[^{}]*\}))/g
const STRAY_END = /^[\s>]*(:{2,})\s*$/
/** `:: note` and `：：note` with the colons of an input method; of three colons and a blank, the rule about other tools tells. */
const SPACED = /^[\s>]*((?::{2}[ \t\u00A0]+|：{2,}[ \t]*)([a-z][\w-]*))/
const STRAY_START = /^[\s>]*(:{2,}[A-Za-z][\w-]*)(.*)$/

/** `markdown-parse`: what the parser did not understand, which it would leave in the page or swallow without a word. */
export function checkSyntax(page: Page): Remark[] {
  const { failure } = page.markdown
  if (failure) {
    return [{ line: failure.line, column: failure.column, rule, message: 'the Markdown parser stops here, so nothing of the page is shown: put what looks like a component, such as `:word` or `{{`, in backticks' }]
  }
  return [...checkComponents(page), ...checkFenceEnds(page), ...checkIndentedCode(page), ...checkText(page)]
}

function checkComponents({ components, markdown: { lines } }: Page): Remark[] {
  return components.flatMap(({ node, name, syntax, props, leftover, line, column }): Remark[] => {
    const found: Remark[] = []
    if (node.type === 'containerComponent') {
      const unclosed = unclosedMessage(node, syntax, lines)
      if (unclosed) found.push({ line, column, rule, message: unclosed })
    }
    // of brackets alone, the rules about Markdown tell
    else if (leftover && (name !== 'span' || Object.keys(node.attributes).length)) {
      found.push({ line, column, rule, message: `\`${leftover}\` after \`${syntax}\` was not understood: expected \`${syntax}[text]{name="value"}\`, every value in quotes` })
    }
    for (const problem of props.yaml?.problems ?? []) {
      found.push({ line: problem.line, column: problem.column, rule, message: `the YAML of \`${syntax}\` is not valid: ${problem.message}` })
    }
    return found
  })
}

function unclosedMessage(node: ContainerComponent, syntax: string, lines: readonly string[]): string | undefined {
  const { line = 1, column = 1 } = node.position?.end ?? {}
  const colons = colonsOf(node, lines)
  const last = (lines[line - 1] ?? '').slice(0, column - 1)
  if (endsInFence(node, lines)) return
  // then all to the end of the file is YAML, also where that is a line of colons
  if (hasOpenYaml(node, lines) && !node.children.length) return openYamlMessage(syntax)
  if (line > (node.position?.start.line ?? 1) && new RegExp(`^[^:]*:{${colons}}\\s*$`).test(last)) return
  if (hasOpenYaml(node, lines)) return openYamlMessage(syntax)
  return `\`${syntax}\` is never closed: add a line \`${':'.repeat(colons)}\` after its content (as many colons as it was opened with)`
}

const openYamlMessage = (syntax: string) => `\`${syntax}\` opens its YAML with \`---\` and never closes it: add a line \`---\` after the YAML`

/** Whether a fence that is never closed has taken the end of a component, of which its own rule tells. */
function endsInFence({ children }: Parent, lines: readonly string[]): boolean {
  const last = children.at(-1)
  if (last?.type === 'code') return isOpenFence(last, lines)
  return last !== undefined && 'children' in last && endsInFence(last, lines)
}

/** Fences whose lines are not all indented so that the parser finds their end. */
function checkFenceEnds({ markdown: { tree } }: Page): Remark[] {
  const found: Remark[] = []
  visit(tree, 'code', (node) => {
    const closing = node.data?.closing
    if (closing === undefined) return
    const wayOut = 'indent all of its lines as far as the text of the list item or component that it is in, and not at all if it is in none'
    found.push({ ...placeOf(node), rule, message: `this fence is closed at line ${closing}, but the parser ends it elsewhere: ${wayOut}` })
  })
  return found
}

/** Parts of components in code that is indented by four: nobody means that where there are fences. */
function checkIndentedCode({ markdown: { tree, lines } }: Page): Remark[] {
  const found: Remark[] = []
  visit(tree, 'code', (node) => {
    const { line, column = 1 } = placeOf(node)
    if (/^(?:`{3}|~{3})/.test((lines[line - 1] ?? '').slice(column - 1))) return
    const at = node.value.split('\n').findIndex(text => isPart(text))
    const text = lines[line - 1 + at] ?? ''
    const message = `\`${text.trim()}\` is indented by four, which makes it code: move it to the left, or put it into a fence if it is code`
    if (at !== -1) found.push({ line: line + at, column: text.search(/\S/) + 1, rule, message })
  })
  return found
}

const isPart = (text: string): boolean => STRAY_END.test(text) || Object.hasOwn(vocabulary, /^\s*:{2,}([a-z][\w-]*)(?:\{.*\})?\s*$/.exec(text)?.[1] ?? '')

/** Lines that look like the beginning or end of a component but were read as text. */
function checkText({ markdown: { tree, lines } }: Page): Remark[] {
  const found: Remark[] = []
  /** beginnings that have been told, whose ends close nothing because of that */
  let begun = 0
  visit(tree, (node) => {
    // a component right below a tag is a part of the HTML
    if (node.type !== 'text' && !(node.type === 'html' && !node.value.startsWith('<!--'))) return
    const { line } = placeOf(node)
    const last = node.position?.end.line ?? line
    for (let row = line; row <= last; row++) {
      const text = lines[row - 1] ?? ''
      const end = STRAY_END.exec(text)
      const [, start, rest = ''] = STRAY_START.exec(text) ?? []
      const [, spaced = '', name = ''] = SPACED.exec(text) ?? []
      const at = { line: row, column: text.search(/[:：]/) + 1 }
      if (end && node.value.includes(end[1] ?? '')) {
        if (begun) begun--
        else found.push({ ...at, rule, message: `\`${end[1]}\` closes nothing: remove it, or open a component with as many colons` })
      }
      else if (Object.hasOwn(vocabulary, name) && node.value.includes(spaced)) {
        found.push({ ...at, rule, message: `\`${spaced}\` was read as text: write \`::${name}\`, with two colons and no blank` })
        begun++
      }
      else if (start && node.value.includes(start)) {
        found.push({ ...at, rule, message: startMessage(start, rest) })
        if (!/:{2,}\s*$/.test(rest)) begun++
      }
      if (node.type === 'text') found.push(...readAsText(node, row, text))
    }
  })
  return found
}

/** Components in a sentence that MDC takes for text because of the sign before them. */
function readAsText({ value, position }: Text, line: number, source: string): Remark[] {
  const [from, to] = [line === position?.start.line ? position.start.column - 1 : 0, line === position?.end.line ? position.end.column - 1 : source.length]
  return [...source.matchAll(IN_SENTENCE)].flatMap(({ 1: before = '', 2: component = '', 3: name = '', index }): Remark[] => {
    if (index < from || index >= to || !Object.hasOwn(vocabulary, name) || !value.includes(`:${name}`)) return []
    return [{ line, column: index + before.length + 1, rule, message: `\`${component}\` was read as text because of \`${before}\` before it: write a space, \`(\`, \`[\`, \`*\` or \`_\` there, or \`\\:${name}\` if no component is meant` }]
  })
}

function startMessage(start: string, rest: string): string {
  if (!rest.trim()) return `\`${start}\` was read as text because of an unusual blank after it: remove it`
  if (/^\s+\{/.test(rest)) return `\`${start}\` was read as text because of the blank after it: write \`${start}${rest.trim()}\``
  if (rest.startsWith('{')) return `\`${start}${rest}\` was not understood: expected \`${start}{name="value"}\` on one line, every value in quotes`
  return `\`${start}\` was read as text because of \`${rest.trim()}\` after it: put its text on the next line`
}
