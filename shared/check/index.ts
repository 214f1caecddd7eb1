import { collectPage } from './collect.ts'
import { checkCheckpoints } from './checkpoints.ts'
import { checkComponents } from './components.ts'
import { checkConflicts } from './conflicts.ts'
import { checkConcepts, checkGlossary } from './concepts.ts'
import { checkDive } from './dives.ts'
import { addAllDrawings, addDrawings, checkDrawings } from './drawings.ts'
import type { Drawings } from './drawings.ts'
import { checkEncoding, publicFindings } from './encoding.ts'
import { checkBrokenLinks, checkEmpty, checkFiles, checkFolders, isDraftPage, isPage, isPlannedPage, pagePath } from './files.ts'
import { checkFences } from './fences.ts'
import { checkFilms } from './films.ts'
import { checkForeign, withoutForeign } from './foreign.ts'
import { checkFrontmatter } from './frontmatter.ts'
import { checkHeadings } from './headings.ts'
import { checkIcons } from './icons.ts'
import { checkHeadingIds, checkIds } from './ids.ts'
import { checkLinkPicture } from './link-picture.ts'
import { checkLinks } from './links.ts'
import { checkManim } from './manim.ts'
import { checkMeta } from './meta.ts'
import { checkMarkup } from './markup/index.ts'
import { checkPictures } from './pictures.ts'
import { checkPlanned } from './planned.ts'
import { checkPrompts } from './prompts.ts'
import { checkRecordings, flowFindings } from './recordings.ts'
import { factsOf, PROSE_RULES, RULES } from './rules.ts'
import { checkSamples } from './samples.ts'
import { checkSeries } from './series.ts'
import { checkStatements, statementFindings } from './statements.ts'
import { checkSteppers } from './steppers.ts'
import { GLOSSARY } from '../concepts/schema.ts'
import { STATEMENTS } from '../statements/schema.ts'
import { loadSite } from './read.ts'
import type { SiteFolders } from './read.ts'
import { checkScenes } from './scenes.ts'
import { checkSize } from './size.ts'
import { checkSources } from './sources.ts'
import { checkStyles } from './styles.ts'
import { checkSyntax } from './syntax.ts'
import { checkTerms } from './terms.ts'
import { checkTodos } from './todos.ts'
import { checkVideo } from './videos.ts'
import { waive, waiversOfPage, waiversOfYaml } from './waivers.ts'
import type { Waiver } from './waivers.ts'
import { checkWords } from './words.ts'
import type { Finding, Page, Remark, Site } from './types.ts'

export { loadSite, siteFolders } from './read.ts'
export type { SiteFolders } from './read.ts'
export type { Rule } from './rules.ts'
export type { Finding, Site } from './types.ts'

/** What was found, and in how much; `unwritten` is what drafts have left to be written. */
export interface Report { findings: Finding[], unwritten: Finding[], files: number, pages: number, drafts: number, planned: number, links: number, pictures: number, samples: number, recordings: number }

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
  const report: Report = { findings, unwritten: [], files: (files ?? site.files).length, pages: 0, drafts: 0, planned: 0, links: 0, pictures: 0, samples: 0, recordings: files ? 0 : site.flows.names.length }
  for (const file of files ?? site.files) {
    if (!isPage(file)) continue
    const { page, findings: found, unwritten, samples } = await inspectFile(file, site)
    findings.push(...found)
    report.unwritten.push(...unwritten)
    for (const finding of await flowFindings(page, site.flows)) flows.add(finding)
    addDrawings(drawings, page, site)
    report[isPlannedPage(page, site) ? 'planned' : isDraftPage(page, site) ? 'drafts' : 'pages']++
    report.links += page.links.length
    report.pictures += page.pictures.length
    report.samples += samples
  }
  if (!files) for (const name of site.flows.names) for (const finding of (await site.flows.folder(name))?.findings ?? []) flows.add(finding)
  if (!files) addAllDrawings(drawings, site)
  findings.push(...flows, ...await checkDrawings(drawings, site))
  const wanted = files && new Set(files.map(file => `${site.contentName}/${file}`))
  findings.push(...fileFindings(site).filter(({ file }) => !wanted || wanted.has(file)))
  for (const file of Object.keys(DATA)) if (site.files.includes(file) && (!files || files.includes(file))) findings.push(...await dataFindings(file, site))
  if (!files) findings.push(...await publicFindings(site))
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
  const inspected = isPage(file) ? await inspectFile(file, site) : undefined
  const found = inspected ? [...inspected.findings, ...await partsFindings(inspected.page, site)] : await dataFindings(file, site)
  return { findings: [...found, ...fileFindings(site).filter(finding => finding.file === own)].sort(byPlace), unwritten: inspected?.unwritten ?? [] }
}

async function partsFindings(page: Page, site: Site): Promise<Finding[]> {
  const drawings: Drawings = new Map()
  addDrawings(drawings, page, site)
  return [...await flowFindings(page, site.flows), ...await checkDrawings(drawings, site)]
}

/** What is wrong with the files as such. */
const fileFindings = (site: Site): Finding[] => [...checkFiles(site), ...checkBrokenLinks(site), ...checkFolders(site)]

/** What is wrong in the files of `content/` that are not pages, by their names. */
const DATA: Readonly<Record<string, (site: Site) => Finding[] | Promise<Finding[]>>> = { [GLOSSARY]: checkGlossary, [STATEMENTS]: statementFindings }

async function dataFindings(file: string, site: Site): Promise<Finding[]> {
  const tell = DATA[file]
  if (!tell) return []
  const own = `${site.contentName}/${file}`
  const lines = (await site.read(file)).split(/\r?\n/)
  const told = (remarks: readonly Remark[]) => remarks.map((remark): Finding => ({ file: own, ...remark }))
  const conflicts = told(checkConflicts(lines))
  const findings = conflicts.length ? conflicts : [...await tell(site), ...told(checkTodos({ lines }))]
  return waived([...told(checkEncoding(await site.readBytes(file))), ...findings], waiversOfYaml(lines), own)
}

/** The findings of one file that its author has not waived, and what is wrong with the waivers. */
function waived(findings: readonly Finding[], waivers: readonly Waiver[], file: string): Finding[] {
  const { kept, problems } = waive(findings, waivers, RULES, Object.keys(PROSE_RULES))
  return [...kept, ...problems.map((problem): Finding => ({ file, ...problem, rule: 'waiver' }))]
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

async function inspectFile(file: string, site: Site): Promise<{ page: Page, findings: Finding[], unwritten: Finding[], samples: number }> {
  const page = collectPage(file, pagePath(file), await site.read(file))
  const own = `${site.contentName}/${file}`
  const conflicts = checkConflicts(page.markdown.lines).map((remark): Finding => ({ file: own, ...remark }))
  if (conflicts.length) return { page, findings: waived(conflicts, waiversOfPage(page.markdown), own), unwritten: [], samples: 0 }
  const samples = await checkSamples(page, site)
  const remarks = withoutForeign([
    ...samples.remarks,
    ...checkEncoding(await site.readBytes(file)),
    ...checkSize(page, samples.shown),
    ...checkFrontmatter(page),
    ...checkSyntax(page),
    ...checkMarkup(page),
    ...checkEmpty(page, site),
    ...checkPlanned(page, site),
    ...checkTodos(page.markdown, isDraftPage(page, site)),
    ...checkDive(page, site),
    ...checkComponents(page, site),
    ...checkSeries(page, site),
    ...checkVideo(page, site),
    ...checkConcepts(page, site),
    ...await checkTerms(page, site),
    ...checkWords(page, site),
    ...checkCheckpoints(page),
    ...checkPrompts(page),
    ...checkIds(page, site),
    ...checkHeadingIds(page),
    ...checkIcons(page, site),
    ...checkPictures(page, site),
    ...await checkLinkPicture(page, site),
    ...checkStyles(page),
    ...await checkFilms(page, site),
    ...await checkManim(page, site),
    ...checkHeadings(page),
    ...checkFences(page),
    ...checkMeta(page),
    ...await checkRecordings(page, site.flows),
    ...checkSources(page),
    ...checkStatements(page, site),
    ...await checkSteppers(page, site),
    ...await checkScenes(page, site),
    ...await checkLinks(page, site)
  ], page)
  const findings = waived([...remarks, ...checkForeign(page)].map(remark => ({ file: own, ...remark })), waiversOfPage(page.markdown), own).sort(byPlace)
  // in a draft, what is left to be written is not a mistake
  const unwritten = isDraftPage(page, site) ? findings.filter(({ rule }) => rule === 'todo') : []
  return { page, findings: findings.filter(finding => !unwritten.includes(finding)), unwritten, samples: samples.samples }
}

/** The order of findings: by file, line and column. */
export function byPlace(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
