import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { PLACE } from '../source-line.ts'

/** Text with a mark, which no component renders: what throws there is found by the block round it. */
const MARKS = new Set(['br', 'code', 'del', 'em', 'li', 'strong', 'tbody', 'td', 'th', 'thead', 'tr'])

/** A rehype plugin, the last one, that notes of each element where in its file it begins. */
export function rehypeLines(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const before = linesOf(wholeFile(file)) - linesOf(String(file))
    visit(tree, 'element', ({ tagName, position, properties }) => {
      if (position && !MARKS.has(tagName)) properties[PLACE] = `${before + position.start.line}:${position.start.column}`
    })
  }
}

const linesOf = (text: string) => text.split('\n').length

/** MDC parses what follows the frontmatter; the file that Nuxt Content hands over has it all as `body`. */
function wholeFile(file: VFile): string {
  const body: unknown = Reflect.get(file, 'body')
  return typeof body === 'string' ? body.replaceAll('\r\n', '\n') : String(file)
}
