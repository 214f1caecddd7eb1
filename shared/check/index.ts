import { checkConflicts } from './conflicts.ts'
import { checkGlossary } from './concepts.ts'
import { addAllDrawings, addDrawings, checkDrawings } from './drawings.ts'
import type { Drawings } from './drawings.ts'
import { checkEncoding, publicFindings } from './encoding.ts'
import { checkBrokenLinks, checkFiles, isDraftPage, isPage, isPlannedPage, pagePath } from './files.ts'
import { byPlace, inspectPage, waived } from './inspect-page.ts'
import { flowFindings } from './recordings.ts'
import { factsOf } from './rules.ts'
import { statementFindings } from './statements.ts'
import { GLOSSARY } from '../concepts/schema.ts'
import { STATEMENTS } from '../statements/schema.ts'
import { loadSite } from './read.ts'
import { ownEntry } from '../own.ts'
import type { SiteFolders } from './read.ts'
import { checkTodos } from './todos.ts'
import { waiversOfYaml } from './waivers.ts'
import type { Finding, Page, Remark, Site } from './types.ts'

export { loadSite, siteFolders } from './read.ts'
export type { SiteFolders } from './read.ts'
export type { Rule } from './rules.ts'
export type { Finding, Site } from './types.ts'

/** What was found, and in how much; `unwritten` is what drafts have left to be written. */
export interface Report {
  findings: Finding[]
  unwritten: Finding[]
  files: number
  pages: number
  drafts: number
  planned: number
  links: number
  pictures: number
  samples: number
  recordings: number
}

/** Whether a finding stops a build. */
export function stopsBuild({ rule }: Finding): boolean {
  return factsOf(rule).severity === 'error'
}

/** Every finding of a site, sorted by file and line. */
export async function checkSite(folders: SiteFolders): Promise<Finding[]> {
  return (await inspectSite(folders)).findings
}

/** Checks a site, or only `files` (relative to its content folder) against the whole of it. */
export async function inspectSite(folders: SiteFolders, files?: readonly string[]): Promise<Report> {
  const site = await loadSite(folders)
  const findings: Finding[] = []
  /** of folders in flows/, each once */
  const flows = new Set<Finding>()
  const drawings: Drawings = new Map()
  const report: Report = {
    findings,
    unwritten: [],
    files: (files ?? site.files).length,
    pages: 0,
    drafts: 0,
    planned: 0,
    links: 0,
    pictures: 0,
    samples: 0,
    recordings: files ? 0 : site.flows.names.length
  }
  for (const file of files ?? site.files) {
    if (!isPage(file)) continue
    const { page, findings: found, unwritten, samples } = await inspectPage(file, site)
    findings.push(...found)
    report.unwritten.push(...unwritten)
    for (const finding of await flowFindings(page, site.flows)) flows.add(finding)
    addDrawings(drawings, page, site)
    report[isPlannedPage(page, site) ? 'planned' : isDraftPage(page, site) ? 'drafts' : 'pages']++
    report.links += page.links.length
    report.pictures += page.pictures.length
    report.samples += samples
  }
  if (!files) {
    for (const name of site.flows.names) for (const finding of (await site.flows.folder(name))?.findings ?? []) flows.add(finding)
    addAllDrawings(drawings, site)
    findings.push(...await publicFindings(site))
  }
  findings.push(...flows, ...await checkDrawings(drawings, site))
  const wanted = files && new Set(files.map(file => `${site.contentName}/${file}`))
  findings.push(...fileFindings(site).filter(({ file }) => !wanted || wanted.has(file)))
  for (const file of files ?? site.files) findings.push(...await dataFindings(file, site))
  findings.sort(byPlace)
  return report
}

/** Every finding of one Markdown file (relative to the content folder), read fresh from disk, and of the flows and drawings that it shows. */
export async function checkFile(file: string, site: Site): Promise<Finding[]> {
  return (await inspectDraft(file, site)).findings
}

/** The same, with what is left to be written where the file is a draft. */
export async function inspectDraft(file: string, site: Site): Promise<Pick<Report, 'findings' | 'unwritten'>> {
  const own = `${site.contentName}/${file}`
  const inspected = isPage(file) ? await inspectPage(file, site) : undefined
  const found = inspected ? [...inspected.findings, ...await partsFindings(inspected.page, site)] : await dataFindings(file, site)
  return { findings: [...found, ...fileFindings(site).filter(finding => finding.file === own)].sort(byPlace), unwritten: inspected?.unwritten ?? [] }
}

async function partsFindings(page: Page, site: Site): Promise<Finding[]> {
  const drawings: Drawings = new Map()
  addDrawings(drawings, page, site)
  return [...await flowFindings(page, site.flows), ...await checkDrawings(drawings, site)]
}

/** What is wrong with the files as such. */
const fileFindings = (site: Site): Finding[] => [...checkFiles(site), ...checkBrokenLinks(site)]

/** What is wrong in the files of `content/` that are not pages, by their names. */
const DATA: Readonly<Record<string, (site: Site) => Finding[] | Promise<Finding[]>>> = { [GLOSSARY]: checkGlossary, [STATEMENTS]: statementFindings }

async function dataFindings(file: string, site: Site): Promise<Finding[]> {
  const tell = ownEntry(DATA, file)
  if (!tell) return []
  const name = `${site.contentName}/${file}`
  const lines = (await site.read(file)).split(/\r?\n/)
  const told = (remarks: readonly Remark[]) => remarks.map((remark): Finding => ({ file: name, ...remark }))
  const conflicts = told(checkConflicts(lines))
  const findings = conflicts.length ? conflicts : [...await tell(site), ...told(checkTodos({ lines }))]
  return waived([...told(checkEncoding(await site.readBytes(file))), ...findings], waiversOfYaml(lines), name)
}

/** The file behind a page path, or undefined. Knows files whose page does not exist because it could not be parsed. */
export function fileOfPath(path: string, site: Site): string | undefined {
  const wanted = path.replace(/[?#].*$/, '').replace(/\/+$/, '') || '/'
  return site.pages.get(wanted) ?? site.files.find(file => pagePath(file) === wanted)
}

/** `content/a.md:12:3 rule: message` */
export function formatFinding({ file, line, column, rule, message }: Omit<Finding, 'rule'> & { rule: string }): string {
  return `${file}:${line}:${column} ${rule}: ${message}`
}
