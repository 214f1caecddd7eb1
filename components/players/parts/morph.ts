import { originOf } from '#shared/stepper/runs.ts'
import type { Run } from '#shared/stepper/runs.ts'

/** A word or sign of highlighted code, where it is in the text, and where on the screen. */
export interface Token { element: HTMLElement, start: number, end: number, x: number, y: number }

const LINES = '.code:not([data-cell="out"], [data-cell="error"]) .line'
const EASING = 'cubic-bezier(.3, .1, .2, 1)'
/** Milliseconds: what goes fades while what stays moves, then what is new comes. */
const MOVE = 520
const FADE = 240

/** The tokens of a step's code. Their places are counted in the text that the build compared, in which lines end in one break. */
export function tokensOf(step: Element): Token[] {
  const tokens: Token[] = []
  let above = 0
  for (const line of step.querySelectorAll(LINES)) {
    for (const element of line.querySelectorAll<HTMLElement>(':scope > span')) {
      const text = (element.textContent ?? '').replace('\n', '')
      const bare = text.trim()
      const before = text.indexOf(bare)
      const start = above + before
      const { left, width, top } = element.getBoundingClientRect()
      // all characters are equally wide
      if (bare) tokens.push({ element, start, end: start + bare.length, x: left + width * before / text.length, y: top })
      above += text.length
    }
    above++
  }
  return tokens
}

/**
 * Moves what two steps share from where it was, lets the rest of the one go and the rest of the other come. Both are in
 * place and can be seen; what moves is the second's own HTML, so it needs no tidying up.
 *
 * @param before the tokens of the first step, as it was
 * @param runs what of its code is in the second's
 * @returns the animations, to be waited for or cancelled
 */
export function morph(from: HTMLElement, before: readonly Token[], to: HTMLElement, runs: readonly Run[]): Animation[] {
  const animations: Animation[] = []
  const run = (element: Element, frames: Keyframe[], duration: number, delay = 0) =>
    void animations.push(element.animate(frames, { duration, delay, easing: EASING, fill: 'both' }))
  const places = new Map(before.map(token => [token.start, token]))
  const moved = new Set<HTMLElement>()
  for (const { element, start, end, x, y } of tokensOf(to)) {
    const origin = originOf(start, end, runs)
    const old = origin === undefined ? undefined : places.get(origin)
    if (!old || old.end - old.start !== end - start) {
      run(element, [{ opacity: 0 }, { opacity: 1 }], FADE, MOVE - FADE)
      continue
    }
    moved.add(old.element)
    if (old.x === x && old.y === y) continue
    // in a line nothing can be moved but what is a box
    element.style.display = 'inline-block'
    run(element, [{ transform: `translate(${old.x - x}px, ${old.y - y}px)` }, { transform: 'none' }], MOVE)
  }
  for (const { element } of before) if (moved.has(element)) run(element, [{ opacity: 0 }, { opacity: 0 }], MOVE)
  run(from, [{ opacity: 1 }, { opacity: 0 }], FADE)
  animations.push(...grow(from, to))
  for (const part of to.querySelectorAll(':scope > .step-words, [data-cell]:not([data-cell="in"])')) run(part, [{ opacity: 0 }, { opacity: 1 }], FADE, FADE)
  return animations
}

/** Steps of a flow's graph move to where they are now, new ones and edges come. */
function grow(from: Element, to: Element): Animation[] {
  const shown = (step: Element) => [...step.querySelectorAll('.flow-graph svg')].find(svg => svg.getClientRects().length)
  const [before, after] = [shown(from), shown(to)]
  if (!after) return []
  const old = new Map([...before?.querySelectorAll('[data-step]') ?? []].map(step => [step.getAttribute('data-step'), step.getBoundingClientRect()]))
  return [...after.children].map((part) => {
    const place = old.get(part.getAttribute('data-step'))
    if (!place || !part.hasAttribute('data-step')) return part.animate([{ opacity: 0 }, { opacity: 1 }], { duration: FADE, delay: MOVE - FADE, fill: 'backwards' })
    const { left, top } = part.getBoundingClientRect()
    return part.animate([{ transform: `translate(${place.left - left}px, ${place.top - top}px)` }, { transform: 'none' }], { duration: MOVE, easing: EASING })
  })
}
