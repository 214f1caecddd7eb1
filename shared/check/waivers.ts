import type { Html } from 'mdast'
import { visit } from 'unist-util-visit'
import { didYouMean } from '#twoslash/nearest.ts'
import type { ParsedMarkdown } from '../markdown/parse.ts'
import type { RuleFacts } from './rules.ts'
import type { Place } from './types.ts'

/** `<!-- allow dead-link, picture-alt: the reason -->`, in YAML `# allow dead-link: the reason`. */
export interface Waiver extends Place {
  /** Set where a comment only looks like one, such as `<!-- ignore dead-link -->`. */
  isMisspelt?: true
  rules: string[]
  reason: string
  /** the lines whose findings it waives */
  covers: readonly number[]
}

const COMMENT = /<!--\s*allow\s+([\s\S]*?)-->/g
/** How other tools say it, and slips of ours, before the names of rules. */
const MISSPELT = /<!--\s*(?!allow\s)(?:[Aa]llow(?:s|ed|-next-line)?|[Ii]gnore|[Dd]isable|[Ss]kip|[Ww]aive[rs]?|[Ss]uppress|nolint|noqa|(?:check|lint)-(?:disable|ignore)[\w-]*)\s*[:(]?\s*([A-Za-z]+(?:[-_][A-Za-z]+)*)\b[\s\S]*?-->/g
const YAML_COMMENT = /(?:^|\s)(#\s*allow\s+(.*))$/
const IS_ALONE = /^[\s>*+-]*<!--[\s\S]*-->\s*$/

/**
 * The waivers of a page. One covers its line, and where nothing else is on that line, the next one that is not empty; of a fence
 * that begins there, all lines. One in the frontmatter also covers what is said of the file as a whole, at line 1.
 */
export function waiversOfPage({ tree, frontmatter, lines }: ParsedMarkdown): Waiver[] {
  const found: Waiver[] = []
  const body = tree.children[0]?.position?.start.line ?? lines.length + 1
  if (frontmatter) found.push(...waiversOfYaml(lines.slice(0, body - 1)).map((waiver): Waiver => ({ ...waiver, covers: [1, ...waiver.covers] })))
  /** by the line where it begins, the lines of a fence, in which there can be no comment */
  const fences = new Map<number, number[]>()
  visit(tree, (node) => {
    if (node.type === 'code' && node.position) fences.set(node.position.start.line, linesOf(node.position.start.line, node.position.end.line))
    if (node.type === 'html') found.push(...waiversOfHtml(node, lines))
    if (node.type !== 'containerComponent' || node.rawData === undefined) return
    const first = node.position?.start.line ?? 1
    found.push(...waiversOfYaml(lines.slice(first, first + node.rawData.split('\n').length), first))
  })
  return found.map(waiver => ({ ...waiver, covers: waiver.covers.flatMap(line => fences.get(line) ?? line) }))
}

/** @param before how many lines of the file are before these */
export function waiversOfYaml(lines: readonly string[], before = 0): Waiver[] {
  return lines.flatMap((text, index): Waiver[] => {
    const [, comment = '', written = ''] = YAML_COMMENT.exec(text) ?? []
    if (!comment) return []
    const line = before + index + 1
    return [{ line, column: text.lastIndexOf(comment) + 1, ...partsOf(written), covers: text.trim() === comment ? [line, line + 1] : [line] }]
  })
}

/** The waivers of an SVG file, by the same comments. */
export function waiversOfSource(source: string): Waiver[] {
  return waiversOfHtml({ value: source }, source.split('\n'))
}

function waiversOfHtml(node: Pick<Html, 'value' | 'position'>, lines: readonly string[]): Waiver[] {
  const misspelt = [...node.value.matchAll(MISSPELT)].map((match): Waiver => ({ ...waiverOf(match, node, lines), rules: [(match[1] ?? '').toLowerCase()], covers: [], isMisspelt: true }))
  return [...[...node.value.matchAll(COMMENT)].map(match => waiverOf(match, node, lines)), ...misspelt]
}

function waiverOf({ 0: comment, 1: written = '', index }: RegExpExecArray, { value, position }: Pick<Html, 'value' | 'position'>, lines: readonly string[]): Waiver {
  const start = value.slice(0, index).split('\n')
  const line = (position?.start.line ?? 1) + start.length - 1
  const end = line + comment.split('\n').length - 1
  const own = linesOf(line, end)
  const column = start.length > 1 ? (lines[line - 1] ?? '').indexOf('<!--') + 1 : (position?.start.column ?? 1) + index
  return { line, column, ...partsOf(written), covers: IS_ALONE.test(lines.slice(line - 1, end).join('\n')) ? [...own, nextLine(lines, end)] : own }
}

const linesOf = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, row) => first + row)

/** The next line with something in it, which may be in a quote. */
function nextLine(lines: readonly string[], after: number): number {
  const next = lines.findIndex((text, index) => index >= after && /[^\s>]/.test(text))
  return next === -1 ? after : next + 1
}

function partsOf(written: string): Pick<Waiver, 'rules' | 'reason'> {
  const [before = '', ...reason] = written.split(':')
  // without a colon, what follows the first name is meant as the reason
  const rules = reason.length ? before.split(/[\s,]+/) : [/^\s*((?:[^\s,]+\s*,\s*)*[^\s,]+)/.exec(before)?.[1] ?? ''].flatMap(names => names.split(/[\s,]+/))
  return { rules: rules.filter(Boolean), reason: reason.join(':').trim() }
}

/**
 * Takes out the findings that their author has waived.
 *
 * @param known the rules that the command knows, and `others` those that another command tells
 * @returns what is left, and what is wrong with the waivers: no reason, no such rule, nothing to waive
 */
export function waive<Finding extends Place & { rule: string }>(
  findings: readonly Finding[], waivers: readonly Waiver[], known: Readonly<Record<string, RuleFacts>>, others: Iterable<string>
): { kept: Finding[], problems: (Place & { message: string })[] } {
  const used = new Set<string>()
  const kept = findings.filter(({ line, rule }) => {
    if (known[rule]?.isFixed) return true
    const covering = waivers.filter(({ rules, covers }) => rules.includes(rule) && covers.includes(line))
    for (const waiver of covering) used.add(keyOf(waiver, rule))
    return !covering.length
  })
  const all = [...Object.keys(known), ...others]
  const problems = waivers.flatMap((waiver) => {
    const { line, column, rules, reason } = waiver
    if (waiver.isMisspelt) {
      const [rule = ''] = rules
      return rule.replaceAll('_', '-') in known ? [{ line, column, message: `this waives nothing: write \`<!-- allow ${rule.replaceAll('_', '-')}: the reason -->\`` }] : []
    }
    const own = rules.filter(rule => rule in known || !all.includes(rule))
    const messages = own.flatMap((rule) => {
      const isUsed = used.has(keyOf(waiver, rule))
      return problemOf(rule, known[rule], all, isUsed, isUsed ? undefined : kept.find(finding => finding.rule === rule && finding.line > line)?.line)
    })
    if (!reason && own.length) messages.push(`the waiver of ${rules.join(', ')} gives no reason: write it after a colon, as in \`allow ${rules.join(', ')}: the reason\``)
    return messages.map(message => ({ line, column, message }))
  })
  return { kept, problems }
}

const keyOf = ({ line, column }: Waiver, rule: string) => `${line}:${column} ${rule}`

function problemOf(rule: string, facts: RuleFacts | undefined, all: readonly string[], isUsed: boolean, next: number | undefined): string[] {
  if (!facts) return [`there is no rule "${rule}" to waive: a finding names its rule after its place${didYouMean(rule, all)}`]
  if (facts.isFixed) return [`${rule} cannot be waived, as readers would lose a part of the site: mend what it found, and remove the waiver`]
  return isUsed ? [] : [`nothing is found here by ${rule}: ${next ? `put its waiver on line ${next}, or right above it, if it is meant for what is found there, or remove it` : 'remove its waiver'}`]
}
