import { syncTokenKeys } from '@shikijs/magic-move/core'
import type { KeyedTokensInfo, MagicMoveDifferOptions } from '@shikijs/magic-move/core'
import type { Run } from './runs.ts'

/** Words, numbers, white space, and each other sign by itself. */
const TOKEN = /[\p{L}_][\p{L}\p{N}_]*|\p{N}[\p{L}\p{N}._]*|\s+|./gsu

/**
 * What of one text is found again in another, and where, as magic-move finds it: what stays in order, and words that went
 * elsewhere. Runs are in the order of the second text.
 */
export function movesBetween(from: string, to: string): Run[] {
  const before = keyed(from, 'from')
  const after = syncTokenKeys(before, keyed(to, 'to'), { diffCleanup: withoutChance }).to
  const places = new Map(before.tokens.map(({ key, offset }) => [key, offset]))
  const runs: Run[] = []
  for (const { key, offset, content } of after.tokens) {
    const place = places.get(key)
    if (place === undefined || !content.trim()) continue
    const last = runs.at(-1)
    const gap = last && offset - last[1]
    // what stands between two of them may go along
    if (last && gap !== undefined && place - last[0] === gap && from.slice(last[0], place) === to.slice(last[1], offset)) last[2] = gap + content.length
    else runs.push([place, offset, content.length])
  }
  return runs
}

function keyed(code: string, name: string): KeyedTokensInfo {
  const tokens = [...code.matchAll(TOKEN)].map(({ 0: content, index }) => ({ content, offset: index, key: `${name}-${index}` }))
  return { code, hash: name, tokens, lineNumbers: false }
}

/** A letter or a bracket between two changes is the same by chance, and would fly across the code. */
const withoutChance: MagicMoveDifferOptions['diffCleanup'] = parts =>
  parts.flatMap(([kind, text]) => kind === 0 && !/\w{2}/.test(text) ? [[-1, text], [1, text]] : [[kind, text]])
