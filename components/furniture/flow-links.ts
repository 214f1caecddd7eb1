import { siteId } from '#shared/site-ids.ts'

/** Steps of one version of a flow: in a graph, or in a block of code. */
interface Spot { flow: string, file: string, steps: string[] }

const GRAPH = '.flow-graph'
const CODE = 'figure.code[data-steps]'

/** Reads what a block of code says of its lines, `start:1-4 train:6-9`. */
export function stepLines(text: string): { step: string, first: number, last: number }[] {
  return [...text.matchAll(/(\S+):(\d+)-(\d+)/g)].map(([, step = '', first, last]) => ({ step, first: Number(first), last: Number(last) }))
}

const linesOf = (code: HTMLElement) => [...code.querySelectorAll<HTMLElement>('pre .line')]
const stepOf = (graph: HTMLElement, step: string) => [...graph.querySelectorAll(`[data-step="${CSS.escape(step)}"]`)]
/** The lines of a step in a block. */
const codeOf = (code: HTMLElement, step: string) => stepLines(code.dataset.steps ?? '').filter(range => range.step === step).flatMap(({ first, last }) => linesOf(code).slice(first - 1, last))

/** All figures on the page that show the same version of the same flow. */
const alike = (selector: string, { flow, file }: Omit<Spot, 'steps'>) =>
  [...document.querySelectorAll<HTMLElement>(selector)].filter(({ dataset }) => dataset.flow === flow && dataset.file === file)

/** What the reader is at: a step in a graph, the step that a line belongs to, or all steps of a block that has the focus. */
function spotAt(target: EventTarget | null): Spot | undefined {
  const figure = target instanceof Element ? target.closest<HTMLElement>(`${GRAPH}, ${CODE}`) : null
  if (!figure || !(target instanceof Element)) return
  const { flow = '', file = '', steps: shown } = figure.dataset
  const step = target.closest<HTMLElement>('[data-step]')?.dataset.step
  if (shown === undefined) return { flow, file, steps: step ? [step] : [] }
  const line = target.closest<HTMLElement>('.line')
  const number = line ? linesOf(figure).indexOf(line) + 1 : 0
  const ranges = stepLines(shown).filter(({ first, last }) => line ? first <= number && number <= last : target.matches('pre'))
  return { flow, file, steps: ranges.map(({ step }) => step) }
}

/** Lights steps up with their lines; a step that is only in a graph or only in code stays as it is. */
function light(spot: Spot | undefined): void {
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit')
  if (!spot) return
  for (const step of spot.steps) {
    const nodes = alike(GRAPH, spot).flatMap(graph => stepOf(graph, step))
    const lines = alike(CODE, spot).flatMap(code => codeOf(code, step))
    if (nodes.length && lines.length) for (const part of [...nodes, ...lines]) part.classList.add('lit')
  }
}

/** A panel that is not shown, as in `tabs.ts`: an import from there would make a file of it that every dive loads. */
const CLOSED_PANEL = '[role="tabpanel"]:not([data-selected])'

/** Makes links of a graph's steps whose code is on the page: to the first line of it that is not in a closed tab. The line takes the focus, so it stays lit. */
function linkSteps(graph: HTMLElement): void {
  const { flow = '', file = '' } = graph.dataset
  for (const word of graph.querySelectorAll<HTMLElement>('.words [data-step]')) {
    const step = word.dataset.step ?? ''
    const places = alike(CODE, { flow, file }).flatMap(code => codeOf(code, step).slice(0, 1))
    const place = places.find(place => !place.closest(CLOSED_PANEL)) ?? places[0]
    if (!place) continue
    place.id ||= siteId(`code-${flow}-${file}-${step}`)
    place.tabIndex = -1
    const link = document.createElement('a')
    link.href = `#${encodeURI(place.id)}`
    link.dataset.step = step
    link.append(...word.childNodes)
    word.replaceWith(link)
    for (const node of stepOf(graph, step)) node.classList.add('linked')
  }
}

/**
 * A step in a flow's graph and its lines of code light up together, when one of them is pointed at or has the focus. A step
 * whose code is on the page is a link to it: the one in the graph's words takes the focus, the drawing shows where that is.
 */
export function start(): void {
  document.querySelectorAll<HTMLElement>(GRAPH).forEach(linkSteps)
  // an address of a line is looked up before the line has its id
  if (location.hash.startsWith(`#${siteId('code-')}`) && !document.querySelector(':target')) location.replace(location.hash)
  let pointed: Spot | undefined
  let focused: Spot | undefined
  const show = () => light(pointed?.steps.length ? pointed : focused)
  const point = (event: Event) => {
    pointed = spotAt(event.target)
    show()
  }
  const focus = (target: EventTarget | null) => {
    focused = spotAt(target)
    show()
  }
  document.addEventListener('pointerover', point)
  document.documentElement.addEventListener('pointerleave', point)
  document.addEventListener('focusin', event => focus(event.target))
  document.addEventListener('focusout', event => focus(event.relatedTarget))
  document.addEventListener('click', (event) => {
    const node = event.target instanceof Element ? event.target.closest<SVGElement>(`${GRAPH} svg [data-step]`) : null
    node?.closest(GRAPH)?.querySelector<HTMLElement>(`a[data-step="${CSS.escape(node.dataset.step ?? '')}"]`)?.click()
  })
}
