import { grouped, shortKey } from './words.ts'
import { TASK_STATES } from './states.ts'

/** A value of a recording as a sentence shows it; `rest` belongs to it and is hidden, for a key that is long. */
export interface Shown { text: string, rest: string, isCode: boolean }

const KEY = /^[0-9a-f]{40}$/

/** Numbers and what became of a task are words of the sentence, everything else is code; a key is cut to its first digits. */
export function shownValue(value: string | number | boolean): Shown {
  if (typeof value === 'number') return { text: grouped(value), rest: '', isCode: false }
  const text = String(value)
  if (TASK_STATES.some(state => state === text)) return { text, rest: '', isCode: false }
  const shown = KEY.test(text) ? shortKey(text) : text
  return { text: shown, rest: text.slice(shown.length), isCode: true }
}
