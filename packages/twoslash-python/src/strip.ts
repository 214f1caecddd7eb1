import { parseNotations, removing } from './notation.ts'
import { EditedText, normalise } from './text.ts'

/** A sample without notations and cut parts, as readers see it; nothing is checked. */
export function stripNotations(code: string): string {
  const normal = normalise(code)
  const { cuts, lines } = parseNotations(normal)
  return normalise(new EditedText(normal, removing([...cuts, ...lines])).text).replace(/^(?:[ \t]*\n)+/, '')
}
