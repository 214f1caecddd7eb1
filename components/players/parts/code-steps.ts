import { dwell } from '#shared/stepper/dwell.ts'
import { runsBetween } from '#shared/stepper/runs.ts'
import type { Moves } from '#shared/stepper/runs.ts'
import { morph, tokensOf } from './morph.ts'

/** The steps of a stepper on the page, which are not the player's own HTML. */
export interface CodeSteps {
  /** Shows another step; `still` as a cut, without any motion. */
  show: (from: number, to: number, still: boolean) => void
  /** The step that the page's address leads to, or into, if it is one of these. */
  targeted: () => number | undefined
  /** Calls back when the browser finds something in a step that is not shown. */
  onFound: (found: (step: number) => void) => void
  /** How long a step takes to read, in milliseconds. */
  dwell: (step: number) => number
}

/** @param section the whole stepper */
export function codeSteps(section: HTMLElement): CodeSteps {
  const steps = [...section.querySelectorAll<HTMLElement>(':scope > .stepper-steps > .code-step')]
  const moves: Moves = JSON.parse(section.querySelector(':scope > script')?.textContent ?? '{}')
  const indexOf = (place: Element | null) => steps.findIndex(step => step.contains(place))
  let running: Animation[] = []

  /** Steps that are not shown wait so that the browser finds what is in them, and keep their height; where it can't, they are only not seen. */
  const wait = () => {
    if (!('onbeforematch' in section)) return
    for (const step of steps) {
      if (step.hasAttribute('data-current')) step.removeAttribute('hidden')
      else step.setAttribute('hidden', 'until-found')
    }
  }
  const finish = () => {
    for (const animation of running) animation.cancel()
    running = []
    for (const token of section.querySelectorAll<HTMLElement>('.line [style*="inline-block"]')) token.style.display = ''
    for (const step of steps) step.removeAttribute('data-leaving')
    wait()
  }
  /** What waits is as high as it last was; at another width it has to be laid out once, and a frame later its height is known. */
  const measure = () => {
    finish()
    for (const step of steps) step.removeAttribute('hidden')
    requestAnimationFrame(() => requestAnimationFrame(() => running.length || wait()))
  }
  let width = section.clientWidth
  new ResizeObserver(() => {
    if (section.clientWidth === width) return
    width = section.clientWidth
    measure()
  }).observe(section)
  section.setAttribute('data-awake', '')
  wait()

  return {
    show(from, to, still) {
      finish()
      // a popup would stay over code that has gone, and be there again with it
      dispatchEvent(new Event('codechange'))
      const [old, next] = [steps[from], steps[to]]
      if (!old || !next) return
      const before = still ? [] : tokensOf(old)
      old.removeAttribute('data-current')
      next.setAttribute('data-current', '')
      if (still) return wait()
      next.removeAttribute('hidden')
      old.setAttribute('data-leaving', '')
      const these = running = morph(old, before, next, runsBetween(moves, from, to))
      Promise.allSettled(these.map(({ finished }) => finished)).then(() => these === running && finish())
    },
    targeted() {
      const at = indexOf(document.querySelector(':target'))
      return at < 0 ? undefined : at
    },
    onFound(found) {
      section.addEventListener('beforematch', ({ target }) => target instanceof Element && found(indexOf(target)))
    },
    dwell(at) {
      const step = steps[at]
      const words = step?.querySelector('.step-words')?.textContent?.trim().split(/\s+/).length ?? 0
      const marked = step?.querySelectorAll('.line.highlight').length ?? 0
      return dwell(words, marked || (step?.querySelectorAll('.line').length ?? 0))
    }
  }
}
