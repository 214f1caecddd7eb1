import { nearest } from '#twoslash/nearest.ts'
import { METAFLOW_VERSION, sourceAddress } from '../metaflow.ts'
import symbols from './symbols.json' with { type: 'json' }

/** Metaflow's Python files, by their path below `metaflow/`, each with its symbols and their lines, 1-based. */
export type SymbolTable = Readonly<Record<string, Readonly<Record<string, number>>>>

/** The release that `symbols.json` was read from. */
export const SYMBOLS_RELEASE: string = symbols.release

/** The files and symbols of that release; `npm run truth -- --update` writes them. */
export const SYMBOLS: SymbolTable = symbols.files

/** A file of Metaflow's, or a symbol of it with its line; or what is wrong with a name, and what was probably meant. */
export type SourcePlace = { file: string, line?: number } | { problem: string }

/**
 * Looks up a place in Metaflow's source.
 * @param source as notes name it, relative to `metaflow/`: `runtime.py`, or `client/core.py:DataArtifact.data`; the class of
 * a method may be left out where only one class of the file has it
 */
export function findSource(source: string, files: SymbolTable = SYMBOLS): SourcePlace {
  const [file = '', symbol] = source.split(':')
  const known = Object.hasOwn(files, file) ? files[file] : undefined
  if (!known) return { problem: `Metaflow ${METAFLOW_VERSION} has no file ${file}${meant(likelyFile(file, Object.keys(files)))}` }
  if (symbol === undefined) return { file }
  if (Object.hasOwn(known, symbol)) return { file, line: known[symbol] }
  const methods = Object.keys(known).filter(name => name.endsWith(`.${symbol}`))
  const [method] = methods
  if (methods.length > 1) return { problem: `several classes of ${file} have ${symbol}: write ${methods.map(name => `${file}:${name}`).join(' or ')}` }
  if (method !== undefined) return { file, line: known[method] }
  return { problem: `Metaflow ${METAFLOW_VERSION} has no ${symbol} in ${file}${meant(likelySymbol(file, symbol, files))}` }
}

/** The line of a symbol, 1-based; undefined for a file, and for what is not there. */
export function sourceLine(source: string): number | undefined {
  const place = findSource(source)
  return 'line' in place ? place.line : undefined
}

/**
 * @param source as for `findSource`; the link of an unknown symbol leads to its file, since the check reports it
 * @returns the label to show, and the address of the line at the release that was checked
 */
export function sourceLink(source: string): { label: string, href: string } {
  const [file = ''] = source.split(':')
  return { label: source, href: sourceAddress(file, sourceLine(source)) }
}

const meant = (name: string | undefined) => name === undefined ? '' : `. Did you mean ${name}?`
const lastPart = (name: string, separator: string) => name.slice(name.lastIndexOf(separator) + 1)

/** A file of the same name in another folder, or one with a similar path. */
function likelyFile(file: string, paths: readonly string[]): string | undefined {
  return paths.find(path => lastPart(path, '/') === lastPart(file, '/')) ?? nearest(file, paths)
}

/** The same symbol in another class or file, or a similar one in this file; written as a note would name it. */
function likelySymbol(file: string, symbol: string, files: SymbolTable): string | undefined {
  const own = Object.keys(files[file] ?? {})
  const method = lastPart(symbol, '.')
  const ownMethod = (test: (name: string) => boolean) => own.find(name => test(lastPart(name, '.')))
  const elsewhere = Object.keys(files).find(path => Object.hasOwn(files[path] ?? {}, symbol))
  const likely = ownMethod(name => name === method)
  if (likely === undefined && elsewhere !== undefined) return `${elsewhere}:${symbol}`
  const similar = likely ?? nearest(symbol, own) ?? ownMethod(name => name === nearest(method, own.map(name => lastPart(name, '.')))) ?? ownMethod(name => name.includes(method))
  return similar === undefined ? undefined : `${file}:${similar}`
}
