import type { NodeWithoutPosition, TwoslashNode } from 'twoslash-protocol'
import type { Checker } from './checker/checker.ts'
import type { OpenFile } from './checker/server.ts'
import { CheckerError, SampleError } from './findings.ts'
import type { SampleFinding } from './findings.ts'
import { SampleFile } from './file.ts'
import type { FileError } from './file.ts'
import { excerptNotations } from './excerpt.ts'
import type { Excerpt } from './excerpt.ts'
import { hidden, parseNotations } from './notation.ts'
import type { Notations } from './notation.ts'
import { blankLinesAbove, EditedText, Lines } from './text.ts'

/** A sample as it is shown, and what is known about places of it; the shape of twoslash-protocol. */
export interface PythonTwoslashResult { code: string, nodes: TwoslashNode[] }

/** Always gets a diagnostic: without one, an empty list could as well mean that the server has not looked yet. */
const CANARY = 'reveal_type(0)'
const CANARY_TRIES = 5

/**
 * Checks one sample and collects its hovers.
 * @param excerpt for a file: it has no notations, is checked whole, and this much of it is shown
 * @throws SampleError with everything that is wrong in the sample
 * @throws CheckerError when the checker fails
 */
export async function analyse(code: string, checker: Checker, excerpt?: Excerpt): Promise<PythonTwoslashResult> {
  const lines = new Lines(code)
  const notations = excerpt ? excerptNotations(excerpt, code) : parseNotations(code)
  const shown = new EditedText(code, hidden(notations))
  if (!code.trim()) notations.findings.push({ rule: 'empty-sample', message: 'the sample is empty: write code, or remove the block', line: 1, column: 1 })
  else if (!shown.text.trim()) notations.findings.push({ rule: 'empty-sample', message: 'the sample shows nothing: all of it is notations or cut', line: 1, column: 1 })
  if (notations.findings.length) throw new SampleError(notations.findings)

  const files = notations.files.map(file => new SampleFile(file, code, notations, shown, CANARY))
  const beside = Object.entries(excerpt?.modules ?? {})
  const reports = await checker.check(new Map([...beside, ...files.map((file): [string, string] => [file.name, file.checked])]), open => ask(files, open, (file, server) => file.report(server)))
  const found = reports.flatMap(({ errors }) => errors)
  const errors = found.every(({ rule }) => notations.expected.has(rule)) ? found : await withoutPedantry(found)
  errors.sort((a, b) => a.start - b.start)

  /** Without errors that come only of the exact types of literals: code that runs has them, as in `row = ['a', 1]; row[1] + 1`. */
  async function withoutPedantry(found: readonly FileError[]): Promise<FileError[]> {
    const certain = await checker.check(new Map([...beside, ...files.map((file): [string, string] => [file.name, file.checkedLoosely])]), open => ask(files, open, (file, server) => file.errors(server)))
    const places = new Set(certain.flat().map(({ rule, start }) => `${rule} ${start}`))
    return found.filter(({ rule, start }) => notations.expected.has(rule) || places.has(`${rule} ${start}`))
  }

  const findings = [...reports.flatMap(({ findings }) => findings), ...undeclared(errors, notations, lines, excerpt ? 'Mend the file, or show it without twoslash' : undefined)]
  if (findings.length) throw new SampleError(findings.toSorted((a, b) => a.line - b.line || a.column - b.column))
  const nodes: NodeWithoutPosition[] = [
    ...reports.flatMap(({ nodes }) => nodes),
    ...errors.map(error => oneLine(error, lines)),
    ...notations.highlights.map(({ start, length, text }) => ({ type: 'highlight' as const, start, length, text })),
    ...notations.tags.map(({ name, text, at }) => ({ type: 'tag' as const, name, text, start: at, length: 0 }))
  ]
  return show(nodes, shown)
}

/** Asks about each file that is open, one after the other. */
async function ask<T>(files: readonly SampleFile[], open: ReadonlyMap<string, OpenFile>, about: (file: SampleFile, server: OpenFile) => Promise<T>): Promise<T[]> {
  const answers: T[] = []
  for (const file of files) {
    const server = open.get(file.name)
    if (server) answers.push(await about(file, { ...server, diagnostics: () => certainDiagnostics(server.diagnostics, file.canaryLine) }))
  }
  return answers
}

/** Diagnostics that are certain to be all there are. */
async function certainDiagnostics(ask: OpenFile['diagnostics'], canaryLine: number) {
  for (let wait = 50, tries = 0; tries < CANARY_TRIES; tries++, wait *= 2) {
    const diagnostics = await ask()
    // a syntax error may swallow the canary, and is an answer as well
    if (diagnostics.some(({ range, severity = 1 }) => range.end.line >= canaryLine || severity === 1)) return diagnostics
    await new Promise(resolve => setTimeout(resolve, wait))
  }
  throw new CheckerError('basedpyright gave no diagnostics for a sample, not even the one that is always there')
}

function undeclared(errors: readonly FileError[], { expected, silenced }: Notations, lines: Lines, wayOut: string | undefined): SampleFinding[] {
  const unexpected = errors.filter(({ rule }) => !expected.has(rule)).map(({ rule, text, start }) => {
    const { line, character } = lines.position(start)
    const hint = printsAsPython2(lines.content(line)) ? 'In Python 3, print is a function' : wayOut ?? `If the sample shows this on purpose, declare it with # @errors: ${rule}`
    return { rule, message: `${text.replaceAll(/\s*\n\s*/g, '; ')}. ${hint}`, line: line + 1, column: character + 1 }
  })
  const missing = [...expected].filter(([rule]) => silenced !== 'all' && !errors.some(error => error.rule === rule)).map(([rule, line]) => ({
    rule: 'unused-error',
    message: `the sample declares ${rule}, which does not occur. ${errors.length ? `It has ${[...new Set(errors.map(({ rule }) => rule))].join(', ')}` : 'It has no errors'}: remove the rule from # @errors, or mend the sample`,
    line: line + 1,
    column: 1
  }))
  return [...unexpected, ...missing]
}

function printsAsPython2(line: string): boolean {
  return /^\s*print\s+["'\w]/.test(line)
}

/** Renderers underline within one line: an error over several ends with its first. */
function oneLine({ rule, text, start, length, filename }: FileError, lines: Lines): NodeWithoutPosition {
  const end = lines.end(lines.position(start).line)
  return { type: 'error', id: `${rule}-${start}`, code: rule, level: 'error', filename, text, start, length: Math.max(0, Math.min(length, end - start)) }
}

/** Moves nodes to where their code is shown; what was cut goes, and so do blank lines at either end. */
function show(nodes: readonly NodeWithoutPosition[], shown: EditedText): PythonTwoslashResult {
  const blank = blankLinesAbove(shown.text)
  const code = shown.text.slice(blank).trimEnd()
  const lines = new Lines(code)
  const placed = nodes.flatMap((node): TwoslashNode[] => {
    const at = shown.rangeToEdited(node.start, node.length)
    const start = at === undefined ? -1 : Math.max(0, at - blank)
    // a tag or an error may stand at the very end
    return start < 0 || start + node.length > code.length + (node.type === 'tag' ? 1 : 0)
      ? []
      : [{ ...node, ...lines.position(start), start }]
  })
  return { code, nodes: placed.toSorted((a, b) => a.start - b.start || a.type.localeCompare(b.type)) }
}
