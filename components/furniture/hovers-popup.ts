import { siteId } from '#shared/site-ids.ts'
import { place } from './hovers-place.ts'

/** The page's one popup. */
export interface Popup {
  id: string
  contains(target: EventTarget | null): boolean
  /** Fills it and puts it at a token. It stands behind the token's block, so that Tab leads from token to popup and on. */
  show(content: Node[], token: HTMLElement, pre: HTMLElement): void
  /** Puts the open popup where its token is by now. */
  put(token: HTMLElement): void
  hide(): void
  /** @returns whether the token has been scrolled away from the open popup */
  isLeftBy(token: HTMLElement): boolean
}

const placeOf = (token: HTMLElement) => {
  const { left, top } = token.getBoundingClientRect()
  return `${Math.round(left)} ${Math.round(top)}`
}

/** Makes the popup. It is in the document only while it is open, so a block that is rendered again leaves nothing behind. */
export function createPopup(): Popup {
  const box = document.createElement('div')
  box.className = 'hover-popup'
  box.id = siteId('hover-popup')
  box.setAttribute('role', 'note')
  box.popover = 'manual'
  let placed = ''

  const put = (token: HTMLElement) => {
    box.removeAttribute('style')
    const root = document.documentElement
    const view = { width: root.getBoundingClientRect().width, height: root.clientHeight }
    const { left, top, room } = place(token.getBoundingClientRect(), box.getBoundingClientRect(), view)
    box.style.cssText = `left: ${left}px; top: ${top}px; max-height: min(50vh, ${room}px)`
    // What scrolls must be within reach of the keys.
    if (box.scrollHeight > box.clientHeight) box.tabIndex = 0
    else box.removeAttribute('tabindex')
    placed = placeOf(token)
  }

  return {
    id: box.id,
    contains: target => target instanceof Node && box.contains(target),
    show(content, token, pre) {
      box.replaceChildren(...content)
      pre.after(box)
      // Without the Popover API the stylesheet shows it, at a fixed position.
      if ('showPopover' in box) box.showPopover()
      put(token)
    },
    put,
    hide: () => box.remove(),
    isLeftBy: token => box.isConnected && placeOf(token) !== placed
  }
}
