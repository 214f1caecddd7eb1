/** What the YAML parser stumbled over; the row and column are those of its block, from 0. */
interface Stumble { code: string, message: string, row: number, column: number }

/** The cause, as the end of a sentence, with the way out. */
interface Cause { row: number, column: number, message: string }

/** A line with a field: its indent and dashes, its name, what follows the colon. */
const FIELD = /^(\s*(?:-\s+)*)([^\s"'#:[{&*!|>%@`-][^:#]*?|"[^"]+"|'[^']+'):(?:\s+(.*))?$/
/** Where a blank means something: before a field, and after its colon or dash. */
const NO_BREAK = /^[ -]*\u00A0|^[ ]*[\w-]+:\u00A0/
const RESERVED = /^[@`%*&!|>?[\]{},-]/
/** Marks that git leaves in a file where two versions of it could not be joined. */
export const CONFLICT = /^(?:<{7}|\|{7}|>{7})(?:\s.*)?$|^={7}$/

/**
 * Says what an author did, where the parser says what it missed: a text with a colon is to it a mapping in a mapping.
 * @param lines of the block
 */
export function causeOf(lines: readonly string[], stumble: Stumble): Cause {
  const conflict = lines.findIndex(line => CONFLICT.test(line))
  if (conflict >= 0) return at(conflict, 0, `\`${lines[conflict]}\` is a mark of git, which could not join two versions: keep one of them, and remove the marks`)
  return tab(lines, stumble) ?? quote(lines, stumble) ?? twice(lines, stumble) ?? bracket(lines, stumble) ?? ofLine(lines, stumble)
    ?? at(stumble.row, stumble.column, stumble.message.replace(/\s+/g, ' ').replace(/[.:]$/, ''))
}

const at = (row: number, column: number, message: string): Cause => ({ row, column, message })

function tab(lines: readonly string[], { code, row }: Stumble): Cause | undefined {
  const found = lines.findIndex((line, index) => index >= row && /^\s*\t/.test(line))
  if (code !== 'TAB_AS_INDENT' || found < 0) return
  return at(found, (lines[found] ?? '').indexOf('\t'), 'the line is indented with a tab: indent it with blanks')
}

/** A quote that is never closed, or that ends before the text does. */
function quote(lines: readonly string[], { code, message, row }: Stumble): Cause | undefined {
  if (code === 'MISSING_CHAR' && message.startsWith('Missing closing')) {
    const found = lines.findIndex((line) => {
      const [, mark, rest = ''] = /(?:^|:\s+|-\s+)(["'])(.*)$/.exec(line) ?? []
      return mark && !rest.replaceAll(mark === '"' ? /\\./g : /''/g, '').includes(mark)
    })
    const column = Math.max(0, (lines[found] ?? '').search(/(?<=^|\s)["']/))
    if (found >= 0) return at(found, column, `the quote ${lines[found]?.[column] ?? ''} that opens here is never closed: write another one at the end of the text`)
  }
  const [, before = '', name = '', value = ''] = FIELD.exec(lines[row] ?? '') ?? []
  if (code === 'UNEXPECTED_TOKEN' && /^(["']).*\1,$/.test(value)) return at(row, before.length + name.length + 1 + value.length, 'no comma is after a field in YAML: remove it')
  if (code === 'UNEXPECTED_TOKEN' && /^["']/.test(value)) {
    const other = value.includes('"') ? '\'' : '"'
    return at(row, before.length + name.length + 2, `the text of \`${name}\` goes on after its quotes: put ${other} round the whole text, as in \`${name}: ${inQuotes(value)}\``)
  }
}

function twice(lines: readonly string[], { code, row, column }: Stumble): Cause | undefined {
  if (code !== 'DUPLICATE_KEY') return
  const name = /^[^:]*/.exec((lines[row] ?? '').slice(column))?.[0] ?? ''
  return at(row, column, `the field ${name} is written twice: leave one of them`)
}

function bracket(lines: readonly string[], { code, message, row }: Stumble): Cause | undefined {
  if (code !== 'BAD_INDENT' && !/Flow (?:map|sequence)/.test(message)) return
  for (let found = Math.min(row, lines.length - 1); found >= 0; found--) {
    const line = lines[found] ?? ''
    const column = line.search(/[[{](?!.*[\]}])/)
    if (column >= 0) return at(found, column, `the ${line[column]} that opens here is never closed: write ${line[column] === '[' ? ']' : '}'} at the end of the list, or quotes round a text`)
  }
}

/** Causes that one line shows. */
function ofLine(lines: readonly string[], { code, message, row, column }: Stumble): Cause | undefined {
  const line = lines[row] ?? ''
  const [, before = '', name = '', value = ''] = FIELD.exec(line) ?? []
  const start = before.length + name.length + 2
  const noBreak = lines.findIndex((text, index) => index <= row && NO_BREAK.test(text))
  if (noBreak >= 0) return at(noBreak, (lines[noBreak] ?? '').indexOf('\u00A0'), 'there is a no-break space (U+00A0) here, which YAML takes for a letter: write an ordinary blank')
  if (code === 'MULTIPLE_DOCS') return at(row, 0, `\`${line.trim()}\` ends the YAML: remove the line`)
  if (name && /^[“”„‘’]/.test(value)) return at(row, start, `${value[0]} is a curly quote, which YAML reads as a letter: write straight ones, \`${name}: ${inQuotes(value.replace(/^[“”„‘’]|[“”„‘’]$/g, ''))}\``)
  if (name && RESERVED.test(value) && !/^[[{].*[\]}]$/.test(value)) {
    return at(row, start, `${value[0]} has a meaning of its own where a text begins: put it in quotes, \`${name}: ${inQuotes(value)}\``)
  }
  if (name && /:(?:\s|$)/.test(value)) return at(row, start, `the text of \`${name}\` contains a colon, which begins a field: put it in quotes, \`${name}: ${inQuotes(value)}\``)
  const deeper = lines[row + 1] ?? ''
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && name && value && indent(deeper) > indent(line)) return misplaced(row + 1, deeper, line)
  if (!name && /^\s*(?:-\s+)?[\w-]+:\S/.test(line)) return at(row, line.indexOf(':'), `a blank is missing after the colon: write \`${line.trim().replace(':', ': ')}\``)
  if (/Sequence item without|must start at the same column/.test(message)) return misplaced(row, line, lines[row - 1] ?? '')
  if (name && row > 0 && /^Unexpected|All mapping/.test(message)) return misplaced(row, line, lines[row - 1] ?? '')
  const [, blanks = '', key = '', rest = ''] = /^(\s*(?:-\s+)?)([\w-]+)(?:\s+(.*))?$/.exec(line) ?? []
  if (key && /MULTILINE_IMPLICIT_KEY|MISSING_CHAR/.test(code)) {
    const goesOn = /\S\s+\S/.test(FIELD.exec(lines[row - 1] ?? '')?.[3] ?? '') ? ', or indent the line by two blanks if it goes on with the text above' : ''
    return at(row, blanks.length, `\`${key}\` has no colon: write \`${key}: ${rest || '…'}\`${goesOn}`)
  }
  if (column > line.length) return at(row, line.length, message)
}

const indent = (line: string): number => /^\s*(?:-\s+)*/.exec(line)?.[0].length ?? 0

function misplaced(row: number, line: string, above: string): Cause {
  const [own, other] = [/^\s*/.exec(line)?.[0].length ?? 0, indent(above)]
  return at(row, own, `the line is indented by ${own} ${own === 1 ? 'blank' : 'blanks'}, and the one above by ${other}: lines that belong together begin in the same column`)
}

/** A text in the quotes that need least done to it. */
export function inQuotes(text: string): string {
  const bare = text.trim().replace(/^(["'])(.*)\1$/, '$2')
  return bare.includes('"') ? `'${bare.replaceAll('\'', '\'\'')}'` : `"${bare.replaceAll('\\', '\\\\')}"`
}
