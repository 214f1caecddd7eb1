import { visit } from 'unist-util-visit'
import type { Root } from 'mdast'
import { checkFile } from '#shared/check/index.ts'
import type { Finding, Site } from '#shared/check/index.ts'
import { parseMarkdown } from '#shared/markdown/parse.ts'

/** Findings of these rules mean that readers do not see something as it was written. */
const EXPLAINING: ReadonlySet<Finding['rule']> = new Set([
  'component-place', 'component-props', 'component-schema', 'component-slot', 'emphasis', 'empty-part', 'encoding', 'fence-meta',
  'file-fence', 'foreign-syntax', 'heading-id', 'lost-markup', 'markdown-parse', 'python-sample', 'reference', 'table', 'unclosed-fence',
  'unclosed-html', 'unknown-component'
] satisfies Finding['rule'][])

/** Findings of these rules say why a page, or its raw Markdown, cannot be made. */
const STOPPING: ReadonlySet<Finding['rule']> = new Set([...EXPLAINING, 'recording', 'code-stepper', 'manim', 'statement', 'video'])

/** Where the fields of a file are a part of its text. */
const isTextAtTop = ({ rule, message }: Finding): boolean => rule === 'frontmatter-schema' && message.includes('read as text')

/** A link with such an address is text. */
const isUnsafeLink = ({ rule, message }: Finding): boolean => rule === 'dead-link' && message.includes('no known beginning')

export const stops = ({ rule, message }: Finding): boolean => STOPPING.has(rule) || message.includes('no page can be made with it')

/** Checks a page that is in no file against a site, without its Python samples. */
export async function findingsOf(source: string, site: Site): Promise<Finding[]> {
  return await checkFile('learn/page.md', {
    ...site,
    read: () => Promise.resolve(source),
    readBytes: () => Promise.resolve(Buffer.from(source)),
    twoslasher: { run: () => Promise.resolve() }
  })
}

/** Where browsers read no tags, so that its end is hard to say, and addresses by name. */
const FAR_REACHING = /^<(?:iframe|noembed|noframes|plaintext|script|style|textarea|title|xmp)\b|^\[[^\]]+\]:/i

/**
 * Whether a finding explains what differs in lines: it is in the same block as one of them, or where a block or an element of HTML
 * begins that they are in. A few explain what differs anywhere on the page.
 */
export function explainer(source: string, findings: readonly Finding[]): (lines: [from: number, to: number]) => boolean {
  const { tree, lines, failure } = parseMarkdown(source)
  const explaining = findings.filter(finding => EXPLAINING.has(finding.rule) || isUnsafeLink(finding))
  const isAnywhere = failure !== undefined || findings.some(isTextAtTop)
    || explaining.some(({ line, column = 1 }) => FAR_REACHING.test((lines[line - 1] ?? '').slice(column - 1)))
  return ([from, to]) => isAnywhere || [from, Math.min(to, lines.length)].some((line) => {
    const places = placesAround(tree, line)
    return explaining.some(finding =>
      places.some(([first, last]) => finding.line >= first && finding.line <= last) || isWithin(finding, line, lines))
  }) || explaining.some(({ line }) => line >= from && line <= to)
}

/** Whether a line is in an element of HTML that a finding is about. */
function isWithin({ line: start, column = 1 }: Finding, line: number, lines: readonly string[]): boolean {
  if (line < start) return false
  const text = (lines[start - 1] ?? '').slice(column - 1)
  const name = /^<([A-Za-z][\w-]*)/.exec(text)?.[1]
  if (!name) return false
  const end = lines.findIndex((one, index) => index >= start - 1 && one.includes(`</${name}>`)) + 1
  return line <= (end || lines.length)
}

const BLOCKS = new Set(['paragraph', 'heading', 'list', 'listItem', 'code', 'containerComponent', 'blockquote'])

/** The lines of the innermost block round a line, and the first lines of those round it. */
function placesAround(tree: Root, line: number): [from: number, to: number][] {
  const places: [number, number][] = [[line, line]]
  visit(tree, (node) => {
    const { start, end } = node.position ?? {}
    if (!start || !end || start.line > line || end.line < line || node.type === 'root') return
    const hasBlocks = 'children' in node && node.children.some(({ type }) => BLOCKS.has(type))
    const yaml = node.type === 'containerComponent' && node.rawData ? node.rawData.split('\n').length : 0
    places.push([start.line, hasBlocks ? start.line + yaml : end.line])
  })
  return places
}
