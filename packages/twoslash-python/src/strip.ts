import { hidden, parseNotations } from './notation.ts'
import { blankLinesAbove, EditedText, normalise } from './text.ts'

/** A sample without notations and cut parts, as readers see it; nothing is checked. */
export function stripNotations(code: string): string {
  const normal = normalise(code)
  const shown = normalise(new EditedText(normal, hidden(parseNotations(normal))).text)
  return shown.slice(blankLinesAbove(shown))
}
