import { STYLE_ATTRIBUTES, SAFE_VALUE } from '../svg/allowed.ts'
import { svgProperty } from '../svg/parse.ts'
import { isElement } from '../vocabulary.ts'
import { DRAWING_ELEMENTS } from '../vocabulary/elements.ts'
import type { Page, Place, Remark } from './types.ts'

const rule = 'unsafe-attribute'
const RUNS = 'would run code, which this site does not: remove it'
const ASKS = 'would have a browser ask for an address while the page is read, or without its reader knowing: remove it'
/** Attributes with an address that content has no use for, in the names of HTML without hyphens. */
const ASKING = new Set([
  'action', 'background', 'classid', 'codebase', 'data', 'dynsrc', 'formaction', 'imagesrcset', 'lowsrc', 'manifest', 'ping', 'poster', 'srcdoc', 'usemap'
])
/** Whose `src` and `srcset` other rules look at. */
const SOURCES = new Set(['img', 'source', 'audio', 'track'])
/** What Vue makes HTML or something else of than an attribute. */
const OF_VUE = new Set(['innerhtml', 'outerhtml', 'textcontent'])
const REFERENCES = new Set(['href', 'xlink:href', 'xlinkhref'])
const isDrawing = (element: string) => element === 'svg' || DRAWING_ELEMENTS.has(element)

/** `unsafe-attribute`: attributes of elements that run code, or ask for something outside of the site while a page is read. */
export function checkAttributes({ tags, components }: Page): Remark[] {
  return [
    ...tags.flatMap(({ name, attributes, line, column }) => checkElement(name, attributes, () => ({ line, column }))),
    ...components.filter(({ name }) => isElement(name) || name === 'span')
      .flatMap(({ name, props }) => checkElement(name, props.values, attribute => props.positionOf([attribute])))
  ]
}

function checkElement(element: string, attributes: Readonly<Record<string, unknown>>, place: (attribute: string) => Place): Remark[] {
  const tag = element.toLowerCase()
  if (!isElement(tag)) return []
  return Object.entries(attributes).flatMap(([attribute, value]): Remark[] => {
    const why = reason(tag, attribute.replace(/^:/, ''), value === true ? '' : String(value))
    return why ? [{ ...place(attribute), rule, message: `the attribute ${attribute} of <${element}> ${why}` }] : []
  })
}

function reason(tag: string, attribute: string, value: string): string | undefined {
  const name = attribute.toLowerCase()
  if (/^on/.test(name)) return RUNS
  if (OF_VUE.has(name)) return 'would become HTML that the check cannot read: write that HTML in its place'
  if (ASKING.has(name) || (/^src(?:set)?$/.test(name) && !SOURCES.has(tag))) return ASKS
  if (!isDrawing(tag)) return
  if (REFERENCES.has(name)) return /^(?:#|\/(?![/\\]))/.test(value) ? undefined : `is ${value}: expected an id of the page, such as #arrow`
  if (STYLE_ATTRIBUTES.has(svgProperty(name)) && !SAFE_VALUE.test(value)) return `is ${value}: expected a value that asks for nothing outside of the page, such as url(#gradient)`
}
