import { strictFrontmatter, strictVideo } from '../frontmatter.ts'
import { isVideo } from '../site.ts'
import { isRecord } from '../vocabulary.ts'
import { WHOLE_FILE } from './collect.ts'
import { fieldHere } from './fields.ts'
import { pathName, refusals } from './messages.ts'
import type { Page, Remark } from './types.ts'

/** `frontmatter-schema`: every page has frontmatter, it is YAML, and its fields are those of the schema. */
export function checkFrontmatter({ path, markdown: { frontmatter, lines } }: Page): Remark[] {
  const rule = 'frontmatter-schema'
  if (!frontmatter) return [{ ...WHOLE_FILE, rule, message: missing(lines) }]
  if (frontmatter.problems.length) {
    return frontmatter.problems.map(({ line, column, message }) =>
      ({ line, column, rule, message: `the frontmatter is not valid YAML: ${message}` }))
  }
  const cut = frontmatter.cut.map(({ line, column, message }): Remark => ({ line, column, rule, message }))
  if (!isRecord(frontmatter.data)) return [{ line: 2, column: 1, rule, message: 'the frontmatter has no fields: expected lines such as `title: Deep Dives`' }]
  const refused = refusals(isVideo(path) ? strictVideo : strictFrontmatter, frontmatter.data).map(({ path, message }): Remark => {
    const here = path.length === 1 && message.startsWith('is unknown') ? fieldHere(String(path[0])) : undefined
    return { ...frontmatter.positionOf(path), rule, message: `the field ${pathName(path)} ${here ? `is one of other tools: ${here}` : message}` }
  })
  return [...cut, ...refused.filter(({ line }) => !cut.some(text => text.line === line))]
}

function missing(lines: readonly string[]): string {
  const first = lines[0] ?? ''
  if (first.startsWith('\uFEFF')) return 'the file starts with a byte order mark, so its frontmatter is read as text: save it as UTF-8 without one'
  if (first.trim() === '---' && first !== '---') return 'the first line must be `---` and nothing else, no spaces: the frontmatter is read as text'
  if (/^(?:\+{3}|;{3}|\{)\s*$/.test(first)) return `\`${first.trim()}\` begins frontmatter in TOML or JSON, which only other tools read: write it as YAML, between two lines \`---\``
  if (first === '---') return 'the frontmatter is empty or not closed: expected title and description, and a line `---` after them'
  return 'the frontmatter is missing: the file must begin with `---`, the fields title and description, and `---`'
}
