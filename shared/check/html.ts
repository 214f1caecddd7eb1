import type { HtmlTag, Place } from './types.ts'

const COMMENT = /<!--[\s\S]*?(-->|$)/g
const TAG = /<([A-Za-z][\w-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/g
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/**
 * The opening tags of a piece of raw HTML.
 *
 * @param at where it begins in its file
 * @param lines those of the file
 */
export function htmlTags(html: string, { line, column }: Place, lines: readonly string[]): HtmlTag[] {
  // Blanked and not cut: what follows a comment keeps its line.
  const visible = html.replace(COMMENT, comment => comment.replace(/[^\n]/g, ' '))
  return [...visible.matchAll(TAG)].map(({ 1: name = '', 2: attributes = '', index }) => {
    const row = visible.slice(0, index).split('\n').length - 1
    return { name, attributes: htmlAttributes(attributes), line: line + row, column: row ? columnIn(html, index, lines[line + row - 1] ?? '') : column + index }
  })
}

/** After the end of a line the Markdown parser has removed the indent, and the marks of a quote: they are in the line of the file. */
function columnIn(html: string, index: number, line: string): number {
  const start = html.lastIndexOf('\n', index) + 1
  const [rest = ''] = html.slice(start).split('\n')
  return Math.max(0, line.lastIndexOf(rest.trim())) + index - start - rest.search(/\S|$/) + 1
}

function htmlAttributes(source: string): HtmlTag['attributes'] {
  return Object.fromEntries([...source.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) =>
    [name.startsWith(':') ? name : name.toLowerCase(), double ?? single ?? bare ?? true]))
}
