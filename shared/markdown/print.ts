import type { Html, Root } from 'mdast'
import { defaultHandlers } from 'mdast-util-to-markdown'
import type { Handle } from 'mdast-util-to-markdown'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import { isParent } from './nodes.ts'

/**
 * Other tools strike text through with single tildes. A tilde that follows white space can only begin that, and every tilde
 * that could end it stays escaped: so `~5 minutes` reads as it was written, and `1\~3` means the same everywhere.
 */
const text: Handle = (node, parent, state, info) =>
  (info.before + defaultHandlers.text(node, parent, state, info)).replace(/(^|\s)\\~(?!\\~)/g, '$1~').slice(info.before.length)

/** Without remark-mdc, which would escape what only MDC reads as a component. */
const printer = unified().use(remarkGfm, { tablePipeAlign: false }).use(remarkStringify, {
  bullet: '-', emphasis: '_', fences: true, listItemIndent: 'one', rule: '-', ruleRepetition: 3, handlers: { text }
})

const BETWEEN: Html = { type: 'html', value: '<!-- -->' }

/** Writes a tree of CommonMark and GFM as Markdown that any tool reads alike. */
export function printMarkdown(tree: Root): string {
  visit(tree, (node: Node) => {
    if (!isParent(node)) return
    // two pieces of code would else be one, with backticks in it
    node.children = node.children.flatMap((child, index, all) => child.type === 'inlineCode' && all[index - 1]?.type === child.type ? [BETWEEN, child] : [child])
  })
  return printer.stringify(tree)
}
