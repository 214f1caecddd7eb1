const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** The HTML elements that content may use. Scripts, frames and forms are no prose, and `<style>` would leak into the page. */
export const HTML_ELEMENTS = names(`
  a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt
  em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark math menu meter nav ol output p picture pre
  progress q rp rt ruby s samp section small source span strong sub summary sup svg table tbody td tfoot th thead time tr track
  u ul var wbr
`)

/** The parts of a `<math>`. */
export const MATH_ELEMENTS = names(`
  annotation maction merror mfrac mi mn mo mover mpadded mphantom mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable
  mtd mtext mtr munder munderover semantics
`)

/** The parts of an `<svg>`. */
export const DRAWING_ELEMENTS = names(`
  circle clippath defs desc ellipse fegaussianblur filter g line lineargradient marker mask path pattern polygon polyline
  radialgradient rect stop symbol text textpath title tspan use
`)

const ELEMENTS = new Set([...HTML_ELEMENTS, ...MATH_ELEMENTS, ...DRAWING_ELEMENTS])

const EMPTY_ELEMENTS = new Set(['br', 'hr', 'img', 'wbr'])
const FORBIDDEN = new Set([
  'base', 'body', 'button', 'canvas', 'dialog', 'embed', 'fieldset', 'form', 'frame', 'head', 'html', 'iframe', 'input', 'label', 'link',
  'meta', 'noscript', 'object', 'option', 'script', 'select', 'slot', 'style', 'template', 'textarea'
])

/** Whether content may use the HTML element. */
export function isElement(name: string): boolean {
  return ELEMENTS.has(name.toLowerCase())
}

/** Whether the name is HTML's, but has no place in content. */
export function isForbiddenElement(name: string): boolean {
  return FORBIDDEN.has(name.toLowerCase())
}

/** Elements that act as soon as a page has them: they run, style the page, lead away from it or ask for something. */
const ACTIVE = new Set(['base', 'embed', 'form', 'frame', 'frameset', 'iframe', 'link', 'meta', 'object', 'script', 'style'])

/** Whether the element would act in the page, and is shown by none. */
export function isActiveElement(name: string): boolean {
  return ACTIVE.has(name.toLowerCase())
}

/** Whether the element is complete without content. */
export function isEmptyElement(name: string): boolean {
  return EMPTY_ELEMENTS.has(name)
}
