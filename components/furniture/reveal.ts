import { choosePanel, CLOSED_PANEL } from './tabs.ts'

const CLOSED = `details:not([open]), ${CLOSED_PANEL}`

/**
 * Opens each fold and chooses each tab that an element is in.
 *
 * @returns whether there was one
 */
export function reveal(element: Element): boolean {
  let closed = element.closest<HTMLElement>(CLOSED)
  if (!closed) return false
  for (; closed; closed = closed.parentElement?.closest<HTMLElement>(CLOSED) ?? null) {
    if (closed instanceof HTMLDetailsElement) closed.open = true
    else choosePanel(closed)
  }
  return true
}

/** What the hash of an address names; one that can't be decoded names nothing. */
function targetOf(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)))
  }
  catch {
    return null
  }
}

/**
 * Shows what an address leads to, also in a closed fold or a tab that is not chosen: on load, after a link, also of an address that
 * is there already, and after "back".
 */
export function furnishReveal(): void {
  const show = () => {
    const target = targetOf(location.hash)
    if (target && reveal(target)) target.scrollIntoView()
  }
  show()
  addEventListener('hashchange', show)
  // before the browser goes there, which then finds it open
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="#"]') : null
    const place = link?.hash && link.href.split('#')[0] === location.href.split('#')[0] ? targetOf(link.hash) : null
    if (place) reveal(place)
  })
}
