import { strictFrontmatter, strictVideo } from '../frontmatter.ts'
import { isVideo } from '../site.ts'
import { isRecord } from '../vocabulary.ts'
import { WHOLE_FILE } from './collect.ts'
import { fieldHere } from './fields.ts'
import { pathName, refusals } from './messages.ts'
import type { Rule } from './rules.ts'
import type { Page, Place, Remark } from './types.ts'

/** `frontmatter-schema`: every page has frontmatter, it is YAML, and its fields are those of the schema. */
export function checkFrontmatter({ path, markdown: { frontmatter, lines } }: Page): Remark[] {
  const rule = 'frontmatter-schema'
  if (!frontmatter || /^-{4}/.test(lines[0] ?? '')) return [{ ...WHOLE_FILE, rule, message: missing(lines) }]
  if (frontmatter.problems.length) {
    return frontmatter.problems.map(({ line, column, message }) =>
      ({ line, column, rule, message: `the frontmatter is not valid YAML: ${message}` }))
  }
  if (!isRecord(frontmatter.data)) return [{ line: 2, column: 1, rule, message: 'the frontmatter has no fields: expected lines such as `title: Deep Dives`' }]
  const { positionOf } = frontmatter
  const data: Record<string, unknown> = frontmatter.data
  const texts = TEXTS.flatMap(field => field in data ? textRemarks(field, data[field], positionOf([field]), lines) : [])
  const cut = frontmatter.cut.filter(({ line }) => !texts.some(text => text.line === line))
    .map(({ line, column, message }): Remark => ({ line, column, rule, message }))
  const told = new Set([...texts, ...cut].map(({ line }) => line))
  return [...texts, ...cut, ...refusals(isVideo(path) ? strictVideo : strictFrontmatter, data).flatMap(({ path, message }) => {
    const at = positionOf(path)
    if (String(path[0]) in data && told.has(at.line)) return []
    const here = path.length === 1 && message.startsWith('is unknown') ? fieldHere(String(path[0])) : undefined
    return [{ ...at, rule, message: `the field ${pathName(path)} ${here ? `is one of other tools: ${here}` : message}` } satisfies Remark]
  })]
}

/** The fields that readers read. */
const TEXTS = ['title', 'description', 'navigationTitle']
/** What a title is not read for. Code in backticks is. */
const MARKUP = /\*\*\w[^*]*\*\*|\[[^\][]+\]\([^()\s]*\)|<\/?(?:a|b|i|em|strong|code|br|kbd|sub|sup|span|u)\b[^<>]*>/

/** What of a text YAML takes for itself, and what of it readers would see as signs. */
function textRemarks(field: string, value: unknown, { line, column }: Required<Place>, lines: readonly string[]): Remark[] {
  const [, name = '', written = ''] = /^([\w"']+:\s*)(.*)$/.exec(lines[line - 1] ?? '') ?? []
  const start = column + name.length
  const tell = (rule: Rule, at: number, message: string): Remark[] => [{ line, column: at, rule, message }]
  const quoted = (text: string) => `\`${field}: ${text.includes('"') ? `'${text.replaceAll('\'', '\'\'')}'` : `"${text}"`}\``
  const isPlain = written !== '' && !/^["'|>]/.test(written)
  const comment = isPlain ? /(?:^|\s)#(?!\s*allow\s)/.exec(written) : null
  if (comment) return tell('frontmatter-schema', start + comment.index + comment[0].length - 1, `YAML begins a comment at this #, so the text of \`${field}\` ends before it: put it in quotes, ${quoted(written)}, or the comment on a line of its own`)
  if (isPlain && written.startsWith('&')) return tell('frontmatter-schema', start, `& has a meaning of its own where a text begins: put it in quotes, ${quoted(written)}`)
  const markup = typeof value === 'string' ? MARKUP.exec(value.replace(/`[^`]*`/g, code => ' '.repeat(code.length))) : null
  return markup ? tell('lost-markup', Math.max(column, (lines[line - 1] ?? '').indexOf(markup[0]) + 1), `of Markdown, \`${field}\` understands code in backticks alone, and shows ${markup[0]} as it is: leave the signs out`) : []
}

function missing(lines: readonly string[]): string {
  const first = lines[0] ?? ''
  const begun = lines.findIndex(line => line.trim())
  if (begun > 0 && lines[begun] === '---') return 'the first line must be `---`: remove what is above it'
  if (/^(?:-{4,}|[—–]{1,3}|—-|-—)\s*$/.test(first)) return `\`${first.trim()}\` begins no frontmatter: write \`---\`, three hyphens, before and after its fields`
  if (first.startsWith('\uFEFF')) return 'the file starts with a byte order mark, so its frontmatter is read as text: save it as UTF-8 without one'
  if (first.trim() === '---' && first !== '---') return 'the first line must be `---` and nothing else, no spaces: the frontmatter is read as text'
  if (/^(?:\+{3}|;{3}|\{)\s*$/.test(first)) return `\`${first.trim()}\` begins frontmatter in TOML or JSON, which only other tools read: write it as YAML, between two lines \`---\``
  if (first === '---') return 'the frontmatter is empty or not closed: expected title and description, and a line `---` after them'
  return 'the frontmatter is missing: the file must begin with `---`, the fields title and description, and `---`'
}
