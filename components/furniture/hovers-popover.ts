import '../../assets/css/hovers-popover.css'
import { loadHovers, mayKnow, popupOf } from './hovers-data.ts'
import { createPopup } from './hovers-popup.ts'
import { failureView, popupView } from './hovers-view.ts'
import { tokenAfterKey } from './hovers-walk.ts'

const BLOCK = '[data-hovers]'
const TOKEN = `${BLOCK} [data-h]`
/** A pointer on its way elsewhere opens nothing, ms. */
const OPENS_AFTER = 120
/** Time to go from a token to its popup, ms. */
const CLOSES_AFTER = 220

const within = (target: EventTarget | null, selector: string) => target instanceof Element ? target.closest<HTMLElement>(selector) : null
const fetchAhead = () => void loadHovers().catch(() => {}) // told when a popup is asked for

function isInView(token: HTMLElement): boolean {
  const { top, bottom } = token.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}

/** What the popup of a token says, or undefined where it has none. */
async function contentOf(token: HTMLElement, block: HTMLElement): Promise<HTMLElement[] | undefined> {
  try {
    const hovers = await loadHovers()
    const popup = popupOf(hovers, block, token)
    return popup && popupView(hovers, popup)
  }
  catch (error) {
    console.error('The types in this page\'s code could not be loaded.', error)
    return failureView()
  }
}

/** @returns the token that a key leads to from `at`, among those of a block */
function tokenAfter(key: string, tokens: HTMLElement[], at: number, pre: HTMLElement): HTMLElement | undefined {
  const lines = [...pre.querySelectorAll('.line')]
  const spots = tokens.map(token => ({ line: lines.findIndex(line => line.contains(token)), left: token.getBoundingClientRect().left }))
  return tokens[tokenAfterKey(key, spots, at) ?? -1]
}

/**
 * Shows the types of tokens in the page's one popup, from now on.
 *
 * @param event what was done to a block before this was here; it is done again
 */
export function startHovers(event: Event): void {
  const popup = createPopup()
  /** The token whose popup is open, or will be once its content is here. */
  let current: HTMLElement | undefined
  /** Whether the popup goes with the focus; else with the pointer. */
  let held = false
  /** What the pointer is on: a token, the open popup, or nothing of ours. */
  let aim: HTMLElement | typeof popup | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let touch = false
  /** Whether the pointer, and no Tab since, chose where the focus is: who clicks into code goes on scrolling with up and down. */
  let clicked = event.type === 'click'
  let pointer = ''

  const later = (action: () => void, delay: number) => {
    timer = setTimeout(action, delay)
  }
  const close = () => {
    clearTimeout(timer)
    const pre = current?.closest('pre')
    const hadFocus = popup.contains(document.activeElement)
    for (const name of ['aria-describedby', 'data-open']) current?.removeAttribute(name)
    current = undefined
    popup.hide()
    if (hadFocus) pre?.focus({ preventScroll: true })
  }
  const open = async (token: HTMLElement, byKey: boolean) => {
    clearTimeout(timer)
    if (token === current && held === byKey) return
    const block = token.closest<HTMLElement>(BLOCK)
    const pre = token.closest('pre')
    if (!block || !pre) return
    close()
    current = token
    held = byKey
    const content = await contentOf(token, block)
    if (current !== token) return
    if (!content) return close()
    if (byKey) token.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
    popup.show(content, token, pre)
    token.dataset.open = ''
    if (!byKey) return
    token.tabIndex = -1
    token.setAttribute('role', 'button')
    token.setAttribute('aria-describedby', popup.id)
    token.focus({ preventScroll: true })
  }

  // Only a pointer that moves opens. Browsers report a move, too, when the page scrolls beneath one that lies still.
  const point = ({ target, pointerType, buttons, clientX, clientY }: PointerEvent) => {
    const before = pointer
    pointer = `${clientX} ${clientY}`
    if (pointerType === 'touch' || buttons || before === pointer) return
    const token = within(target, TOKEN)
    const now = popup.contains(target) ? popup : token
    if (now === aim) return
    aim = now
    clearTimeout(timer)
    if (!now) leave()
    else if (token && token !== current) later(() => token.matches(':hover') && void open(token, false), OPENS_AFTER)
  }
  const leave = () => {
    if (current && !held) later(close, CLOSES_AFTER)
  }
  const tap = ({ target }: Event) => {
    const token = within(target, TOKEN)
    if (!token) return
    if (touch && token === current) close()
    else void open(token, false)
  }
  const press = (event: KeyboardEvent) => {
    const { key, target } = event
    if (key === 'Tab') clicked = false
    if (key === 'Escape' && current) {
      close()
      if (within(target, TOKEN)) within(target, 'pre')?.focus({ preventScroll: true })
    }
    const block = within(target, BLOCK)
    const pre = within(target, `${BLOCK} pre`)
    if (!block || !pre || !mayKnow(block) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const tokens = [...pre.querySelectorAll<HTMLElement>('[data-h]')]
    const at = tokens.findIndex(token => token === target)
    if (at < 0 && clicked && /^(Arrow(Up|Down)|Home|End)$/.test(key)) return
    const toggles = key === 'Enter' || key === ' '
    const to = toggles ? tokens[at] : tokenAfter(key, tokens, at, pre)
    if (!to) return
    event.preventDefault()
    if (toggles && to === current) close()
    else void open(to, true)
  }

  document.addEventListener('pointermove', point, { passive: true })
  document.documentElement.addEventListener('pointerleave', ({ pointerType }) => {
    aim = null
    clearTimeout(timer)
    if (pointerType === 'mouse') leave()
  })
  document.addEventListener('pointerdown', ({ target, pointerType }) => {
    touch = pointerType === 'touch'
    clicked = true
    if (within(target, TOKEN) !== current && !popup.contains(target)) close()
  })
  document.addEventListener('click', tap)
  document.addEventListener('keydown', press)
  document.addEventListener('focusin', ({ target }) => {
    if (within(target, BLOCK)) fetchAhead()
    if (popup.contains(target)) held = true
    else if (held && target !== current) close()
  })
  document.addEventListener('focusout', ({ target }) => {
    const token = within(target, TOKEN)
    if (!token || document.activeElement === token) return // the window lost the focus, the token keeps it
    for (const name of ['role', 'tabindex']) token.removeAttribute(name)
  })
  addEventListener('scroll', () => {
    if (!current || !popup.isLeftBy(current)) return
    // A page still glides to the block that was focused when the first arrow is pressed: what the keys opened stays.
    if (held && isInView(current)) popup.put(current)
    else close()
  }, { capture: true, passive: true })
  addEventListener('resize', close)
  // of a stepper (components/players/parts/code-steps.ts)
  addEventListener('codechange', close)

  fetchAhead()
  if (event.type === 'click') tap(event)
  else if (event instanceof KeyboardEvent) press(event)
  else if (event instanceof PointerEvent) point(event)
}
