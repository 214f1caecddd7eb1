import { join, relative, resolve, sep } from 'node:path'
import { formatFinding, inspectSite, siteFolders, stopsBuild } from '#shared/check/index.ts'
import type { Report } from '#shared/check/index.ts'
import { EXAMPLES, ruleCards } from '#shared/check/rule-cards.ts'
import { factsOf } from '#shared/check/rules.ts'
import { count } from '#shared/recording/words.ts'
import { repositoryDir } from '#shared/repository.ts'
import { siteTwoslasher } from '#shared/twoslasher.ts'
import { explainRule, listRules } from './check/rules.ts'
import { chooseFiles } from './choose-files.ts'
import { runCommand } from './command.ts'
import { DATA_FILES } from './prose/read.ts'

const folders = siteFolders()

await runCommand({
  name: 'npm run check',
  takes: '[files or folders of content/…]',
  about: 'Names every mistake in the content with its file and line. Files are checked against the whole site. SITE_DIR names another site.',
  options: {
    json: { type: 'boolean', about: 'prints JSON: the findings, each with its place, rule, severity and message, and what was read' },
    rules: { type: 'boolean', about: 'lists all rules, those of npm run prose too, with severity and sentence' },
    explain: { type: 'string', value: 'rule', about: 'what a rule asks, a bad and a good example, and how it is waived' }
  },
  examples: [
    'npm run check',
    'npm run check -- content/learn/guides',
    'npm run check -- --json content/index.md',
    'npm run check -- --explain dead-link',
    'npx nuxt generate   # stops on the same mistakes'
  ],
  exits: { 0: 'nothing found', 1: 'something found', 2: 'nothing could be checked' }
}, async ({ values, positionals }) => {
  if (values.explain !== undefined) return console.log(explainRule(values.explain, ruleCards(join(repositoryDir, EXAMPLES))))
  if (values.rules) return console.log(listRules(ruleCards(join(repositoryDir, EXAMPLES))))
  const report = await inspectSite(folders, positionals.length ? contentFiles(positionals) : undefined)
  console.log(values.json ? JSON.stringify(withSeverity(report), null, 2) : inLines(report, positionals.length > 0))
  if (report.findings.length) process.exitCode = 1
})

await siteTwoslasher().stop()

/** What a draft has left to be written is listed where files were asked for. */
function inLines(report: Report, asked: boolean): string {
  return [...asked ? report.unwritten : [], ...report.findings].map(formatFinding).concat(summary(report)).join('\n')
}

/** What was typed, relative to the content folder. */
function contentFiles(typed: readonly string[]): string[] {
  const { contentDir } = folders
  const example = `${contentDir}/index.md`
  const expected = `a Markdown file of ${contentDir}, such as ${example}, a folder with some, ${DATA_FILES.join(' or ')}`
  return chooseFiles(typed, { is: name => name.endsWith('.md') || DATA_FILES.includes(name), expected }).map((file) => {
    const path = relative(resolve(contentDir), resolve(file)).split(sep).join('/')
    if (!path.startsWith('..')) return path
    const why = process.env.SITE_DIR ? ` as SITE_DIR is ${process.env.SITE_DIR}` : ''
    throw new Error(`${file} is not in ${contentDir}, the content that is checked${why}: expected for instance ${example}`)
  })
}

function summary({ findings, unwritten, files, pages, drafts, planned, links, pictures, samples, recordings }: Report): string {
  if (!findings.length) {
    const kinds = [
      ...pages ? [count(pages, 'page')] : [],
      ...drafts ? [`${count(drafts, 'draft')} with ${count(unwritten.length, 'place')} to write`] : [],
      ...planned ? [count(planned, 'planned article')] : []
    ]
    const parts = [count(links, 'link'), count(pictures, 'picture'), count(samples, 'Python sample'), count(recordings, 'recording')]
    return `checked ${[...kinds.length ? kinds : [count(files, 'file')], ...parts].join(', ')}: nothing found`
  }
  const wrong = new Set(findings.map(({ file }) => file)).size
  const stopping = findings.filter(stopsBuild).length
  return `${count(findings.length, 'problem')} in ${count(wrong, 'file')}, of which ${stopping || 'none'} would stop a build`
}

function withSeverity({ findings, ...counts }: Report) {
  return { ...counts, findings: findings.map(finding => ({ ...finding, severity: factsOf(finding.rule).severity })) }
}
