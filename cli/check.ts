import { existsSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { formatFinding, inspectSite, siteFolders, stopsBuild } from '#shared/check/index.ts'
import { factsOf } from '#shared/check/rules.ts'
import type { Report } from '#shared/check/index.ts'
import { siteTwoslasher } from '#shared/twoslasher.ts'

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean', default: false } }, allowPositionals: true })
const folders = siteFolders()

try {
  const report = await inspectSite(folders, positionals.length ? positionals.map(insideContent) : undefined)
  console.log(values.json ? JSON.stringify(withSeverity(report), null, 2) : [...report.findings.map(formatFinding), summary(report)].join('\n'))
  if (report.findings.length) process.exitCode = 1
}
catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

await siteTwoslasher().stop()

function insideContent(file: string): string {
  const path = relative(resolve(folders.contentDir), resolve(file)).split(sep).join('/')
  if (path.startsWith('..') || !existsSync(file)) throw new Error(`${file} is no file in ${folders.contentDir}: expected for instance ${folders.contentDir}/index.md`)
  return path
}

function summary({ findings, pages, links, pictures, samples, recordings }: Report): string {
  if (!findings.length) return `checked ${count(pages, 'page')}, ${count(links, 'link')}, ${count(pictures, 'picture')}, ${count(samples, 'Python sample')}, ${count(recordings, 'recording')}: nothing found`
  const wrong = new Set(findings.map(({ file }) => file)).size
  const stopping = findings.filter(stopsBuild).length
  return `${count(findings.length, 'problem')} in ${count(wrong, 'file')}, of which ${stopping || 'none'} would stop a build`
}

function withSeverity({ findings, ...counts }: Report) {
  return { ...counts, findings: findings.map(finding => ({ ...finding, severity: factsOf(finding.rule).severity })) }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
