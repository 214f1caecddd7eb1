import type { Node, Parent } from 'mdast'
import { isElement } from '../../vocabulary.ts'
import { placeOf } from '../collect.ts'
import { htmlTokens, placeInHtml } from '../html.ts'
import type { HtmlToken } from '../html.ts'
import type { Page, Place, Remark } from '../types.ts'
import { MARK, textLines } from './blocks.ts'

const rule = 'unclosed-html'
/** What HTML closes by itself, at the next block or with its parent. */
const OPTIONAL = new Set(['caption', 'colgroup', 'dd', 'dt', 'li', 'p', 'rp', 'rt', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'])
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'])
/** Whose elements may close themselves, as in XML. */
const FOREIGN = new Set(['svg', 'math'])
/** Across whose borders no element reaches, by their type in Markdown's tree. */
const BORDERS: Readonly<Record<string, string>> = {
  blockquote: 'quote', listItem: 'list item', tableCell: 'cell', heading: 'heading', footnoteDefinition: 'footnote',
  containerComponent: 'component', componentContainerSection: 'slot', textComponent: 'component', emphasis: 'emphasis', strong: 'bold text',
  delete: 'struck text', link: 'link', linkReference: 'link'
}
/** A tag that the parser left as text: with attributes, or an element's name that no formula would have. */
const HALF = /<!--|<(\/?)([A-Za-z][\w-]*)(?=$|[\s\uFFFC/]|\n)(\s+[\w:@-]+\s*=)?/g

interface Open extends Place { name: string, isTold: boolean }

/** The elements that are open in one part of a page, innermost last. */
interface Scope { what: string, open: Open[], outer?: Scope }

/** `unclosed-html`: comments, tags and elements that are begun and not ended, and ends of what was not begun. */
export function checkTags({ markdown: { tree, lines } }: Page): Remark[] {
  const found: Remark[] = []
  const tell = ({ line, column }: Place, message: string) => void found.push({ line, column, rule, message })
  const walk = (parent: Parent, scope: Scope) => {
    for (const node of parent.children) {
      if (node.type === 'link') readLink(placeOf(node), scope, tell)
      if (node.type === 'html') for (const token of htmlTokens(node.value)) read(token, placeInHtml(node, lines, token.offset), scope, tell)
      else if (node.type === 'text') for (const line of textLines(node, lines)) readText(line, scope, tell)
      else if (node.type in BORDERS) {
        const inner: Scope = { what: BORDERS[node.type] ?? '', open: [], outer: scope }
        walkInto(node, inner)
        end(inner, tell)
      }
      else walkInto(node, scope)
    }
  }
  const walkInto = (node: Node, scope: Scope) => {
    if ('children' in node) walk(node as Parent, scope)
  }
  const page: Scope = { what: 'page', open: [] }
  walk(tree, page)
  end(page, tell)
  return found
}

/** HTML has no link in a link: the first one ends where the second begins. */
function readLink(at: Place, scope: Scope, tell: Tell): void {
  for (let outer: Scope | undefined = scope; outer; outer = outer.outer) {
    const open = outer.open.find(({ name, isTold }) => name === 'a' && !isTold)
    if (open) return tell(at, `this link is in \`<a>\` at line ${open.line}, which ends where it begins: close that before it, or leave one of them out`)
  }
}

type Tell = (at: Place, message: string) => void

function read(token: HtmlToken, at: Place, scope: Scope, tell: Tell): void {
  const name = token.name.toLowerCase()
  if (token.kind === 'comment') {
    if (token.open) tell(at, `this comment is never closed, and hides the rest of the ${scope.what}: add \`-->\` after it`)
    else if (token.hasOtherEnd) tell(at, 'this comment ends at `--!>`, after which all is on the page: write `-->` there')
    else if (/<!--/.test(token.text)) tell(at, 'this comment holds another `<!--`, and ends at the first `-->`: close it before that, or take the inner one out')
    return
  }
  if (token.open) {
    tell(at, token.open === 'quote' ? quoteMessage(name) : `the tag \`<${token.kind === 'end' ? '/' : ''}${name}\` has no end: add \`>\``)
    scope.open.push({ name, ...at, isTold: true })
  }
  else if (token.kind === 'end') close(name, at, scope, tell)
  else if (isElement(name) && !VOID.has(name) && !(token.closesItself && isForeign(scope))) {
    if (token.closesItself) tell(at, `\`<${name} />\` does not close itself in HTML, and takes in what follows: write \`<${name}></${name}>\``)
    scope.open.push({ name, ...at, isTold: token.closesItself })
  }
}

const isForeign = ({ open }: Scope) => open.some(({ name }) => FOREIGN.has(name))
const quoteMessage = (name: string) => `a quote in \`<${name} …\` is never closed, so the tag does not end where it seems to: add the second quote`

function readText({ text, line, column = 1 }: Place & { text: string }, scope: Scope, tell: Tell): void {
  for (const { 0: tag, 1: slash, 2: name = '', 3: attribute, index } of text.matchAll(HALF)) {
    const at = { line, column: column + index }
    if (tag === '<!--') tell(at, 'this comment is never closed, and is shown as text: add `-->` after it')
    else if (isElement(name) && (slash || attribute || (name.length > 2 && !/\w/.test(text[index - 1] ?? '')))) {
      const rest = text.slice(index)
      tell(at, attribute && hasOpenQuote(rest) ? quoteMessage(name) : `the tag \`<${slash}${name}\` ${faultOf(rest, attribute && tag)}, or write \`\\<\` if none is meant`)
      if (!slash) scope.open.push({ name: name.toLowerCase(), ...at, isTold: true })
    }
  }
}

/** @param tag what the text begins with, if an attribute is in it */
function faultOf(text: string, tag: string | undefined): string {
  // as templates of Vue, Angular and Svelte have them
  const foreign = /^<[^>]*?\s([@#*.[({][^\s=>/]*)[^<]*>/.exec(text)?.[1]
  if (foreign) return `has the attribute \`${foreign}\`, which HTML does not know, so the tag is shown as text: leave the attribute out`
  if (/^<[^<]*?=\s*[“”„‘’]/.test(text)) return 'has curly quotes, which HTML takes for letters, so the tag is shown as text: write straight ones'
  const isUnquoted = tag && /=\s*(?:$|[^\s"'])/.test(text.slice(tag.length - 1))
  return `has no end, and is shown as text: ${isUnquoted ? 'put the value of the attribute in quotes' : 'add `>`'}`
}

const hasOpenQuote = (tag: string) => ['"', '\''].some(quote => tag.replaceAll(MARK, '').split(quote).length % 2 === 0)

function close(name: string, at: Place, scope: Scope, tell: Tell): void {
  if (VOID.has(name)) return tell(at, `\`</${name}>\` ends nothing, for this element has no end: write \`<${name}>\``)
  if (!isElement(name)) return
  const index = scope.open.findLastIndex(one => one.name === name)
  if (index !== -1) {
    for (const open of scope.open.splice(index).slice(1)) tellOpen(open, `before \`</${name}>\` at line ${at.line}`, tell)
    return
  }
  for (let outer = scope.outer; outer; outer = outer.outer) {
    const begun = outer.open.findLast(one => one.name === name)
    if (!begun) continue
    if (begun.isTold) return
    begun.isTold = true
    return tell(at, `\`</${name}>\` is in a ${scope.what}, and \`<${name}>\` at line ${begun.line} is outside of it: move one of them, so that both are inside or outside`)
  }
  tell(at, `\`</${name}>\` closes nothing: remove it, or add \`<${name}>\` before it`)
}

/** What is left open is reported once: an end that comes later is taken for its end. */
function end({ open, what, outer }: Scope, tell: Tell): void {
  for (const one of open) tellOpen(one, `in this ${what}`, tell)
  outer?.open.push(...open.map(one => ({ ...one, isTold: true })))
}

function tellOpen({ name, isTold, line, column }: Open, where: string, tell: Tell): void {
  if (!isTold && !OPTIONAL.has(name)) tell({ line, column }, `\`<${name}>\` is never closed ${where}: add \`</${name}>\` after its content`)
}
