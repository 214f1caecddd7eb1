import { cutExcerpt, wrong } from './excerpt.ts'
import type { Excerpt } from './excerpt.ts'
import { SampleError } from './findings.ts'
import type { SampleFinding } from './findings.ts'
import { importedFiles } from './imports.ts'
import { isPython, languageOf, standardPython } from './language.ts'
import { someOf, nearest } from './nearest.ts'
import type { Region } from './regions.ts'
import { blankLinesAbove, normalise } from './text.ts'

/** A fenced block of Markdown, as mdast has it. */
export interface FenceText { lang?: string | null, meta?: string | null, value: string }

/** The files that fences may show. Paths are relative to one root, with forward slashes. */
export interface Files {
  /** The text of a file; undefined where there is none. */
  read(path: string): string | undefined
  /** The names in a folder, those of folders with a slash behind them; `''` is the root. Undefined where there is none. */
  list(folder: string): readonly string[] | undefined
}

/** A fence with a file in it. */
export interface Inclusion {
  path: string
  /** The whole file, normalised. */
  source: string
  /** What readers see. */
  code: string
  /** For each line of that, the line of the file, from 0. */
  lines: number[]
  /** What has a name in the file, if it is Python. */
  regions: Region[]
  /** For the type checker; undefined for what is not Python. */
  excerpt?: Excerpt
  /** What the fence says besides, with the file's name as the title where it gives no other. */
  meta: string
}

/** What stands behind a fence's language, word by word; titles and lines to mark may have blanks in them. */
const WORDS = /\[(?:[^\]\\]|\\.)*\]|\{[^}]*\}|[\w-]+=(?:"[^"]*"|'[^']*')(?=\s|$)|"[^"]*"(?=\s|$)|'[^']*'(?=\s|$)|\S+/g
const KEYED = /^([\w-]+)=(?:"([^"]*)"|'([^']*)'|(.*))$/s
/** By language; one that is not here is the extension itself, and text is any. */
const EXTENSIONS: Record<string, readonly string[]> = {
  python: ['py', 'pyi'], yaml: ['yaml', 'yml'], yml: ['yaml', 'yml'], bash: ['sh', 'bash', 'zsh'], md: ['md', 'markdown'],
  js: ['js', 'mjs', 'cjs'], ts: ['ts', 'mts', 'cts'], ini: ['ini', 'cfg', 'conf'], html: ['html', 'htm']
}
const ANY = ['text', 'txt', 'plaintext']
const KEYS = ['file', 'query']

interface Request {
  files: string[]
  queries: string[]
  /** What begins with a quote and does not end with the next one; Markdown takes the backslash of `\"` away. */
  cut?: string
  rest: string[]
}

/** What comes after the language of a fence, word by word. */
export function wordsOfMeta(meta: string | null | undefined): string[] {
  return (meta ?? '').match(WORDS) ?? []
}

/** The files that a fence names, one if it is right, with the part that is shown: ```` ```python file=flows/train/flow.py#start ````. */
export function filesNamed(meta: string | null | undefined): string[] {
  return readRequest(meta).files
}

/** Whether a fence shows a file. */
export function showsFile(meta: string | null | undefined): boolean {
  return filesNamed(meta).length > 0
}

/** The same without what is asked of the type checker. */
export function withoutQueries(meta: string): string {
  return wordsOfMeta(meta).filter(word => KEYED.exec(word)?.[1] !== 'query').join(' ')
}

/** What is wrong with a fence that was probably meant to show a file, or to ask something of one, and does not. */
export function strayKey({ lang, meta }: Pick<FenceText, 'lang' | 'meta'>): string | undefined {
  const { files, queries, rest } = readRequest(meta)
  if (lang && showsFile(lang)) return `the fence has no language: write one before ${lang}`
  if (queries.length && !files.length) return 'query= asks about a file, and the fence shows none: add file=, or write # ^? below the line'
  for (const word of rest) {
    const key = KEYED.exec(word)?.[1]
    const meant = key === undefined ? undefined : nearest(key, KEYS)
    if (meant) return `"${key}=" after the language means nothing. Did you mean ${meant}=?`
  }
  return undefined
}

/**
 * Finds the file of a fence, and in it what is to be shown.
 * @param checked whether the type checker will read the file, which queries need
 * @throws SampleError with what is wrong in the fence, at line 0, or in the markers of the file's regions, at its path
 */
export function includeFile({ lang, meta, value }: FenceText, files: Files, checked: boolean): Inclusion {
  const { files: named, queries, cut, rest } = readRequest(meta)
  if (cut) throw wrong('include-query', `${cut} is a text with its own quotes in it: put single quotes round one with "`)
  const [file = '', ...others] = named
  if (others.length) throw wrong('include-file', `the fence names ${named.length} files: expected one`)
  const [, path = '', name] = /^([^#]*)(?:#(.*))?$/s.exec(file) ?? []
  if (value.trim()) throw wrong('include-body', `a fence with file= has no lines of its own, as ${path || 'the file'} is the only copy: remove them, or remove file=`)
  const language = languageOf(standardPython(lang ?? ''))
  checkPath(path)
  const text = files.read(path)
  if (text === undefined) throw wrong('include-file', missing(path, files))
  checkLanguage(language, path)
  const source = normalise(text)
  const title = rest.some(word => word.startsWith('[')) || lang?.includes('[') ? [] : [`[${path.slice(path.lastIndexOf('/') + 1)}]`]
  const shared = { path, source, meta: [...title, ...rest].join(' ') }
  if (!isPython(language)) {
    if (name !== undefined) throw wrong('include-name', `a part of a file can be shown of Python only: write file=${path}`)
    if (queries.length) throw wrong('include-query', 'query= asks the type checker, which reads python twoslash only')
    const above = blankLinesAbove(source)
    const code = source.slice(above)
    const skipped = source.slice(0, above).split('\n').length - 1
    const inclusion = { ...shared, code, lines: code.split('\n').map((_, line) => line + skipped), regions: [] }
    checkMarks(lang, rest, inclusion)
    return inclusion
  }
  if (queries.length && !checked) throw wrong('include-query', 'query= asks the type checker, which reads the file only where the fence says twoslash: add it')
  try {
    const shown = cutExcerpt(source, { name, queries }, path)
    checkMarks(lang, rest, { path, code: shown.code })
    return { ...shared, ...shown, excerpt: { ...shown.excerpt, modules: importedFiles(path, source, files) } }
  }
  catch (error) {
    throw error instanceof SampleError ? new SampleError(error.findings.map(finding => findingInFile(finding, path))) : error
  }
}

/** A finding of the file, told at the fence that shows it. */
export function findingInFile(finding: SampleFinding, path: string): SampleFinding {
  const { line, column, message } = finding
  return line === 0 ? finding : { ...finding, message: `${path}:${line}:${column} ${message}`, line: 0, column: 1 }
}

function readRequest(meta: string | null | undefined): Request {
  const request: Request = { files: [], queries: [], rest: [] }
  for (const word of wordsOfMeta(meta)) {
    const [, key, double, single, plain] = KEYED.exec(word) ?? []
    const said = double ?? single ?? plain ?? ''
    if (plain && KEYS.includes(key ?? '') && /^["']/.test(plain)) request.cut = word
    if (key === 'file') request.files.push(said)
    else if (key === 'query') request.queries.push(said)
    else request.rest.push(word)
  }
  return request
}

function checkPath(path: string): void {
  const expected = 'expected a path from the root of the repository, such as flows/train/flow.py'
  if (!path) throw wrong('include-file', `file= names no file: ${expected}`)
  if (path.startsWith('/') || /^[a-z]+:/i.test(path) || path.includes('\\')) throw wrong('include-file', `${path} is not a path of the repository: ${expected}`)
  if (path.split('/').includes('..')) throw wrong('include-file', `${path} may lead out of the repository: ${expected}, without ..`)
  if (path.split('/').some(part => part === '' || part === '.')) throw wrong('include-file', `${path} has a part without a name: ${expected}`)
}

/** Goes along the path, taking the nearest name for each; where none is near, says what there is. */
function missing(path: string, files: Files): string {
  const parts = path.split('/')
  let meant = ''
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1
    const names = (files.list(meant) ?? []).filter(name => name.endsWith('/') !== isLast).map(name => name.replace(/\/$/, ''))
    const near = names.includes(part) ? part : nearest(part, names)
    if (near === undefined) {
      return `there is no file ${path}: ${meant || 'the repository'} has ${someOf(part, files.list(meant) ?? [], 'nothing')}`
    }
    meant = `${meant}${near}${isLast ? '' : '/'}`
  }
  return `there is no file ${path}. Did you mean ${meant}?`
}

function checkLanguage(language: string, path: string): void {
  const extension = /[^/.]\.(\w+)$/.exec(path)?.[1]?.toLowerCase()
  const allowed = Object.hasOwn(EXTENSIONS, language) ? EXTENSIONS[language] ?? [] : [language]
  if (ANY.includes(language) || (extension !== undefined && allowed.includes(extension))) return
  const fitting = extension === undefined ? 'text' : Object.entries(EXTENSIONS).find(([, extensions]) => extensions.includes(extension))?.[0] ?? extension
  throw wrong('include-language', `${path} is not ${language || 'a file without a language'}: expected \`\`\`${fitting} file=${path}${fitting === 'text' ? '' : ', or text'}`)
}

/** Lines to mark are counted in what is shown; one that is not there would mark nothing. */
function checkMarks(lang: string | null | undefined, rest: readonly string[], { code, path }: { code: string, path: string }): void {
  const marks = [lang ?? '', ...rest.filter(word => word.startsWith('{'))].join(' ')
  const count = code.split('\n').length
  const outside = [...(/\{([^}]*)\}/.exec(marks)?.[1] ?? '').matchAll(/\d+/g)].map(Number).filter(line => line < 1 || line > count)
  if (outside.length) throw wrong('include-lines', `the line ${outside.join(', ')} to mark is not there: ${count} lines of ${path} are shown, and counted from 1`)
}
