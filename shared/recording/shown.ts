import { grouped } from './bytes.ts'
import { TASK_STATES } from './states.ts'

/** A value of a recording as a sentence shows it; `rest` belongs to it and is hidden, for a key that is long. */
export interface Shown { text: string, rest: string, isCode: boolean }

const KEY = /^[0-9a-f]{40}$/
/** As many digits of a key as tell it from all others of a recording. */
const KEY_DIGITS = 8

/** Numbers and what became of a task are words of the sentence, everything else is code; a key is cut to its first digits. */
export function shownValue(value: string | number | boolean): Shown {
  if (typeof value === 'number') return { text: grouped(value), rest: '', isCode: false }
  const text = String(value)
  if (TASK_STATES.some(state => state === text)) return { text, rest: '', isCode: false }
  return KEY.test(text) ? { text: text.slice(0, KEY_DIGITS), rest: text.slice(KEY_DIGITS), isCode: true } : { text, rest: '', isCode: true }
}
