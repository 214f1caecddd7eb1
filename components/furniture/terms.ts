import { place } from './hovers-place.ts'

const LINK = 'a.term'
/** A pointer on its way elsewhere opens nothing, ms. */
const OPENS_AFTER = 150
/** Time to go from a term to its card, ms. */
const CLOSES_AFTER = 250

const linkAt = (target: EventTarget | null) => target instanceof Element ? target.closest<HTMLAnchorElement>(LINK) : null
const holds = (card: Element | undefined, target: EventTarget | null) => target instanceof Node && card !== undefined && card.contains(target)

/**
 * Opens the card of a term: when a pointer rests on it, when the keyboard reaches it, and at the first tap of a finger, which
 * follows the link with the second. Escape closes it. An open card comes after its link, so that Tab and screen readers go
 * from the one to the other.
 */
export function furnishTerms(): void {
  let link: HTMLAnchorElement | undefined
  let card: HTMLElement | undefined
  /** Where the card is while it is closed. */
  let home: Element | null = null
  /** What the pointer is on: a term, the open card, or nothing of ours. */
  let aim: Element | undefined
  /** Which line of a link that is broken over several the pointer is on, px in the window. */
  let height = 0
  let spot = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let isTouch = false
  let wasOpen = false

  const put = () => {
    if (!link || !card) return
    const lines = [...link.getClientRects()]
    const line = lines.find(({ top, bottom }) => height >= top && height <= bottom) ?? lines[0]
    const root = document.documentElement
    const view = { width: root.getBoundingClientRect().width, height: root.clientHeight }
    if (!line || line.bottom < 0 || line.top > view.height) return close()
    card.style.maxHeight = ''
    const { left, top, room } = place(line, { width: card.offsetWidth, height: card.offsetHeight }, view)
    Object.assign(card.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${room}px` })
  }
  const close = () => {
    clearTimeout(timer)
    if (card) {
      card.hidePopover?.()
      card.hidden = true
      home?.append(card)
    }
    link?.removeAttribute('data-open')
    link = card = undefined
  }
  const open = (term: HTMLAnchorElement, y = 0) => {
    clearTimeout(timer)
    const own = document.getElementById(term.getAttribute('aria-describedby') ?? '')?.parentElement
    if (!own || term === link) return
    close()
    link = term
    card = own
    home = own.parentElement
    height = y
    term.dataset.open = ''
    term.after(own)
    // who clicks into it has the focus there, and not on what lies round it
    own.tabIndex = -1
    own.popover = 'manual'
    own.hidden = false
    own.showPopover?.()
    put()
  }
  const later = (action: () => void, delay: number) => {
    clearTimeout(timer)
    timer = setTimeout(action, delay)
  }
  const leave = () => {
    aim = undefined
    const { activeElement } = document
    if (activeElement !== link && !holds(card, activeElement)) later(close, CLOSES_AFTER)
  }

  // Only a pointer that moves opens. Browsers report a move, too, when the page scrolls beneath one that lies still.
  document.addEventListener('pointermove', ({ target, pointerType, clientX, clientY }) => {
    const before = spot
    spot = `${clientX} ${clientY}`
    if (pointerType === 'touch' || spot === before) return
    const term = linkAt(target)
    const now = holds(card, target) ? card : term ?? undefined
    if (now === aim) return
    if (!now) return leave()
    aim = now
    clearTimeout(timer)
    if (term && term !== link) later(() => open(term, clientY), OPENS_AFTER)
  }, { passive: true })
  document.documentElement.addEventListener('pointerleave', leave)
  document.addEventListener('pointerdown', ({ target, pointerType }) => {
    isTouch = pointerType === 'touch'
    wasOpen = link !== undefined && linkAt(target) === link
    if (!wasOpen && !holds(card, target)) close()
  })
  document.addEventListener('click', (event) => {
    const term = linkAt(event.target)
    if (!term || !isTouch || wasOpen) return
    event.preventDefault()
    open(term, event.clientY)
  })
  document.addEventListener('focusin', ({ target }) => {
    const term = linkAt(target)
    if (term?.matches(':focus-visible')) open(term)
    else if (!term && !holds(card, target)) close()
  })
  document.addEventListener('keydown', ({ key }) => {
    isTouch = false
    if (key !== 'Escape' || !link) return
    const back = holds(card, document.activeElement) ? link : undefined
    close()
    back?.focus({ preventScroll: true })
    if (back) close()
  })
  addEventListener('scroll', put, { capture: true, passive: true })
  addEventListener('resize', put)
}
