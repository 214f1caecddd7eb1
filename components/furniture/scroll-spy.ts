/** How far below the top of the window a heading counts as reached, px. */
const READING_LINE = 120

/** @returns the index of the last heading at or above the reading line; at the end of the page the last one; -1 above the first */
export function headingInView(tops: number[], atEnd: boolean): number {
  if (atEnd && tops.length) return tops.length - 1
  return tops.findLastIndex(top => top <= READING_LINE)
}

/** Keeps the marked link in view where the list is longer than the window; the page itself stays. */
function show(link: HTMLElement): void {
  const box = link.closest('.sidebar')
  if (!box) return
  const beyond = link.getBoundingClientRect().bottom - box.getBoundingClientRect().bottom
  const before = link.getBoundingClientRect().top - box.getBoundingClientRect().top
  if (beyond > 0) box.scrollTop += beyond + 40
  else if (before < 0) box.scrollTop += before - 40
}

/** Marks in the table of contents where the reader is. */
export function furnishScrollSpy(): void {
  let waiting = false
  const mark = () => {
    waiting = false
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-toc] a[href^="#"]')]
    const ids = [...new Set(links.map(link => decodeURIComponent(link.hash.slice(1))))]
    const headings = ids.map(id => document.getElementById(id)).filter(heading => heading !== null)
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2 && scrollY > 0
    const here = headings[headingInView(headings.map(heading => heading.getBoundingClientRect().top), atEnd)]?.id
    for (const link of links) {
      if (here && decodeURIComponent(link.hash.slice(1)) === here) {
        if (!link.hasAttribute('aria-current')) show(link)
        link.setAttribute('aria-current', 'location')
      }
      else link.removeAttribute('aria-current')
    }
  }
  const later = () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(mark)
  }
  addEventListener('scroll', later, { passive: true })
  addEventListener('resize', later, { passive: true })
  later()
}
