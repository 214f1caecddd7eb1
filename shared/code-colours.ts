import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** How the highlighter writes a token's colour: `--shiki-default:var(--code-token-keyword)`. */
const STYLE = /^--shiki-default:/
const KIND = /--code-token-([\w-]+)/
const HIGHLIGHTED = /(?:^|\s)shiki(?:\s|$)/

/**
 * @param style of a token, as `codeTheme` has it
 * @returns what kind of token it is, such as `keyword`; empty for what has the colour of all code
 */
export const tokenKind = (style: string): string => KIND.exec(style)?.[1] ?? ''

/**
 * A rehype plugin for after the highlighter: gives each token the class `tok-<kind>` (`assets/css/code.css`) in place of its style, and takes
 * out the `<style>` that the highlighter adds to the page. The site's Content-Security-Policy refuses styles in a page.
 */
export function rehypeCodeColours(): (tree: Root) => void {
  return (tree) => {
    let isHighlighted = false
    visit(tree, 'element', ({ properties }) => {
      const { style } = properties
      if (style === '' && HIGHLIGHTED.test(String(properties.className))) {
        isHighlighted = true
        delete properties.style
      }
      if (typeof style !== 'string' || !STYLE.test(style)) return
      const kind = tokenKind(style)
      if (kind) properties.class = [properties.class, `tok-${kind}`].filter(Boolean).join(' ')
      delete properties.style
    })
    const last = tree.children.at(-1)
    if (isHighlighted && last?.type === 'element' && last.tagName === 'style') tree.children.pop()
  }
}
