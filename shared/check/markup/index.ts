import type { Page, Remark } from '../types.ts'
import { blocksOf } from './blocks.ts'
import { checkBrackets } from './brackets.ts'
import { checkEmptyParts } from './empty.ts'
import { checkOpenFences } from './fences.ts'
import { checkInHtml } from './in-html.ts'
import { checkInline } from './inline.ts'
import { checkLines, checkUnderlined } from './lines.ts'
import { checkNames } from './names.ts'
import { checkReferences } from './references.ts'
import { checkPipes, checkTables } from './tables.ts'
import { checkTags } from './tags.ts'

/** The rules about what Markdown understands otherwise than its author, without a word: what is left open, empty, or taken for text. */
export function checkMarkup(page: Page): Remark[] {
  const { tree, lines } = page.markdown
  const tables = checkTables(page)
  const isTold = ({ node }: { node: { position?: { start: { line: number } } } }) => tables.cut.has(node.position?.start.line ?? 0)
  const ofBlocks = blocksOf(tree, lines).flatMap((block) => {
    const pipes = checkPipes(block)
    // a `|` in code has cut the row of a table that is none
    return [...pipes, ...checkInline(block, one => isTold(one) || pipes.length > 0), ...checkLines(block)]
  })
  return [
    ...checkOpenFences(page),
    ...checkTags(page),
    ...checkEmptyParts(page),
    ...checkReferences(page),
    ...checkBrackets(page),
    ...tables.remarks,
    ...checkInHtml(page),
    ...checkNames(page),
    ...checkUnderlined(page),
    ...ofBlocks
  ]
}
