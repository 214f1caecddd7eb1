import type { RootContent, Table } from 'mdast'
import { placeOf } from '../collect.ts'
import type { Page, Remark } from '../types.ts'
import type { Block } from './blocks.ts'
import { nodesOf } from './nodes.ts'

const rule = 'table'
const DELIMITERS = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$|^\s*\|\s*:?-+:?\s*\|\s*$/
const ROW = /^\s*\|.*\|\s*$/
const ALONE = /^\s*\|\s.*\s\|.*\s\|\s*$/

/** `table`: rows of pipes that make no table. */
export function checkPipes({ node, parent, index, text, at }: Block): Remark[] {
  if (node.type !== 'paragraph' || !text.includes('|')) return []
  const lines = text.split('\n')
  const offsetOf = (line: number) => lines.slice(0, line).join('\n').length + (line ? 1 : 0)
  const tell = (line: number, message: string): Remark[] => [{ ...at(offsetOf(line)), rule, message }]
  const delimiters = lines.findIndex(line => DELIMITERS.test(line))
  if (delimiters > 0) {
    const [header, marks] = [lines[delimiters - 1] ?? '', lines[delimiters] ?? ''].map(cells)
    if (header === marks) return tell(delimiters - 1, 'these rows make no table here: put an empty line above the header')
    return tell(delimiters - 1, `these rows make no table: the header has ${header} cells and the line below it ${marks}. Write as many \`---\` as there are names, and \`\\|\` for a pipe in a cell`)
  }
  if (delimiters === 0) return tell(0, 'this row of `---` makes no table: the header has to be on the line right above it, without an empty line between')
  const first = lines.findIndex((line, row) => ROW.test(line) && ROW.test(lines[row + 1] ?? ''))
  if (first !== -1) return tell(first, `these rows make no table: write \`${'| --- '.repeat(cells(lines[first] ?? ''))}|\` below the first of them, which is its header`)
  const isHeader = startsWithDelimiters(parent.children[index + 1])
  if (lines.length === 1 && ALONE.test(text) && !isHeader) return tell(0, 'this row is in no table: take out the empty line before it, or write a header and a line of `| --- |` above it')
  return []
}

const cells = (row: string) => row.trim().replace(/^\||\|$/g, '').split('|').length

function startsWithDelimiters(node: RootContent | undefined): boolean {
  const [first] = node?.type === 'paragraph' ? node.children : []
  return first?.type === 'text' && DELIMITERS.test(first.value.split('\n')[0] ?? '')
}

/**
 * `table`: rows with more cells than the header, of which the rest would not be shown, with fewer, and cells that a pipe cuts in two.
 *
 * @returns the remarks, and the lines of the rows in which code is cut
 */
export function checkTables({ markdown: { tree } }: Page): { remarks: Remark[], cut: ReadonlySet<number> } {
  const remarks: Remark[] = []
  const cut = new Set<number>()
  for (const { node: table } of nodesOf(tree, 'table')) {
    const width = table.children[0]?.children.length ?? 0
    for (const [index, row] of table.children.entries()) {
      const torn = tornCell(row)
      const { length } = row.children
      // text that goes on below a table
      if (length === 1 && width > 1 && table.children[index - 1]?.children.length === 1) continue
      const message = torn
        ? 'the pipe after this cell is in code and ends the cell all the same: write `\\|` for it, in code too'
        : length > width
          ? `this row has ${length} cells and the header ${width}, so what is in the last ${length - width} is not shown: add names to the header, or write \`\\|\` for a pipe that ends no cell`
          : length < width && `this row has ${length} cell${length === 1 ? '' : 's'} and the header ${width}: add the others, or put an empty line above it if it is not part of the table`
      if (!message) continue
      if (torn) cut.add(placeOf(row).line)
      remarks.push({ ...placeOf(torn ?? (length > width ? row.children[width] : undefined) ?? row), rule, message })
    }
  }
  return { remarks, cut }
}

/** The first of two cells between which there is code: each has a backtick that is alone. */
function tornCell({ children }: Table['children'][number]): RootContent | undefined {
  const alone = children.filter(cell => cell.children.some(child => child.type === 'text' && child.value.includes('`')))
  return alone.length > 1 ? alone[0] : undefined
}
