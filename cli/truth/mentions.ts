import type { Place } from '#shared/check/types.ts'
import { findSource } from '#shared/source/source.ts'
import type { SymbolTable } from '#shared/source/source.ts'

/** `runtime.py:NativeRuntime._killall`, in a text. */
const MENTION = /(?<![\w/.-])((?:[\w-]+\/)*[\w-]+\.py):([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)/g

/** A place in Metaflow's source that a text names, and what is wrong with the name, if anything is. */
export interface Mention extends Place { source: string, problem?: string }

/**
 * The places in Metaflow's source that a text names. A name such as `client.py:ask` may be that of a flow's own file: where
 * Metaflow has no such path, it counts only if a file of Metaflow's with that name has the symbol, so that its folder is missing.
 */
export function mentionsIn(text: string, files: SymbolTable): Mention[] {
  return text.split('\n').flatMap((line, index) => [...line.matchAll(MENTION)].flatMap(({ 0: source, 1: file = '', 2: symbol = '', index: start }): Mention[] => {
    if (!Object.hasOwn(files, file) && !lacksFolder(file, symbol, files)) return []
    const place = findSource(source, files)
    return [{ line: index + 1, column: start + 1, source, ...'problem' in place && { problem: place.problem } }]
  }))
}

function lacksFolder(file: string, symbol: string, files: SymbolTable): boolean {
  return Object.entries(files).some(([path, symbols]) => path.endsWith(`/${file}`) && Object.hasOwn(symbols, symbol))
}
