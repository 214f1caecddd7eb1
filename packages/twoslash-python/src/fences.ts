import type { Code } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { visit } from 'unist-util-visit'
import { isPythonTwoslash } from './page.ts'

/** A fence of a Markdown file; places are those of the file, from 1. */
export interface Fence {
  code: string
  language: string
  meta: string
  /** Of the first line of code. */
  line: number
  /** How far the code is indented, as in a list. */
  indent: number
}

/** The Python samples of a Markdown file, in order, wherever they stand: in lists, quotes, containers of any dialect. */
export function findFences(markdown: string): Fence[] {
  const fences: Fence[] = []
  visit(fromMarkdown(withoutFrontmatter(markdown.replaceAll(/\r\n?/g, '\n'))), 'code', (node: Code) => {
    if (!isPythonTwoslash(node.lang, node.meta)) return
    const { line = 1, column = 1 } = node.position?.start ?? {}
    fences.push({ code: node.value, language: node.lang ?? '', meta: node.meta ?? '', line: line + 1, indent: column - 1 })
  })
  return fences
}

/** As many empty lines in its place keep every line where it is. */
function withoutFrontmatter(text: string): string {
  const end = /^---\n[\s\S]*?\n---(?=\n|$)/.exec(text)?.[0]
  return end ? end.replaceAll(/[^\n]/g, '') + text.slice(end.length) : text
}
