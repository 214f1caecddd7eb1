import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Document } from 'yaml'
import { causeOf, inQuotes } from './yaml-cause.ts'

/** What is wrong with a block of YAML, at its line and column in the file; the message is the end of a sentence, with the way out. */
export interface YamlProblem { line: number, column: number, message: string }

/** A block of YAML inside a Markdown file: what it says, and where it says it. */
export interface YamlBlock {
  /** The first line of the YAML in the file, 1-based. */
  line: number
  data: unknown
  problems: YamlProblem[]
  /** What YAML takes for comments and an author for text, as in `title: Task #3`. */
  cut: YamlProblem[]
  /** The line and column of a value's key, or of its nearest ancestor that exists. */
  positionOf: (path: readonly PropertyKey[]) => { line: number, column: number }
}

/**
 * Reads a block of YAML that begins at `line` of its file; never throws.
 *
 * @param indent how many characters have been cut off each of its lines
 */
export function readYaml(source: string, line: number, indent = 0): YamlBlock {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number) => {
    const { line: row, col } = lines.linePos(offset)
    return { line: row + line - 1, column: col + indent }
  }
  const rows = source.split('\n')
  const causes = [...document.errors, ...document.warnings].map(({ code, message, pos: [offset] }) => {
    const { line: row, col } = lines.linePos(offset)
    return { code, ...causeOf(rows, { code, message, row: row - 1, column: col - 1 }) }
  })
  // what follows the first is mostly its consequence; fields that are there twice are each their own
  const problems = causes.filter(({ code }, index) => index === 0 || code === 'DUPLICATE_KEY')
    .map(({ row, column, message }): YamlProblem => ({ line: row + line, column: column + indent + 1, message }))
  return {
    line,
    data: problems.length ? undefined : toData(document, problems, rows, { line, indent }),
    problems,
    cut: cutTexts(document, source).map(({ offset, message }) => ({ ...at(offset), message })),
    positionOf: path => at(offsetOf(document, path))
  }
}

/** Texts without quotes that end at a `#` with no blank after it. Before a comment that is meant as one there are mostly both. */
function cutTexts(document: Document, source: string): { offset: number, message: string }[] {
  const found: { offset: number, message: string }[] = []
  visit(document, {
    Scalar(_, { type, value, comment, range }) {
      if (type !== 'PLAIN' || !(typeof value === 'string' || value === null) || !comment || !range) return
      const [cut = ''] = comment.split('\n')
      if (!/^\S/.test(cut)) return
      const whole = `${value ?? ''} #${cut}`.trim()
      found.push({ offset: source.indexOf('#', range[1]), message: `\`#${cut}\` is a comment to YAML, so it is not in the text: put the text in quotes, as in ${inQuotes(whole)}` })
    }
  })
  return found
}

/** An alias without its anchor is found only when the document is turned into data. */
function toData(document: Document, problems: YamlProblem[], rows: readonly string[], { line, indent }: { line: number, indent: number }): unknown {
  try {
    return document.toJS()
  }
  catch (error) {
    const found = Math.max(0, rows.findIndex(row => /(?:^|\s)\*/.test(row)))
    const { row, column, message } = causeOf(rows, { code: 'BAD_ALIAS', message: error instanceof Error ? error.message : String(error), row: found, column: 0 })
    problems.push({ line: row + line, column: column + indent + 1, message })
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const segment of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(segment))
      if (!pair) return offset
      offset = startOf(pair.key) ?? offset
      node = pair.value
    }
    else if (isSeq(node)) {
      node = node.items[Number(segment)]
      offset = startOf(node) ?? offset
    }
    else {
      return offset
    }
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  if (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) return node.range?.[0]
}
