/** How far below the top of the window a heading counts as reached, px. */
const READING_LINE = 120
/** Farther than any page reaches, px. */
const FAR = 10_000_000

/** @returns the index of the last heading at or above the reading line; at the end of the page the last one; -1 above the first */
export function headingInView(tops: number[], atEnd: boolean): number {
  if (atEnd && tops.length) return tops.length - 1
  return tops.findLastIndex(top => top <= READING_LINE)
}

/** Keeps the marked link in view where the list is longer than the window; the page itself stays. */
function show(link: HTMLElement): void {
  const root = link.closest('.sidebar')
  new IntersectionObserver(([entry], observer) => {
    observer.disconnect()
    if (!root || !entry?.rootBounds) return
    const { boundingClientRect: { top, bottom }, rootBounds } = entry
    if (bottom > rootBounds.bottom) root.scrollBy(0, bottom - rootBounds.bottom + 40)
    else if (top < rootBounds.top) root.scrollBy(0, top - rootBounds.top - 40)
  }, { root }).observe(link)
}

/**
 * Marks in the table of contents where the reader is. The browser tells when a heading crosses the reading line, or the
 * footer the window's lower edge: to ask at each frame of a scroll could lay the page out anew.
 */
export function furnishScrollSpy(): void {
  /** The headings, with their distance from the top of the window when they last crossed the line, px. */
  const tops = new Map<Element, number>()
  let atEnd = false
  /** A page that fits into the window is at its end, too. */
  let scrolled = false

  const mark = () => {
    const here = [...tops.keys()][headingInView([...tops.values()], atEnd && scrolled)]?.id
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-toc] a')) {
      if (here !== decodeURIComponent(link.hash.slice(1))) link.removeAttribute('aria-current')
      else if (!link.hasAttribute('aria-current')) {
        link.setAttribute('aria-current', 'location')
        show(link)
      }
    }
  }
  // Of what reaches far beyond the other edge, all is in view until its top or its bottom crosses this one.
  const line = new IntersectionObserver((entries) => {
    for (const { target, boundingClientRect } of entries) tops.set(target, boundingClientRect.top)
    mark()
  }, { rootMargin: `-${READING_LINE}px 0px ${FAR}px`, threshold: 1 })
  const end = new IntersectionObserver((entries) => {
    atEnd = entries.at(-1)?.intersectionRatio === 1
    mark()
  }, { rootMargin: `${FAR}px 0px 2px`, threshold: 1 })

  const look = () => {
    line.disconnect()
    end.disconnect()
    tops.clear()
    for (const { hash } of document.querySelectorAll<HTMLAnchorElement>('[data-toc] a')) {
      const heading = document.getElementById(decodeURIComponent(hash.slice(1)))
      if (!heading) continue
      tops.set(heading, FAR)
      line.observe(heading)
    }
    const footer = tops.size ? document.querySelector('.site-footer') : null
    if (footer) end.observe(footer)
  }
  look()
  addEventListener('scroll', () => {
    scrolled = true
    mark()
  }, { once: true, passive: true })
  if (import.meta.dev) document.addEventListener('site:fresh', look)
}
