/** A slip of an author's, and where it happened: the line from 1. */
export interface Mutation { name: string, source: string, line: number }

type Random = () => number
type Edit = (lines: string[], at: number, random: Random) => string[]

const STRAY = [
  ':::', '::', '::note', '`', '```', '~~~', '<b>', '</div>', '<!-- a -->', '{', '{{ x }}', '[', '[a][b]', '|', '\t', '*', '__', '~', '---',
  '#', '> ', '- ', '&amp;', '\\', '![', '<br>', ':term', '[^1]'
]

const put = (lines: readonly string[], at: number, count: number, ...instead: string[]) =>
  [...lines.slice(0, at), ...instead, ...lines.slice(at + count)]
const change = (lines: readonly string[], at: number, to: (line: string) => string) => put(lines, at, 1, to(lines[at] ?? ''))
const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)]!
/** The nearest line from a place on that a slip of a kind can happen to. */
const seek = (lines: readonly string[], at: number, is: RegExp) => {
  const found = lines.findIndex((line, index) => index >= at && is.test(line))
  return found === -1 ? lines.findIndex(line => is.test(line)) : found
}
const around = (wrap: (lines: string[]) => string[]): Edit => (lines, at, random) => {
  const count = 1 + Math.floor(random() * 8)
  return put(lines, at, count, ...wrap(lines.slice(at, at + count)))
}
const ofFences = (to: (line: string, random: Random) => string): Edit => (lines, at, random) => {
  const fence = seek(lines, at, /^\s*(?:`{3}|~{3})/)
  return fence === -1 ? lines : change(lines, fence, line => to(line, random))
}

/** What authors do by accident. */
const EDITS: Record<string, Edit> = {
  'a line is gone': (lines, at) => put(lines, at, 1),
  'a line is there twice': (lines, at) => put(lines, at, 0, lines[at] ?? ''),
  'a line is indented': (lines, at, random) => change(lines, at, line => pick([' ', '  ', '    ', '\t', '      '], random) + line),
  'a line is not indented': (lines, at) => change(lines, seek(lines, at, /^\s+\S/), line => line.trimStart()),
  'lines are indented': around(lines => lines.map(line => line && `    ${line}`)),
  'two lines are one': (lines, at) => put(lines, at, 2, `${lines[at] ?? ''} ${lines[at + 1] ?? ''}`),
  'two lines have changed places': (lines, at) => put(lines, at, 2, lines[at + 1] ?? '', lines[at] ?? ''),
  'a fence has no end': (lines, at) => put(lines, seek(lines, at, /^\s*(?:`{3}|~{3})\s*$/), 1),
  'a component has no end': (lines, at) => put(lines, seek(lines, at, /^\s*:{2,}\s*$/), 1),
  'a fence is further right': ofFences((line, random) => pick([' ', '  ', '   ', '    ', '\t'], random) + line),
  'a fence has other marks': ofFences((line, random) => line.replace(/`{3,}|~{3,}/, pick(['````', '~~~', '``', '`````'], random))),
  'something stray is in a line': (lines, at, random) => change(lines, at, (line) => {
    const place = Math.floor(random() * (line.length + 1))
    return line.slice(0, place) + pick(STRAY, random) + line.slice(place)
  }),
  'something stray is a line': (lines, at, random) => put(lines, at, 0, pick(STRAY, random)),
  'lines end as on Windows': lines => lines.map(line => `${line}\r`),
  'lines are in a list': around(lines => lines.map((line, index) => `${index ? '  ' : '- '}${line}`)),
  'lines are in a quote': around(lines => lines.map(line => `> ${line}`)),
  'lines are in a component': around(lines => ['', '::note', ...lines, '::', '']),
  'lines are in a component that is indented': around(lines =>
    ['', '::tabs', '    :::tabs-item{label="A"}', ...lines.map(line => `    ${line}`), '    :::', '::', '']),
  'tabs are blanks': around(lines => lines.map(line => line.replace(/^ {2,4}/, '\t'))),
  'an empty line is gone': (lines, at) => put(lines, seek(lines, at, /^$/), 1),
  'a sign is gone': (lines, at, random) => change(lines, at, (line) => {
    const place = Math.floor(random() * line.length)
    return line.slice(0, place) + line.slice(place + 1)
  })
}

/** Makes slips in pages, the same each time: in a part of each, so that a page is not read for every comma of it. */
export function mutations(pages: readonly string[], count: number, seed: number): Mutation[] {
  const random = randomFrom(seed)
  const names = Object.keys(EDITS)
  return Array.from({ length: count }, (_, index) => {
    const name = names[index % names.length] ?? ''
    const part = partOf(pick(pages, random), random)
    const first = part.indexOf('---', 1) + 1
    const at = first + Math.floor(random() * (part.length - first))
    return { name, source: EDITS[name]?.(part, at, random).join('\n') ?? '', line: at + 1 }
  })
}

/** The frontmatter of a page and some of its sections. */
function partOf(page: string, random: Random): string[] {
  const lines = page.split('\n')
  const end = lines.indexOf('---', 1) + 1
  const starts = lines.flatMap((line, index) => index > end && /^## /.test(line) ? [index] : [])
  const from = pick([end, ...starts], random)
  return [...lines.slice(0, end), '', ...lines.slice(from, starts.find(start => start > from + 30))]
}

function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = state + 0x6D2B79F5 | 0
    let mixed = Math.imul(state ^ state >>> 15, 1 | state)
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed
    return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32
  }
}
