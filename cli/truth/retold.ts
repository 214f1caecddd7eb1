import { collectPage } from '#shared/check/collect.ts'
import { isPage, pagePath } from '#shared/check/files.ts'
import { statementsOn } from '#shared/check/statements.ts'
import type { Finding, Place, Site } from '#shared/check/types.ts'
import { STATEMENTS } from '#shared/statements/schema.ts'
import type { RuleText } from '#shared/statements/in-words.ts'
import { homeOf } from '#shared/statements/statement.ts'
import type { Statement } from '#shared/statements/statement.ts'
import { tells } from '#shared/statements/tells.ts'
import { didYouMean } from '#twoslash/nearest.ts'
import { readMarkdown } from '../prose/read.ts'
import { sectionAt, sectionsOf } from '../prose/sections.ts'
import { sentencesOf } from '../prose/sentences.ts'

/** The rules of a model, and the file that has them. */
export interface ModelRules { name: string, text: string, rules: readonly RuleText[] }

/** Only what readers learn from: a page for authors may speak of anything. */
const LEARN = '/learn'

/**
 * `statement`: a page tells a fact in its own words, which may come to differ from those of the page that explains it. In a
 * section that links to the statement's home, or shows the statement, it may. Titles, questions, wrong answers and notes of
 * evidence tell no facts, and the page that explains a fact may speak of it anywhere.
 */
export async function retoldOnPages(site: Site): Promise<Finding[]> {
  const found = await Promise.all(site.files.filter(isPage).map(file => retoldOn(file, site)))
  return found.flat()
}

async function retoldOn(file: string, site: Site): Promise<Finding[]> {
  const path = pagePath(file)
  const statements = (site.statements?.statements ?? []).filter(statement => homeOf(statement).path !== path)
  if (!path.startsWith(LEARN) || !statements.length) return []
  const markdown = await site.read(file)
  const page = collectPage(file, path, markdown)
  const { passages, links, body } = readMarkdown(markdown)
  const sections = sectionsOf(page.markdown.tree)
  const shown = statementsOn(page)
  return passages.filter(({ role, placeOf }) => role === 'claim' && placeOf(0).line >= body).flatMap(passage => sentencesOf(passage).flatMap(({ start, text, whole }) => {
    if (text.trimEnd().endsWith('?')) return []
    const at = passage.placeOf(start)
    const { start: first, end } = sectionAt(sections, at.line)
    const isNear = ({ line }: { line: number }) => first <= line && line < end
    return statements
      .filter(statement => tells(statement, whole))
      .filter(({ id, home }) => !links.some(link => isNear(link) && link.url === home) && !shown.some(one => isNear(one) && one.of === id))
      .map((statement): Finding => ({ file: `${site.contentName}/${file}`, ...at, rule: 'statement', message: messageOf(statement, whole, `link to that in this section, or show it with :statement{of="${statement.id}"}`) }))
  }))
}

/** `statement`: a model tells a fact in its own words, and none of its rules is the statement; or it names one that is not there. */
export function retoldByModel({ name, text, rules }: ModelRules, statements: readonly Statement[]): Finding[] {
  const ids = statements.map(({ id }) => id)
  const said = rules.filter(rule => typeof rule === 'string')
  const shown = rules.filter(rule => typeof rule !== 'string').map(({ statement }) => statement)
  const finding = (at: Place, message: string): Finding => ({ file: name, ...at, rule: 'statement', message })
  return [
    ...shown.filter(id => !ids.includes(id)).map(id => finding(placeIn(text, id), `there is no statement "${id}" in content/${STATEMENTS}${didYouMean(id, ids)}`)),
    ...statements.filter(({ id }) => !shown.includes(id)).flatMap(statement => said.filter(rule => tells(statement, rule))
      .map(rule => finding(placeIn(text, rule), messageOf(statement, rule, `make { statement: '${statement.id}' } one of the model's rules`))))
  ]
}

function messageOf({ id, home }: Statement, sentence: string, wayOut: string): string {
  return `"${shortened(sentence)}" tells what ${home} explains (statement ${id}): ${wayOut}`
}

const SHOWN = 60
const shortened = (sentence: string) => {
  const text = sentence.replace(/\s+/g, ' ').trim()
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}

/** The place of a rule in its file, where quotes may be escaped: that of its first words. */
function placeIn(text: string, rule: string): Place {
  const before = text.slice(0, Math.max(0, text.indexOf(rule.split('\'')[0] ?? rule))).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
