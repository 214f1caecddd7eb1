import type { HtmlTag } from './types.ts'

const COMMENT = /<!--[\s\S]*?(-->|$)/g
const TAG = /<([A-Za-z][\w-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/g
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** The opening tags of a piece of raw HTML that begins at `line` and `column` of its file. */
export function htmlTags(html: string, line: number, column: number): HtmlTag[] {
  // Blanked and not cut: what follows a comment keeps its line.
  const visible = html.replace(COMMENT, comment => comment.replace(/[^\n]/g, ' '))
  return [...visible.matchAll(TAG)].map(({ 1: name = '', 2: attributes = '', index }) => {
    const before = visible.slice(0, index).split('\n')
    const row = before.length - 1
    // Behind a line end the Markdown parser has removed the indentation, so the column is not known there.
    return { name, attributes: htmlAttributes(attributes), line: line + row, column: row ? undefined : column + index }
  })
}

function htmlAttributes(source: string): HtmlTag['attributes'] {
  return Object.fromEntries([...source.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) =>
    [name.startsWith(':') ? name : name.toLowerCase(), double ?? single ?? bare ?? true]))
}
