import type { SyntaxNode, Tree } from '@lezer/common'
import type { SampleFinding } from './findings.ts'
import { didYouMean, someOf } from './nearest.ts'
import { findCommentLines, parsePython } from './python.ts'
import { Lines } from './text.ts'

/** A piece of a Python file that has a name: a class, a function, or what stands between `# region name` and `# endregion`. */
export interface Region {
  /** With the names round it: `TrainFlow.start`. */
  name: string
  kind: 'class' | 'function' | 'region'
  /** The first line, from 0, decorators included. */
  first: number
  /** The last line, from 0. */
  last: number
  /** The names of its decorators, as written and without what they are called with: `step`, `metaflow.step`. */
  decorators: string[]
}

/** What has a name in a Python file. */
export interface Regions {
  /** In the order of their first lines. */
  regions: Region[]
  /** The lines, from 0, of the comments that open and close regions. */
  markers: ReadonlySet<number>
  /** Regions that are not closed, not opened, or named twice. */
  findings: SampleFinding[]
}

/** One word behind it: prose may begin with "region" as well. */
const OPEN = /^#\s*region\s+([\w-]+)\s*$/
const CLOSE = /^#\s*endregion(?:\s+([\w-]+))?\s*$/

/** Finds classes, functions and regions; goes on through syntax errors. */
export function findRegions(code: string, tree: Tree = parsePython(code)): Regions {
  const lines = new Lines(code)
  const marked = findMarked(code, tree, lines)
  const regions = [...findDefinitions(code, tree, lines), ...marked.regions]
  return { ...marked, regions: regions.toSorted((a, b) => a.first - b.first || b.last - a.last) }
}

/**
 * The region of a name, which may leave the names round it out: `start` for `TrainFlow.start`.
 * @returns what is wrong with the name, as the end of a sentence, where it is nobody's or more than one has it
 */
export function regionNamed(name: string, regions: readonly Region[]): Region | string {
  const found = regions.filter(region => region.name === name || region.name.endsWith(`.${name}`))
  const [only, ...others] = found
  if (only && !others.length) return only
  if (only) return `has more than one ${name}: ${found.map(region => `${region.name} (${region.kind}, line ${region.first + 1})`).join(', ')}. Name one of them in full, or put the lines between # region <name> and # endregion`
  const names = [...new Set(regions.map(region => region.name))]
  const short = names.map(known => known.slice(known.lastIndexOf('.') + 1))
  return `has no class, function or region named ${name}${didYouMean(name, [...names, ...short])}${names.length ? ` (it has: ${someOf(name, names)})` : ': it has none at all'}`
}

function findDefinitions(code: string, tree: Tree, lines: Lines): Region[] {
  const found: Region[] = []
  tree.iterate({
    enter({ name, node }) {
      if (name !== 'ClassDefinition' && name !== 'FunctionDefinition') return
      const own = node.getChild('VariableName')
      if (!own) return
      const whole = node.parent?.name === 'DecoratedStatement' ? node.parent : node
      const first = lines.position(whole.from).line
      found.push({
        name: [...namesAround(code, node), code.slice(own.from, own.to)].join('.'),
        kind: name === 'ClassDefinition' ? 'class' : 'function',
        first,
        last: lastLine(code.slice(0, whole.to).trimEnd().length, first, lines),
        decorators: whole.getChildren('Decorator').map(({ from, to }) => /^@\s*([\w.]*)/.exec(code.slice(from, to))?.[1] ?? '')
      })
    }
  })
  return found
}

function namesAround(code: string, definition: SyntaxNode): string[] {
  const names: string[] = []
  for (let node = definition.parent; node; node = node.parent) {
    const name = /^(?:Class|Function)Definition$/.test(node.name) ? node.getChild('VariableName') : undefined
    if (name) names.unshift(code.slice(name.from, name.to))
  }
  return names
}

/** A definition ends with the comments behind it that are as far in as its body; for the parser it ends before them. */
function lastLine(end: number, first: number, lines: Lines): number {
  const outside = indentOf(lines.content(first))
  let last = lines.position(end).line
  for (let line = last + 1; line < lines.count; line++) {
    const content = lines.content(line)
    if (!content.trim()) continue
    if (!/^\s*#/.test(content) || indentOf(content) <= outside) break
    last = line
  }
  return last
}

/** How many characters of white space a line begins with. */
export function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0
}

function findMarked(code: string, tree: Tree, lines: Lines): Regions {
  const regions: Region[] = []
  const markers = new Set<number>()
  const findings: SampleFinding[] = []
  const open: { name: string, line: number }[] = []
  const names = new Map<string, number>()
  const find = (line: number, message: string) => findings.push({ rule: 'region-markers', message, line: line + 1, column: indentOf(lines.content(line)) + 1 })
  for (const { start, text } of findCommentLines(code, tree)) {
    const { line } = lines.position(start)
    const opened = OPEN.exec(text)?.[1]
    const closed = CLOSE.exec(text)
    if (opened === undefined && !closed) continue
    markers.add(line)
    if (opened !== undefined) {
      const before = names.get(opened)
      if (before !== undefined) find(line, `the file has a region named ${opened} already, at line ${before + 1}: choose another name`)
      names.set(opened, before ?? line)
      open.push({ name: opened, line })
      continue
    }
    const last = open.pop()
    if (!last) find(line, '# endregion without a # region <name> before it')
    else if (closed?.[1] !== undefined && closed[1] !== last.name) find(line, `# endregion ${closed[1]} closes the region ${last.name}, which line ${last.line + 1} opens: close the inner one first`)
    else regions.push({ name: last.name, kind: 'region', first: last.line + 1, last: line - 1, decorators: [] })
  }
  for (const { name, line } of open) find(line, `the region ${name} is never closed: add # endregion`)
  return { regions, markers, findings }
}
