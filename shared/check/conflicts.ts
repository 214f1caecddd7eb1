import { CONFLICT } from '../markdown/yaml-cause.ts'
import type { Remark } from './types.ts'

/**
 * `conflict-marker`: what git leaves in a file where it could not join two versions. Whatever else is found in such a file mostly
 * follows from it.
 */
export function checkConflicts(lines: readonly string[]): Remark[] {
  const marks = lines.flatMap((text, index) => CONFLICT.test(text) ? { text, line: index + 1 } : [])
  // seven equals signs alone may underline a heading
  if (!marks.some(({ text }) => !text.startsWith('='))) return []
  return marks.map(({ text, line }): Remark => ({
    line, column: 1, rule: 'conflict-marker', message: `\`${text}\` is a mark of git, which could not join two versions: keep one of them, or both, and remove the marks`
  }))
}
