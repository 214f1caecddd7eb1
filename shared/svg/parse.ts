import type { Element, Root, RootContent } from 'hast'
import { find, svg } from 'property-information'
import type { Element as XmlElement, Instruction, Nodes } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { VFileMessage } from 'vfile-message'
import type { Place } from '../check/types.ts'

const SVG = 'http://www.w3.org/2000/svg'
const XHTML = 'http://www.w3.org/1999/xhtml'
const XLINK = 'http://www.w3.org/1999/xlink'
const XML = 'http://www.w3.org/XML/1998/namespace'
const START_TAG = /\s+([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/gy

/** As many as HTML's own parsers take. */
const MOST_LEVELS = 500
const TOO_DEEP = `its elements are nested more than ${MOST_LEVELS} levels deep`

/** Stands for an element of another namespace, such as an editor's, in which there may be some of SVG. */
export const FOREIGN = 'x:foreign'

/** A drawing as a tree, and the `<?instructions?>` before it. */
export interface ParsedDrawing { root: Root, svg?: Element, instructions: Instruction[] }

/** An SVG file that is not XML, with the place where it stops being so. */
export class BrokenDrawing extends Error {
  place: Place
  constructor(reason: string, place: Place) {
    super(reason)
    this.place = place
  }
}

/** The file as all functions here count its lines and characters: without a byte order mark, lines end in `\n`. */
export function plainSource(source: string): string {
  return source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

/**
 * Reads an SVG file as a browser reads it, by its namespaces, into a tree of hast. What editors keep in namespaces of their own
 * has no names in it, and comments are left out.
 *
 * @param source as `plainSource` gives it
 * @throws BrokenDrawing
 */
export function parseDrawing(source: string): ParsedDrawing {
  const { children } = readXml(source)
  const top = children.find(node => node.type === 'element')
  const element = top && convertElement(top, { '': top.attributes.xmlns ?? SVG, 'xml': XML, 'xlink': XLINK })
  return {
    root: { type: 'root', children: element ? [element] : [] },
    svg: element?.tagName === 'svg' ? element : undefined,
    instructions: children.filter(node => node.type === 'instruction')
  }
}

function readXml(source: string) {
  try {
    return fromXml(source)
  }
  catch (error) {
    if (!(error instanceof VFileMessage)) throw error
    // the parser goes from level to level by calling itself
    if (error.cause instanceof RangeError) throw new BrokenDrawing(TOO_DEEP, { line: 1, column: 1 })
    const cause = error.cause instanceof Error ? error.cause.message : error.reason
    const reason = cause.split('\n', 1)[0]?.replace(/\s*\(line \d+, column \d+\)$/, '') ?? ''
    throw new BrokenDrawing(reason, { line: error.line ?? 1, column: error.column ?? 1 })
  }
}

type Scope = Readonly<Record<string, string>>

function convert(node: Nodes, scope: Scope, depth: number): RootContent[] {
  if (node.type === 'text' || node.type === 'cdata') return [{ type: 'text', value: node.value, position: node.position }]
  return node.type === 'element' ? [convertElement(node, scope, depth)] : []
}

function convertElement(node: XmlElement, outer: Scope, depth = 0): Element {
  const { line = 1, column = 1 } = node.position?.start ?? {}
  if (depth > MOST_LEVELS) throw new BrokenDrawing(TOO_DEEP, { line, column })
  const attributes = Object.entries(node.attributes).map(([name, value]) => [name, value ?? ''] as const)
  const declared = attributes.flatMap(([name, value]) => {
    const [prefix, local] = name === 'xmlns' ? ['xmlns', ''] : nameOf(name)
    return prefix === 'xmlns' ? [[local, value]] : []
  })
  const scope: Scope = { ...outer, ...Object.fromEntries(declared) }
  const [prefix, local] = nameOf(node.name)
  const isForeign = scope[prefix] !== SVG && scope[prefix] !== XHTML
  const tagName = isForeign ? FOREIGN : local
  const properties: Element['properties'] = {}
  for (const [name, value] of isForeign ? [] : attributes) {
    const property = propertyOf(name, scope)
    if (property === 'className') properties.className = value.split(/\s+/).filter(Boolean)
    else if (property && !(property === 'href' && name !== 'href' && 'href' in node.attributes)) properties[property] = value
  }
  const children = node.children.flatMap(child => convert(child, scope, depth + 1)).filter(child => child.type !== 'doctype')
  return { type: 'element', tagName, properties, children, position: node.position }
}

function nameOf(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':')
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)]
}

/** The name of an attribute in hast; `xlink:href` is what SVG 2 calls `href`. */
function propertyOf(name: string, scope: Scope): string | undefined {
  const [prefix, local] = nameOf(name)
  if (prefix === '') return local === 'xmlns' ? undefined : svgProperty(local)
  if (scope[prefix] === XLINK && local === 'href') return 'href'
  return scope[prefix] === XML && local === 'space' ? 'xmlSpace' : undefined
}

/** Its name in hast. The library stumbles over names that every object of JavaScript has, such as `constructor`. */
export const svgProperty = (name: string): string => name in Object.prototype ? name : find(svg, name).property

/** Where an attribute stands in the file; where its element begins if it cannot be found. */
export function placeOfAttribute(element: Element, property: string, source: string): Place {
  const start = element.position?.start
  const at = { line: start?.line ?? 1, column: start?.column ?? 1 }
  if (start?.offset === undefined) return at
  START_TAG.lastIndex = start.offset + (/^<[^\s/>]+/.exec(source.slice(start.offset))?.[0].length ?? 0)
  for (let match = START_TAG.exec(source); match; match = START_TAG.exec(source)) {
    const [whole, name = ''] = match
    if (svgProperty(name.replace(/^[^:]+:(?=href$)/, '')) !== property) continue
    const before = source.slice(start.offset, match.index + whole.indexOf(name)).split('\n')
    const column = (before.at(-1)?.length ?? 0) + 1
    return { line: start.line + before.length - 1, column: before.length > 1 ? column : start.column + column - 1 }
  }
  return at
}
