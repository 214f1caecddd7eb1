import type { Code, InlineCode } from 'mdast'
import { languageOf } from '#twoslash/language.ts'
import { isPythonTwoslash } from '#twoslash/page.ts'
import { standardLanguage } from '../code-languages.ts'
import { nodesOf } from './markup/nodes.ts'
import type { Page, Place, Remark } from './types.ts'

/** Languages in which curly quotes begin no text; of samples in Python, the type checker tells. */
const STRICT = new Set(['python', 'bash', 'shellsession', 'json', 'jsonc', 'yaml', 'toml', 'js', 'ts', 'sql', 'dockerfile'])
const SHELL = new Set(['bash', 'shellsession'])
/** What may hold any sign: comments, and texts in straight quotes. */
const FREE = /(?:^|\s)(?:#|\/\/|--(?=\s)).*$|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|^\s*\*.*$/g
/** A curly quote where code would begin a text. */
const QUOTE = /(?<=[(=,[{:+]\s*|\b(?:echo|print|return|in|import|from|export|-m|-c)\s+)[“”‘’„]/
/** A dash of a text program where an option would begin. */
const OPTION = /(?<=\s|^)[–—]{1,2}-?(?=[A-Za-z])/
const NO_BREAK = /\u00A0/
/** A field of YAML whose text is in curly quotes. */
const FIELD = /^\s*(?:-\s+)?(?:[\w-]+:\s+)?(?=[“‘„].*[”’“]\s*,?\s*$)/
const ATTRIBUTE = /(?<=\{(?:[^}]*\s)?:?[\w-]+=)[“”‘’„]/

/** `smart-punctuation`: what text programs make of quotes, hyphens and blanks, in code, YAML and attributes. */
export function checkPunctuation({ markdown: { tree, lines, frontmatter }, components }: Page): Remark[] {
  const found: Remark[] = []
  const tell = (at: Place, message: string) => void found.push({ ...at, rule: 'smart-punctuation', message })
  const yaml = (first: number, last: number) => {
    for (let line = first; line <= last; line++) readYaml(lines[line - 1] ?? '', line, tell)
  }
  if (frontmatter) yaml(2, lines.findIndex((text, index) => index > 0 && text.startsWith('---')))
  for (const { node, line, column = 1 } of components) {
    if (node.type === 'containerComponent' && node.rawData !== undefined) yaml(line + 1, line + node.rawData.split('\n').length)
    const opening = (lines[line - 1] ?? '').slice(column - 1)
    const quote = ATTRIBUTE.exec(opening)
    if (quote) tell({ line, column: column + quote.index }, quoteMessage(quote[0]))
  }
  for (const { node } of nodesOf(tree, 'code')) readFence(node, lines, tell)
  for (const { node } of nodesOf(tree, 'inlineCode')) readInline(node, lines, tell)
  return found
}

type Tell = (at: Place, message: string) => void

const quoteMessage = (quote: string) => `${quote} is a curly quote, which code, YAML and attributes take for a letter: write a straight one, ${/[‘’]/.test(quote) ? '\'' : '"'}`

function readYaml(text: string, line: number, tell: Tell): void {
  const field = FIELD.exec(text)
  if (field) tell({ line, column: field[0].length + 1 }, quoteMessage(text[field[0].length] ?? ''))
}

function readFence({ lang, meta, position }: Code, lines: readonly string[], tell: Tell): void {
  const language = standardLanguage(languageOf(lang)) ?? ''
  const { start, end } = position ?? {}
  if (!start || !end || !STRICT.has(language) || isPythonTwoslash(lang, meta)) return
  for (let line = start.line + 1; line < end.line; line++) readCode(lines[line - 1] ?? '', SHELL.has(language), (column, message) => tell({ line, column }, message))
}

function readInline({ value, position }: InlineCode, lines: readonly string[], tell: Tell): void {
  const { line, column } = position?.start ?? {}
  if (!line || !column || value.includes('\n')) return
  const from = Math.max(0, (lines[line - 1] ?? '').indexOf(value, column - 1))
  // a blank that keeps a command on one line is meant
  readCode(value, /^[\w./-]+\s/.test(value), (at, message) => tell({ line, column: from + at }, message), false)
}

/** @param hasOptions whether a word may begin with a hyphen */
function readCode(text: string, hasOptions: boolean, tell: (column: number, message: string) => void, asksBlanks = true): void {
  const code = text.replace(FREE, free => ' '.repeat(free.length))
  const [quote, option, blank] = [QUOTE.exec(code), hasOptions ? OPTION.exec(code) : null, asksBlanks ? NO_BREAK.exec(code) : null]
  if (quote) tell(quote.index + 1, quoteMessage(quote[0]))
  if (option) tell(option.index + 1, `${option[0]} is a dash, with which no option begins: write \`--\`, or \`-\` before a single letter`)
  if (blank) tell(blank.index + 1, 'there is a no-break space (U+00A0) here, which nobody sees and code does not understand: write an ordinary one')
}
