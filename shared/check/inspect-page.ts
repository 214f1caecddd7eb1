import { checkAttributes } from './attributes.ts'
import { collectPage, WHOLE_FILE } from './collect.ts'
import { checkCheckpoints } from './checkpoints.ts'
import { checkComponents } from './components.ts'
import { checkConflicts } from './conflicts.ts'
import { checkConcepts } from './concepts.ts'
import { checkDive } from './dives.ts'
import { checkEncoding } from './encoding.ts'
import { checkEmpty, checkFolder, isDraftPage, pagePath } from './files.ts'
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
import { checkPictures, checkRasters } from './pictures.ts'
import { checkPlanned } from './planned.ts'
import { checkPrompts } from './prompts.ts'
import { checkPunctuation } from './punctuation.ts'
import { checkRecordings } from './recordings.ts'
import { PROSE_RULES, RULES } from './rules.ts'
import { checkSamples } from './samples.ts'
import { checkSeries } from './series.ts'
import { checkStatements } from './statements.ts'
import { checkSteppers } from './steppers.ts'
import { checkScenes } from './scenes.ts'
import { checkSize } from './size.ts'
import { checkSources } from './sources.ts'
import { checkStyles } from './styles.ts'
import { checkSyntax } from './syntax.ts'
import { checkTerms } from './terms.ts'
import { checkTodos } from './todos.ts'
import { checkVideo } from './videos.ts'
import { waive, waiversOfPage } from './waivers.ts'
import type { Waiver } from './waivers.ts'
import { checkWords } from './words.ts'
import type { Finding, Page, Site } from './types.ts'

/** What was found in one page; `unwritten` is what it has left to be written, where it is a draft. */
interface Inspected { page: Page, findings: Finding[], unwritten: Finding[], samples: number }

/**
 * Holds one page against every rule about pages.
 *
 * @param file relative to the content folder, read fresh from disk
 */
export async function inspectPage(file: string, site: Site): Promise<Inspected> {
  try {
    return await inspect(file, site)
  }
  catch (error) {
    // of a file that went away meanwhile, its reader tells
    if (!(error instanceof Error) || 'code' in error) throw error
    const isDeep = error instanceof RangeError && /call stack/.test(error.message)
    const why = isDeep ? 'its parts are nested deeper than can be read: nest them less deep' : `${error.message.split('\n', 1)[0]}. Take out what was written last, until this message goes`
    const finding: Finding = { file: `${site.contentName}/${file}`, ...WHOLE_FILE, rule: 'markdown-parse', message: `this page cannot be checked: ${why}` }
    return { page: collectPage(file, pagePath(file), ''), findings: [finding], unwritten: [], samples: 0 }
  }
}

async function inspect(file: string, site: Site): Promise<Inspected> {
  const page = collectPage(file, pagePath(file), await site.read(file))
  const own = `${site.contentName}/${file}`
  const conflicts = checkConflicts(page.markdown.lines).map((remark): Finding => ({ file: own, ...remark }))
  if (conflicts.length) return { page, findings: waived(conflicts, waiversOfPage(page.markdown), own), unwritten: [], samples: 0 }
  const samples = await checkSamples(page, site)
  const remarks = withoutForeign([
    ...samples.remarks,
    ...checkEncoding(await site.readBytes(file)),
    ...checkAttributes(page),
    ...checkSize(page, samples.shown),
    ...checkFrontmatter(page),
    ...checkSyntax(page),
    ...checkMarkup(page),
    ...checkFolder(page, site),
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
    ...await checkRasters(page, site),
    ...await checkLinkPicture(page, site),
    ...checkStyles(page),
    ...await checkFilms(page, site),
    ...await checkManim(page, site),
    ...checkHeadings(page),
    ...checkFences(page),
    ...checkMeta(page),
    ...checkPunctuation(page),
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

/** The findings of one file that its author has not waived, and what is wrong with the waivers. */
export function waived(findings: readonly Finding[], waivers: readonly Waiver[], file: string): Finding[] {
  const { kept, problems } = waive(findings, waivers, RULES, Object.keys(PROSE_RULES))
  return [...kept, ...problems.map((problem): Finding => ({ file, ...problem, rule: 'waiver' }))]
}

/** The order of findings: by file, line and column. */
export function byPlace(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
