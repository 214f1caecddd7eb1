import { placeInHtml } from '../html.ts'
import type { Page, Remark } from '../types.ts'
import { nodesOf } from './nodes.ts'

/** What is not text, or has signs that are meant as they are. */
const SILENT = /<!--[\s\S]*?(?:-->|$)|<(pre|code|kbd|samp|script|style|svg|math|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)|<(?:"[^"]*"|'[^']*'|[^"'>])*>/gi
const MARKDOWN = new RegExp([
  /!?\[[^[\]\n]+\]\([^()\s]+\)/,
  /(?<![\w*])\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*(?![\w*])/,
  /`[^`\n]+`/,
  /(?<=\n[ \t]*)(?:`{3,}|~{3,}|#{1,6} \S|[-*] \S|1[.)] \S|::+[a-z])[^\n\uFFFC]*/
].map(({ source }) => source).join('|'))
const SENTENCES = new Set(['emphasis', 'delete', 'heading', 'link', 'linkReference', 'paragraph', 'strong', 'tableCell', 'textComponent'])

/** `lost-markup`: Markdown in a block of HTML, which GFM shows as text up to the next empty line. */
export function checkInHtml({ markdown: { tree, lines } }: Page): Remark[] {
  return nodesOf(tree, 'html').flatMap(({ node, parent }): Remark[] => {
    if (!node.value.includes('>') || SENTENCES.has(parent?.type ?? '')) return []
    const found = MARKDOWN.exec(node.value.replace(SILENT, piece => piece.replace(/[^\n]/g, '\uFFFC')))
    if (!found) return []
    const shown = found[0].length > 40 ? `${found[0].slice(0, 39)}…` : found[0]
    const message = `\`\` ${shown} \`\` is in a block of HTML, where Markdown is shown as it is: put an empty line above it and below it, or write it in HTML`
    return [{ ...placeInHtml(node, lines, found.index), rule: 'lost-markup', message }]
  })
}
