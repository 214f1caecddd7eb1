import { pagesIn, pathOf, storedPages, storePages } from './opened.ts'

/** A page of the map, with the places of those that it builds on. A planned one has no link. */
interface MapPage { item: HTMLElement, link: HTMLAnchorElement | null, needs: number[] }

const UNDO = 'Undo'

const part = (map: Element, name: string) => map.querySelector<HTMLElement>(`.map-${name}`)

/** What to read next, and what was skipped. Planned pages cannot be opened, and nobody has to wait for them. */
export interface Advice {
  opened: number
  written: number
  /** the first page in reading order that is not opened and builds on nothing that is not */
  next?: number
  /** opened pages that build on others that are not */
  skipped: { page: number, needs: number[] }[]
}

/** @param pages in reading order, with what each builds on */
export function advise(pages: readonly { needs: readonly number[], isPlanned: boolean, isOpened: boolean }[]): Advice {
  const missing = ({ needs }: { needs: readonly number[] }) => needs.filter(need => pages[need] && !pages[need].isPlanned && !pages[need].isOpened)
  const next = pages.findIndex(page => !page.isPlanned && !page.isOpened && !missing(page).length)
  return {
    opened: pages.filter(({ isOpened }) => isOpened).length,
    written: pages.filter(({ isPlanned }) => !isPlanned).length,
    ...next >= 0 && { next },
    skipped: pages.flatMap((page, index) => page.isOpened && missing(page).length ? [{ page: index, needs: missing(page) }] : [])
  }
}

/** All pages that one leads to, along `next`. */
export function reached(page: number, next: (page: number) => readonly number[]): Set<number> {
  const found = new Set<number>()
  const visit = (at: number) => next(at).forEach((one) => {
    if (found.has(one)) return
    found.add(one)
    visit(one)
  })
  visit(page)
  return found
}

/** Marks the pages that were opened, and says which one is next. */
function tell(map: Element, pages: MapPage[]): void {
  const stored = storedPages()
  const opened = new Set(pagesIn(stored))
  const states = pages.map(({ link, needs }) => ({ needs, isPlanned: !link, isOpened: !!link && opened.has(pathOf(link)) }))
  states.forEach(({ isOpened }, index) => {
    const item = pages[index]?.item
    item?.toggleAttribute('data-opened', isOpened)
    item?.querySelector('.map-opened')?.toggleAttribute('hidden', !isOpened)
  })
  const advice = advise(states)
  const link = (index: number) => {
    const copy = document.createElement('a')
    const link = pages[index]?.link
    if (link) copy.href = link.href
    copy.append(...link?.cloneNode(true).childNodes ?? [])
    return copy
  }
  const said = part(map, 'said')
  if (said) said.hidden = stored === undefined
  part(map, 'count')?.replaceChildren(advice.opened ? `You have opened ${advice.opened} of ${advice.written} pages.` : 'You have not opened any of these pages yet.')
  part(map, 'next')?.replaceChildren(...advice.next === undefined
    ? ['You have opened everything that is written.']
    : [advice.opened ? 'Next: ' : 'Begin with ', link(advice.next), pages[advice.next]?.needs.length ? ', which builds on what you have opened.' : ', which builds on nothing else.'])
  part(map, 'skipped')?.replaceChildren(...advice.skipped.map(({ page, needs }) => {
    const line = document.createElement('li')
    line.append(link(page), ' builds on ', ...needs.flatMap((need, at) => [at ? at === needs.length - 1 ? ' and ' : ', ' : '', link(need)]), ', not opened yet.')
    return line
  }))
  const button = map.querySelector<HTMLElement>('[data-forget]')
  if (button) button.hidden = !advice.opened && button.textContent !== UNDO
}

/** Lights a page up with all that it builds on and all that builds on it, and the edges between them. */
function light(map: HTMLElement, pages: MapPage[], page: number | undefined): void {
  const before = page === undefined ? new Set<number>() : reached(page, at => pages[at]?.needs ?? [])
  const after = page === undefined ? new Set<number>() : reached(page, at => pages.flatMap(({ needs }, index) => needs.includes(at) ? [index] : []))
  const isOn = (side: Set<number>, at: number) => at === page || side.has(at)
  map.toggleAttribute('data-lit', page !== undefined)
  pages.forEach(({ item }, index) => item.classList.toggle('lit', isOn(before, index) || isOn(after, index)))
  for (const edge of map.querySelectorAll<SVGElement>('[data-edge]')) {
    const [from = 0, to = 0] = edge.dataset.edge?.split(' ').map(Number) ?? []
    edge.classList.toggle('lit', [before, after].some(side => isOn(side, from) && isOn(side, to)))
  }
}

/** The map of concepts: what is next for this reader, and what belongs together. */
export function start(): void {
  const map = document.querySelector<HTMLElement>('[data-map]')
  if (!map) return
  const pages = [...map.querySelectorAll<HTMLElement>('[data-needs]')].map(item => ({
    item,
    link: item.querySelector<HTMLAnchorElement>('.map-title a'),
    needs: item.dataset.needs?.split(' ').filter(Boolean).map(Number) ?? []
  }))
  let forgotten: string | null = null
  const button = map.querySelector('[data-forget]')
  button?.addEventListener('click', () => {
    const isUndo = button.textContent === UNDO
    if (!isUndo) forgotten = storedPages() ?? null
    storePages(isUndo ? forgotten : null)
    button.textContent = isUndo ? 'Forget' : UNDO
    part(map, 'did')?.replaceChildren(isUndo ? 'Taken back.' : 'Forgotten.')
    tell(map, pages)
  })
  const at = (target: EventTarget | null) => {
    const index = target instanceof Element ? pages.findIndex(({ item }) => item.contains(target)) : -1
    return index < 0 ? undefined : index
  }
  let pointed: number | undefined
  let focused: number | undefined
  const show = () => light(map, pages, pointed ?? focused)
  map.addEventListener('pointerover', ({ target }) => {
    pointed = at(target)
    show()
  })
  map.addEventListener('pointerleave', () => {
    pointed = undefined
    show()
  })
  map.addEventListener('focusin', ({ target }) => {
    focused = at(target)
    show()
  })
  map.addEventListener('focusout', ({ relatedTarget }) => {
    focused = at(relatedTarget)
    show()
  })
  // opened in another tab, or before the reader came back here
  addEventListener('storage', () => tell(map, pages))
  addEventListener('pageshow', () => tell(map, pages))
  tell(map, pages)
}
