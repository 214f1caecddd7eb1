import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** A rehype plugin that keeps the numbers of footnotes out of the search, which would find "say1" in "what they say[^1]". */
export function rehypeFootnotes(): (tree: Root) => void {
  return tree => visit(tree, 'element', ({ properties }) => {
    if (properties.dataFootnoteRef !== undefined) properties.dataPagefindIgnore = ''
  })
}
