import type { Element, Root } from 'hast'
import { selectAll } from 'hast-util-select'
import { CssSyntaxError, parse } from 'postcss'
import type { Declaration, Rule } from 'postcss'
import { visit } from 'unist-util-visit'
import { visitParents } from 'unist-util-visit-parents'
import type { Place } from '../check/types.ts'
import { SAFE_VALUE, STYLE_ATTRIBUTES } from './allowed.ts'
import { svgProperty } from './parse.ts'

/** A style of the drawing that its page cannot have: what it is, at its place. */
export interface LostStyle extends Place { what: string, foreign: boolean }

interface Style {
  property: string
  value: string
  /** its weight in the cascade, the first part first */
  rank: readonly number[]
  at: Place
}

/** A style is weightier than any rule of a sheet. */
const OF_STYLE = [1, 0, 0, 0, 0, 0]
const LONGHANDS: ReadonlyMap<string, readonly string[]> = new Map([['marker', ['marker-start', 'marker-mid', 'marker-end']]])
const FONT = new RegExp([
  '^(?<style>italic|oblique)?\\s*(?<variant>small-caps)?\\s*(?<weight>bold|bolder|lighter|\\d{3})?',
  '\\s*(?<size>[\\d.]+[a-z%]*)(?:/\\S+)?\\s+(?<family>.+)$'
].join(''), 'i')
/** Properties that change how a drawing looks and have no attribute in SVG. Others say how an editor lays out text, or nothing. */
const SEEN = new RegExp([
  '^(?:mix-blend-mode|background(?:-color|-image)?|backdrop-filter|animation(?:-name)?|transition|mask-image|offset-path',
  '|text-shadow|d|--.+)$'
].join(''))
const UNSEEN_VALUE = /^(?:normal|none|auto|initial|inherit|unset|transparent)\b/
/** What in a sheet says nothing of how a drawing looks. */
const IGNORED_RULES = new Set(['charset', 'namespace'])
const FOREIGN = /\\|@import|\b(?:url|src|image|image-set|cross-fade)\(\s*(?!["']?(?:#|data:))/i
/** Selects what is around the drawing. */
const PAGE = /(?:^|[\s>+~(])(?:html|body)\b/i

/**
 * Turns the styles of a drawing into attributes of its elements, as the cascade would apply them: a page's
 * Content-Security-Policy refuses `<style>` and `style="…"`. Both are gone afterwards, and classes with them.
 *
 * @param place where an element's attribute `style` stands
 * @returns what could not be turned
 */
export function stylesToAttributes(root: Root, place: (element: Element) => Place): LostStyle[] {
  const lost: LostStyle[] = []
  const styles = new Map<Element, Style[]>()
  const add = (element: Element, declaration: Declaration, rank: readonly number[], at: Place) => {
    const { prop, value, important } = declaration
    for (const property of LONGHANDS.get(prop.toLowerCase()) ?? [prop]) {
      const own = styles.get(element) ?? []
      own.push({ property, value, rank: [important ? 1 : 0, ...rank], at })
      styles.set(element, own)
    }
  }
  sheetsOf(root).forEach((sheet, order) => readSheet(sheet, order, root, add, lost))
  visit(root, 'element', (element) => {
    const { style } = element.properties
    if (typeof style === 'string') {
      const at = place(element)
      for (const declaration of declarationsOf(style, at, lost)) add(element, declaration, OF_STYLE, at)
    }
    for (const each of (styles.get(element) ?? []).sort(byRank)) apply(element, each, lost)
    delete element.properties.style
    delete element.properties.className
  })
  return lost
}

interface Sheet { css: string, at: Place, unread?: string }

/** Takes the sheets out of the tree. */
function sheetsOf(root: Root): Sheet[] {
  const sheets: Sheet[] = []
  visit(root, 'element', (element, index, parent) => {
    if (element.tagName !== 'style') return
    const text = element.children.filter(child => child.type === 'text')
    const { line = 1, column = 1 } = (text[0] ?? element).position?.start ?? {}
    const { media = '', type = 'text/css' } = element.properties
    const isRead = /^\s*(?:all|screen)?\s*$/i.test(String(media)) && /^\s*text\/css\s*$|^$/i.test(String(type))
    const unread = isRead ? undefined : `a sheet ${media ? `for ${String(media)}` : `of the type ${String(type)}`}`
    sheets.push({ css: text.map(({ value }) => value).join(''), at: { line, column }, unread })
    parent?.children.splice(index ?? 0, 1)
    return index
  })
  return sheets
}

type Add = (element: Element, declaration: Declaration, rank: readonly number[], at: Place) => void

function readSheet({ css, at: start, unread }: Sheet, sheet: number, root: Root, add: Add, lost: LostStyle[]): void {
  if (unread) return void lost.push({ ...start, what: unread, foreign: FOREIGN.test(css) })
  const depth = depthOf(root)
  for (const [order, node] of parseCss(css, start, lost).entries()) {
    const at = placeIn(start, node.source?.start)
    if (node.type === 'atrule' && !IGNORED_RULES.has(node.name)) {
      lost.push({ ...at, what: `@${node.name}`, foreign: FOREIGN.test(node.toString()) })
    }
    if (node.type !== 'rule') continue
    const declarations = node.nodes.filter(each => each.type === 'decl')
    const inner = node.nodes.filter(each => each.type === 'rule' || each.type === 'atrule')
    lost.push(...inner.map(each => ({
      ...placeIn(start, each.source?.start), what: `the rule in a rule, ${each.type === 'rule' ? each.selector : `@${each.name}`},`,
      foreign: FOREIGN.test(each.toString())
    })))
    const unsafe = declarations.filter(({ value }) => FOREIGN.test(value))
    lost.push(...unsafe.map(({ prop, source }) => ({ ...placeIn(start, source?.start), what: `the style ${prop}`, foreign: true })))
    const safe = declarations.filter(each => !unsafe.includes(each))
    for (const { selector, elements } of matches(node, root, depth)) {
      if (!elements || PAGE.test(selector)) lost.push({ ...at, what: `the selector ${selector}`, foreign: elements !== undefined })
      const rank = [0, ...specificity(selector), sheet, order]
      for (const element of elements ?? []) for (const declaration of safe) add(element, declaration, rank, at)
    }
  }
}

/** What finds the elements of a selector tries each way up the tree. */
const MOST_WAYS = 1e6

function depthOf(root: Root): number {
  let most = 1
  visitParents(root, 'element', (_element, ancestors) => void (most = Math.max(most, ancestors.length)))
  return most
}

function matches({ selectors }: Rule, root: Root, depth: number): { selector: string, elements?: Element[] }[] {
  return selectors.map((selector) => {
    if (depth ** (selector.match(/[\s>+~]+/g)?.length ?? 0) > MOST_WAYS) return { selector }
    try {
      return { selector, elements: selectAll(selector, root, 'svg') }
    }
    catch {
      // a state such as :hover, which the library knows as an error
      return { selector }
    }
  })
}

function declarationsOf(style: string, at: Place, lost: LostStyle[]): Declaration[] {
  return parseCss(style, at, lost).filter((node): node is Declaration => node.type === 'decl')
}

function parseCss(css: string, start: Place, lost: LostStyle[]) {
  try {
    return parse(css).nodes
  }
  catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error
    lost.push({ ...placeIn(start, error), what: `CSS that cannot be read (${error.reason})`, foreign: FOREIGN.test(css) })
    return []
  }
}

function placeIn(start: Place, inside: { line?: number, column?: number } | undefined): Place {
  const { line = 1, column = 1 } = inside ?? {}
  return line > 1 ? { line: start.line + line - 1, column } : { line: start.line, column: start.column + column - 1 }
}

/** How many ids, then classes, attributes and pseudo-classes, then elements a selector names. */
function specificity(selector: string): [number, number, number] {
  const bare = selector.replace(/\[[^\]]*\]/g, '[]')
  const count = (pattern: RegExp) => bare.match(pattern)?.length ?? 0
  return [count(/#[\w-]/g), count(/\.[a-z_-]|\[|:(?!:)/gi), count(/(?:^|[\s>+~(])[a-z]/gi)]
}

function byRank({ rank: a }: Style, { rank: b }: Style): number {
  const at = a.findIndex((part, index) => part !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

function apply({ properties }: Element, { property, value, at }: Style, lost: LostStyle[]): void {
  const name = property.toLowerCase()
  const attribute = svgProperty(name)
  if (!SAFE_VALUE.test(value)) {
    lost.push({ ...at, what: `the style ${name}`, foreign: FOREIGN.test(value) || STYLE_ATTRIBUTES.has(attribute) })
    return
  }
  // units are CSS's
  if (attribute === 'transform') properties.transform = value.replace(/(?<=\d)(?:px|deg)\b/g, '')
  else if (STYLE_ATTRIBUTES.has(attribute)) properties[attribute] = value
  else if (name === 'font' && FONT.test(value)) Object.assign(properties, fontOf(value))
  else if (name === 'font' && !UNSEEN_VALUE.test(value)) lost.push({ ...at, what: 'the style font', foreign: false })
  else if (name === 'white-space' && value.startsWith('pre')) properties.xmlSpace = 'preserve'
  else if (SEEN.test(name) && !UNSEEN_VALUE.test(value)) lost.push({ ...at, what: `the style ${name}`, foreign: false })
}

function fontOf(value: string): Element['properties'] {
  const { style, variant, weight, size, family } = FONT.exec(value)?.groups ?? {}
  return {
    fontFamily: family, fontSize: size,
    ...style && { fontStyle: style }, ...variant && { fontVariant: variant }, ...weight && { fontWeight: weight }
  }
}
