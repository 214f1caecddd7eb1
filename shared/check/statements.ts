import { didYouMean } from '#twoslash/nearest.ts'
import { commandOf } from '../recording/path.ts'
import { recordingParts } from '../recording/place.ts'
import { findSource } from '../source/source.ts'
import { STATEMENTS } from '../statements/schema.ts'
import { homeOf } from '../statements/statement.ts'
import type { Statement } from '../statements/statement.ts'
import { tells } from '../statements/tells.ts'
import { collectPage } from './collect.ts'
import type { Finding, Page, Place, Remark, Site } from './types.ts'

/** The statements that a page shows, by their names. */
export function statementsOn({ components }: Page): (Place & { of: string })[] {
  return components.flatMap(({ name, line, column, props: { values: { of } } }) => name === 'statement' && typeof of === 'string' ? [{ of, line, column }] : [])
}

/** `statement`: a page shows a statement that is not in `content/statements.yml`. */
export function checkStatements(page: Page, { statements, contentName }: Site): Remark[] {
  const known = [...statements?.ids ?? []]
  // of a file that cannot be read, its own finding is enough
  if (!known.length && statements?.problems.length) return []
  return statementsOn(page).filter(({ of }) => !known.includes(of)).map(({ of, line, column }): Remark =>
    ({ line, column, rule: 'statement', message: `there is no statement "${of}" in ${contentName}/${STATEMENTS}${didYouMean(of, known)}` }))
}

/** `statement`: what is wrong in the file itself. Each statement is shown by the page that explains it, and rests on what is there. */
export async function statementFindings(site: Site): Promise<Finding[]> {
  if (!site.statements) return []
  const { statements, problems, placeOf } = site.statements
  const file = `${site.contentName}/${STATEMENTS}`
  const findings = problems.map((problem): Finding => ({ file, rule: 'statement', ...problem }))
  for (const statement of statements) {
    const tell = (path: PropertyKey[], message: string) => void findings.push({ file, ...placeOf(statement.id, ...path), rule: 'statement', message })
    if (!tells(statement, statement.says)) tell(['tells'], `${statement.id} would not be recognized in its own words: each list of \`tells\` needs a word of \`says\``)
    if (!statement.sources.length) tell([], `${statement.id} rests on nothing in Metaflow's source: name a place, as in \`source: [task.py:MetaflowTask.run_step]\``)
    if (!statement.recordings.length) tell([], `${statement.id} rests on no run: name one, as in \`recording: [linear/first-run]\``)
    const message = await homeProblem(statement, site)
    if (message) tell(['home'], message)
    statement.sources.forEach((source, index) => {
      const place = findSource(source)
      if ('problem' in place) tell(['source', index], place.problem)
    })
    for (const [index, recording] of statement.recordings.entries()) {
      const message = await recordingProblem(recording, site)
      if (message) tell(['recording', index], message)
    }
  }
  return findings
}

async function homeProblem({ id, ...statement }: Statement, site: Site): Promise<string | undefined> {
  const { path, anchor } = homeOf(statement)
  const file = site.pages.get(path)
  if (site.drafts.has(path)) return `${path} is a draft, which no build has: finish it, or take the statement out`
  if (file === undefined) return `${path} leads to no page${didYouMean(path, site.pages.keys())}`
  const anchors = await site.anchorsOf(path) ?? new Set<string>()
  if (!anchors.has(anchor)) return `there is no heading with the id ${anchor} on ${path}${didYouMean(anchor, anchors)}`
  if (statementsOn(collectPage(file, path, await site.read(file))).some(({ of }) => of === id)) return undefined
  return `${site.contentName}/${file} explains the statement and does not show it: write :statement{of="${id}"} in the section #${anchor}`
}

async function recordingProblem(recording: string, { flows }: Site): Promise<string | undefined> {
  const { flow, command } = recordingParts(recording)
  const folder = await flows.folder(flow)
  if (!folder) return `there is no flow "${flow}"${didYouMean(flow, flows.names)}`
  try {
    if (folder.recording && command !== undefined) commandOf(folder.recording, command)
  }
  catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
