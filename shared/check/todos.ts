import { visit } from 'unist-util-visit'
import type { ParsedMarkdown } from '../markdown/parse.ts'
import { shortened } from '../recording/words.ts'
import type { Place, Remark } from './types.ts'

/** A place that is still to be written, with what the template says of it. */
export interface Todo extends Required<Place> { said: string }
/** A page, or a file of which all is text. */
type Text = Pick<ParsedMarkdown, 'lines'> & Partial<Pick<ParsedMarkdown, 'tree'>>

const TODO = /(?<![-/.\w])TODO\b(?![-/.]\w)[:,]?/g
/** What may be before a mark that means something only where a text begins: signs of lists, quotes, headings, cells and comments. */
const BEGIN = String.raw`(?<=^(?:[\s>*+|#-]|\d+[.)]|<!--)*)`
/** How else authors say it. `XXX` within a sentence, and "to do" without a colon, are words. */
const OTHERS = [
  String.raw`(?<![-/.\w"“'])(?:FIXME|TB[ACD]|TKTK)\b(?![-/.]\w)`,
  String.raw`${BEGIN}(?:XXX\b(?!-)|(?:[Tt]o[Dd]o|[Ff]ix[Mm]e|TO[ -]DO):)`,
  String.raw`(?<![^\s|(])\?{3}(?=\s*(?:$|[|)]))`,
  String.raw`\[(?:TK|(?:[Cc]itation|[Ss]ource) needed|[Pp]laceholder|PLACEHOLDER|(?:[Ii]nsert|INSERT|[Ff]ill in) [^\]]+)\]`,
  String.raw`\b[Ll]orem ipsum\b`,
  String.raw`${BEGIN}(?:[Cc]oming soon|[Uu]nder construction|[Ww]ork in progress|WIP|[Tt]o be (?:written|done|decided|defined|determined|continued)|[Yy]our text here)(?=[\s.!…|]*(?:-->)?$)`
].map(pattern => new RegExp(pattern, 'g'))
/** What each line has that any of these finds. */
const MAYBE = /todo|to[ -]do|fixme|\btb[acd]\b|\btk|xxx|\?{3}|\[|lorem|coming soon|construction|progress|\bwip\b|to be |your text/i
/** In code, where the word may be meant, a comment as templates write it. */
const TODO_IN_CODE = /(?<=(?:^|\s)(?:#|\/\/|<!--|--|\/\*|;|%)\s*)TODO\b[:,]/g
/** Code in a sentence and addresses, in which the word is meant. */
const MEANT = /(`+)(?!`).*?[^`]\1(?!`)|(?<=\])\([^)]*\)|https?:\/\/\S+/g
const FENCE = /^[\s>*+-]*(`{3}|~{3})/
const SHOWN = 70

/** All that a page still has to say, by `TODO` or in other words: in text, comments, frontmatter, props and the comments of code, by line and column. */
export function todosIn({ tree, lines }: Text): Todo[] {
  if (!lines.some(line => MAYBE.test(line))) return []
  const code = new Set<number>()
  if (tree) visit(tree, 'code', ({ position }) => {
    const { start, end } = position ?? { start: { line: 1 }, end: { line: 0 } }
    const isFenced = FENCE.test(lines[start.line - 1] ?? '')
    for (let line = start.line + Number(isFenced); line <= end.line; line++) code.add(line)
  })
  return lines.flatMap((line, index): Todo[] => {
    const isCode = code.has(index + 1)
    const text = isCode ? line : line.replace(MEANT, meant => ' '.repeat(meant.length))
    const rest = isCode || FENCE.test(line) ? [line] : lines.slice(index)
    const todos = [...text.matchAll(isCode ? TODO_IN_CODE : TODO)].map(({ 0: mark, index: at }) => ({ line: index + 1, column: at + 1, said: saidAfter(rest, at + mark.length) }))
    const others = isCode || !MAYBE.test(text) ? [] : OTHERS.flatMap(pattern => [...text.matchAll(pattern)]).filter(({ 0: mark, index: at }) => !isLink(line.slice(at + mark.length)))
    return [...todos, ...others.map(({ index: at }) => ({ line: index + 1, column: at + 1, said: saidAfter(rest, at) }))]
  })
}

const isLink = (after: string) => /^[([]/.test(after)

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
