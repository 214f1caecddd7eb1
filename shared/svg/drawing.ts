import type { Element, Root } from 'hast'
import type { Instruction } from 'xast'
import { sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { decode } from 'ufo'
import { visit } from 'unist-util-visit'
import type { Place } from '../check/types.ts'
import { ID_PREFIX } from '../pictures.ts'
import { DRAWING } from './allowed.ts'
import { copiesIn } from './copies.ts'
import { BrokenDrawing, parseDrawing, placeOfAttribute, plainSource } from './parse.ts'
import { stylesToAttributes } from './styles.ts'
import type { LostStyle } from './styles.ts'
import { removed } from './removed.ts'

/** What an SVG file becomes as a part of a page. */
export interface Drawing {
  /** in px, as a browser would show the file by itself */
  width: number
  height: number
  /** An `<svg>` of elements and attributes that draw, with `ID_PREFIX` before each of its ids. */
  markup: string
}

export interface DrawingProblem extends Place { rule: 'svg-broken' | 'svg-style' | 'svg-unsafe', message: string }

/** In px, for lengths without `%` and `em`. */
const UNITS: Readonly<Record<string, number>> = { '': 1, 'px': 1, 'pt': 4 / 3, 'pc': 16, 'mm': 96 / 25.4, 'cm': 96 / 2.54, 'in': 96 }
/** Chromium needs a second for these. */
const MOST_COPIES = 10_000
const OWN_URL = /\burl\(\s*(["']?)#([^)]*?)\1\s*\)/gi
const TEXTS = new Set(['text', 'tspan', 'textPath'])
/** What would let a drawing take another size or place on the page than its page gives it. */
const OF_ROOT = new Set(['width', 'height', 'x', 'y', 'transform', 'transformOrigin', 'overflow'])

/**
 * Makes an SVG file fit to be a part of a page: without whatever runs, moves or asks for anything, with its styles as attributes
 * and its ids apart from all others. It is `sanitize` of hast-util-sanitize that decides what stays, by the lists in `allowed.ts`.
 *
 * @returns the drawing, unless it cannot be read; and what was wrong or left out, by place
 */
export function readDrawing(file: string): { drawing?: Drawing, problems: DrawingProblem[] } {
  const source = plainSource(file)
  try {
    const { root, svg, instructions } = parseDrawing(source)
    if (!svg) throw new BrokenDrawing('its first element is not <svg xmlns="http://www.w3.org/2000/svg">', { line: 1, column: 1 })
    const size = sizeOf(svg)
    const problems: DrawingProblem[] = [
      ...sheetsAsked(instructions),
      ...stylesToAttributes(root, element => placeOfAttribute(element, 'style', source)).map(styleProblem)
    ]
    const safe = safeTree(root)
    problems.push(...removed(root, safe, source))
    const copies = copiesIn(safe)
    if (copies > MOST_COPIES) return { problems: [...problems, tooMany(copies, svg)].sort(byPlace) }
    return { drawing: size && { ...size, markup: markupOf(safe) }, problems: [...problems, ...size ? [] : [unsized(svg)]].sort(byPlace) }
  }
  catch (error) {
    if (!(error instanceof BrokenDrawing)) throw error
    const message = `this is not SVG: ${error.message}. Save it again from the program that drew it, as plain SVG`
    return { problems: [{ ...error.place, rule: 'svg-broken', message }] }
  }
}

function sheetsAsked(instructions: readonly Instruction[]): DrawingProblem[] {
  return instructions.filter(({ name }) => name === 'xml-stylesheet').map(({ position }) => ({
    line: position?.start.line ?? 1,
    column: position?.start.column ?? 1,
    rule: 'svg-unsafe',
    message: '<?xml-stylesheet?> asks for a file, and a drawing asks for nothing: write attributes such as fill="…" in its place'
  }))
}

function styleProblem({ what, foreign, line, column }: LostStyle): DrawingProblem {
  if (foreign) return { line, column, rule: 'svg-unsafe', message: `${what} reaches for what is outside of the drawing: remove it` }
  const message = `${what} has no effect on a page: write it as attributes of the elements, such as fill="…", or remove it`
  return { line, column, rule: 'svg-style', message }
}

const byPlace = (a: Place, b: Place) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0)

/**
 * hast-util-sanitize keeps what is in an element that it removes, unless told its name: of these only what a link holds is drawn.
 */
function safeTree(root: Root): Root {
  const names = new Set<string>()
  visit(root, 'element', ({ tagName }) => void names.add(tagName))
  names.delete('a')
  const safe = sanitize(root, { ...DRAWING, strip: [...names].filter(name => !DRAWING.tagNames?.includes(name)) })
  return safe.type === 'root' ? safe : { type: 'root', children: [] }
}

function markupOf(root: Root): string {
  const svg = root.children.find(node => node.type === 'element')
  if (!svg) return ''
  svg.properties = Object.fromEntries(Object.entries(svg.properties).filter(([name]) => !OF_ROOT.has(name)))
  separateIds(root)
  // what is between elements is no part of the drawing, but for that in a text
  visit(root, 'text', (node, index, parent) => {
    if (node.value.trim() || !parent || index === undefined) return
    if (!('tagName' in parent) || TEXTS.has(parent.tagName)) return
    parent.children.splice(index, 1)
    return index
  })
  return toHtml(svg, { space: 'svg', closeEmptyElements: true, tightSelfClosing: true })
}

/**
 * Numbers the ids that something in the drawing names, and drops the others. A name that is nobody's leads nowhere in the page, too.
 */
function separateIds(root: Root): void {
  const numbers = new Map<string, number>()
  const idOf = (name: string) => {
    if (!numbers.has(name)) numbers.set(name, numbers.size)
    return `${ID_PREFIX}${numbers.get(name)}`
  }
  visit(root, 'element', ({ properties }) => {
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value !== 'string') continue
      if (name === 'href' && value.startsWith('#')) properties.href = `#${idOf(decode(value.slice(1)))}`
      else if (name !== 'id') properties[name] = value.replace(OWN_URL, (_url, _quote, id: string) => `url(#${idOf(decode(id))})`)
    }
  })
  const taken = new Set<string>()
  visit(root, 'element', ({ properties }) => {
    const { id } = properties
    delete properties.id
    if (typeof id !== 'string' || !numbers.has(id) || taken.has(id)) return
    taken.add(id)
    properties.id = idOf(id)
  })
}

function sizeOf({ properties }: Element): Pick<Drawing, 'width' | 'height'> | undefined {
  const box = String(properties.viewBox ?? '').trim().split(/[\s,]+/).map(Number)
  const hasBox = box.length === 4 && box.every(Number.isFinite) && (box[2] ?? 0) > 0 && (box[3] ?? 0) > 0
  const [width, height] = [lengthOf(properties.width), lengthOf(properties.height)]
  if (!hasBox) {
    if (!width || !height) return
    properties.viewBox = `0 0 ${width} ${height}`
    return { width, height }
  }
  const ratio = (box[3] ?? 1) / (box[2] ?? 1)
  if (width) return rounded(width, height ?? width * ratio)
  return height ? rounded(height / ratio, height) : { width: box[2] ?? 1, height: box[3] ?? 1 }
}

const rounded = (width: number, height: number) => ({ width: Math.round(width * 100) / 100, height: Math.round(height * 100) / 100 })

/** A length in px; undefined for none, for 0 and for one that depends on its place. */
function lengthOf(value: unknown): number | undefined {
  const [, number, unit = ''] = /^\s*([\d.]+(?:e[-+]?\d+)?)\s*([a-z]*)\s*$/i.exec(String(value)) ?? []
  const factor = UNITS[unit.toLowerCase()]
  return number !== undefined && factor ? Number(number) * factor || undefined : undefined
}

function tooMany(copies: number, { position }: Element): DrawingProblem {
  return {
    line: position?.start.line ?? 1, column: position?.start.column ?? 1, rule: 'svg-broken',
    message: `the <use> elements of this SVG ask for ${copies} copies of others, for which a page would hang, and ${MOST_COPIES} are the most: draw fewer`
  }
}

function unsized({ position }: Element): DrawingProblem {
  return {
    line: position?.start.line ?? 1, column: position?.start.column ?? 1, rule: 'svg-broken',
    message: 'this SVG has neither a viewBox nor a width and a height in px, so its size is unknown: '
      + 'add viewBox="0 0 <width> <height>" to its root element'
  }
}
