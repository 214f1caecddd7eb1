import { visit } from 'unist-util-visit'
import type { ParsedMarkdown } from '../markdown/parse.ts'
import { shortened } from '../recording/words.ts'
import type { Place, Remark } from './types.ts'

/** A place that is still to be written, with what the template says of it. */
export interface Todo extends Required<Place> { said: string }
/** A page, or a file of which all is text. */
type Text = Pick<ParsedMarkdown, 'lines'> & Partial<Pick<ParsedMarkdown, 'tree'>>

const TODO = /(?<![-/.\w])TODO\b(?![-/.]\w)[:,]?/g
/** In code, where the word may be meant, a comment as templates write it. */
const TODO_IN_CODE = /(?<=(?:^|\s)(?:#|\/\/|<!--|--|\/\*|;|%)\s*)TODO\b[:,]/g
/** Code in a sentence and addresses, in which the word is meant. */
const MEANT = /(`+)(?!`).*?[^`]\1(?!`)|(?<=\])\([^)]*\)|https?:\/\/\S+/g
const FENCE = /^[\s>*+-]*(`{3}|~{3})/
const SHOWN = 70

/** All that a page still has to say: in text, comments, frontmatter, props and the comments of code, by line and column. */
export function todosIn({ tree, lines }: Text): Todo[] {
  if (!lines.some(line => line.includes('TODO'))) return []
  const code = new Set<number>()
  if (tree) visit(tree, 'code', ({ position }) => {
    const { start, end } = position ?? { start: { line: 1 }, end: { line: 0 } }
    const isFenced = FENCE.test(lines[start.line - 1] ?? '')
    for (let line = start.line + Number(isFenced); line <= end.line; line++) code.add(line)
  })
  return lines.flatMap((line, index): Todo[] => {
    const isCode = code.has(index + 1)
    const text = isCode ? line : line.replace(MEANT, meant => ' '.repeat(meant.length))
    return [...text.matchAll(isCode ? TODO_IN_CODE : TODO)].map(({ 0: mark, index: at }) => ({ line: index + 1, column: at + 1, said: saidAfter(isCode || FENCE.test(line) ? [line] : lines.slice(index), at + mark.length) }))
  })
}

/** The words after a TODO, up to the next one or the end of what it is in. */
function saidAfter([first = '', ...below]: readonly string[], at: number): string {
  const rest = [first.slice(at), ...below]
  const end = rest.findIndex((line, below) => below > 0 && /^\W*$|^---|^[\w-]+:/.test(line))
  const text = rest.slice(0, end < 0 ? undefined : end).join(' ').split(/\bTODO\b|-->|\]\(|["'][ }>]|\]\s*$| \| /, 1)[0] ?? ''
  return shortened(text.replace(/\s+/g, ' ').trim().replace(/["']$/, ''), SHOWN)
}

/** `todo`: nothing is left to be written in what readers get. In a draft that is not a mistake, and needs no way out. */
export function checkTodos(text: Text, isDraft = false): Remark[] {
  const wayOut = isDraft ? '' : '. Write it, put the word into backticks if it is meant, or mark the page with `status: draft`, so that no build has it'
  return todosIn(text).map(({ line, column, said }): Remark => ({ line, column, rule: 'todo', message: `not written yet${said && `: "${said}"`}${wayOut}` }))
}
