import { WHOLE_FILE } from './collect.ts'
import type { Page, Place, Remark } from './types.ts'

/** Four times the longest page of this site; its HTML would have about a megabyte, and an hour would not do to read it. */
const MOST_KB = 100
/** Unlike text, a drawing becomes no larger in HTML. */
const MOST_DRAWING_KB = 250
const KB = 1000

/** What a fence shows of a file: where the fence is, and how many characters. */
export interface Shown extends Place { length: number }

/** `page-size`: the Markdown of a page, with the files that its fences show. It is reported where it becomes too much. */
export function checkSize({ markdown: { lines } }: Pick<Page, 'markdown'>, shown: readonly Shown[]): Remark[] {
  let size = lines.reduce((sum, line) => sum + line.length + 1, 0)
  let at: Place | undefined = size > MOST_KB * KB ? WHOLE_FILE : undefined
  for (const { length, line, column } of shown) {
    size += length
    if (size > MOST_KB * KB) at ??= { line, column }
  }
  if (!at) return []
  const message = `the page has ${Math.round(size / KB)} kB of Markdown and of files that it shows, and ${MOST_KB} kB are the most: its HTML is several times as large, which phones load and draw slowly. Divide it into several pages, or show a part of a file`
  return [{ line: at.line, column: at.column, rule: 'page-size', message }]
}

/** `page-size` of a drawing, which becomes a part of each page that shows it. */
export function drawingSize(source: string): Remark[] {
  const size = Math.round(source.length / KB)
  if (size <= MOST_DRAWING_KB) return []
  const message = `the drawing has ${size} kB, which become a part of each page that shows it, and ${MOST_DRAWING_KB} kB are the most: simplify it, or save it as a picture such as WebP or PNG`
  return [{ ...WHOLE_FILE, rule: 'page-size', message }]
}
