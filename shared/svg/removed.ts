import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { DRAWING, MUTE } from './allowed.ts'
import { FOREIGN, placeOfAttribute } from './parse.ts'
import type { DrawingProblem } from './drawing.ts'

const rule = 'svg-unsafe'
/** Attributes that name a place; others that nobody knows have no effect, and are left out without a word. */
const ADDRESSES = new Set(['href', 'src'])
const PICTURES = new Set(['image', 'feImage'])
const ALLOWED: ReadonlySet<string> = new Set(
  Object.values(DRAWING.attributes ?? {}).flat().map(definition => typeof definition === 'string' ? definition : definition[0])
)

const RUNNING = new Set(['script', 'handler'])
const ELEMENTS = new Map<string, string>(Object.entries({
  script: 'runs code: remove it',
  foreignObject: 'holds HTML, which is no drawing: let the program that drew it write text as SVG text '
    + '(draw.io: without "Formatted Text" and "Word Wrap")',
  handler: 'runs code: remove it'
}))
for (const name of ['animate', 'animateColor', 'animateMotion', 'animateTransform', 'set', 'discard', 'mpath']) {
  const message = 'changes the drawing while a page is read: remove it, and show what changes in a ::code-stepper or a film'
  ELEMENTS.set(name, message)
}

/**
 * What of a drawing is not in its safe copy, as findings of `svg-unsafe`. Only what could run, move or ask for something is
 * told, and elements that SVG does not know; not what an editor keeps for itself.
 */
export function removed(root: Root, safe: Root, source: string): DrawingProblem[] {
  const kept = new Map<number | undefined, Element>()
  visit(safe, 'element', element => void kept.set(element.position?.start.offset, element))
  const problems: DrawingProblem[] = []
  visit(root, 'element', (element) => {
    const { start } = element.position ?? {}
    const copy = kept.get(start?.offset)
    const isLink = element.tagName === 'a'
    if (!copy && !isLink) {
      const message = `<${element.tagName}> ${ELEMENTS.get(element.tagName) ?? 'is not a part of a drawing on a page: remove it'}`
      if (MUTE.has(element.tagName) || element.tagName === FOREIGN) problems.push(...hidden(element, source))
      else problems.push({ line: start?.line ?? 1, column: start?.column ?? 1, rule, message })
      return SKIP
    }
    for (const [name, value] of Object.entries(element.properties)) {
      if (copy && name in copy.properties) continue
      const message = reason(element.tagName, name, String(value))
      if (message) problems.push({ ...placeOfAttribute(element, name, source), rule, message })
    }
  })
  return problems
}

/** What would run or ask for something in a part of the file that is left out without a word. */
function hidden(part: Element, source: string): DrawingProblem[] {
  const problems: DrawingProblem[] = []
  visit(part, 'element', (element) => {
    const { line = 1, column = 1 } = element.position?.start ?? {}
    const message = RUNNING.has(element.tagName) && `<${element.tagName}> ${ELEMENTS.get(element.tagName)}`
    if (message) problems.push({ line, column, rule, message })
    for (const [name, value] of Object.entries(element.properties)) {
      const isForeign = ADDRESSES.has(name) && element.tagName !== 'a' && !/^(?:#|data:image\/)/.test(String(value))
      const why = /^on/i.test(name) || isForeign ? reason(element.tagName, name, String(value)) : undefined
      if (why) problems.push({ ...placeOfAttribute(element, name, source), rule, message: why })
    }
  })
  return problems
}

function reason(tag: string, name: string, value: string): string | undefined {
  const shown = value.length > 60 ? `${value.slice(0, 57)}…` : value
  if (/^on/i.test(name)) return `the attribute ${name.toLowerCase()} of <${tag}> runs code: remove it`
  if (tag === 'a') {
    if (name !== 'href') return
    return `the link to ${shown} is left out, as no reader could find it in a drawing: link to it from the text`
  }
  if (ADDRESSES.has(name)) {
    const embedded = 'a picture in the drawing, data:image/png;base64,… (or jpeg, gif, webp, avif)'
    const expected = PICTURES.has(tag) ? embedded : 'one of its own ids, such as #arrow'
    return `${name} of <${tag}> is ${shown}, and a drawing asks for nothing outside of itself: expected ${expected}`
  }
  if (!ALLOWED.has(name)) return
  return `${name} of <${tag}> is ${shown}: expected a value that asks for nothing outside of the drawing, such as url(#gradient)`
}
