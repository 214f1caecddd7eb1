import { pagesIn, pathOf, storedPages, storePages } from './opened.ts'

/** A page of the map, with the places of those that it builds on and the ids of what it assumes. A planned one has no link. */
interface MapPage { item: HTMLElement, link: HTMLAnchorElement | null, needs: number[], assumes: string[] }

/** What a reader points at: a page, or a concept on its card. */
interface Spot { page: number, concept?: string }

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
  said?.toggleAttribute('data-told', stored !== undefined && advice.written > 0)
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

/** The pages that belong to a spot, in groups between whose members edges count: for a page what is before it and what is after. */
function groupsOf(pages: MapPage[], { page, concept }: Spot): Set<number>[] {
  const those = (wanted: (page: MapPage) => boolean) => pages.flatMap((one, index) => wanted(one) ? [index] : [])
  if (concept) return [new Set([page, ...those(({ assumes }) => assumes.includes(concept))])]
  return [reached(page, at => pages[at]?.needs ?? []), reached(page, at => those(({ needs }) => needs.includes(at)))].map(group => group.add(page))
}

/**
 * Lights a page up with all that it builds on and all that builds on it, and the concepts that it assumes; or a concept with
 * the pages that assume it. And the edges between them.
 */
function light(map: HTMLElement, pages: MapPage[], spot: Spot | undefined): void {
  const groups = spot ? groupsOf(pages, spot) : []
  const concepts = spot?.concept ? [spot.concept] : pages[spot?.page ?? -1]?.assumes
  map.toggleAttribute('data-lit', !!spot)
  pages.forEach(({ item }, index) => item.classList.toggle('lit', groups.some(group => group.has(index))))
  for (const link of map.querySelectorAll<HTMLElement>('[data-concept]')) link.classList.toggle('lit', !!concepts?.includes(link.dataset.concept ?? ''))
  for (const edge of map.querySelectorAll<SVGElement>('[data-edge]')) {
    const ends = edge.dataset.edge?.split(' ').map(Number) ?? []
    const isLit = groups.some(group => ends.every(end => group.has(end)))
    edge.classList.toggle('lit', isLit)
    // edges share their ways, and what comes last is painted above
    if (isLit) edge.parentNode?.append(edge)
  }
}

/** The map of concepts: what is next for this reader, and what belongs together. */
export function start(): void {
  const map = document.querySelector<HTMLElement>('[data-map]')
  if (!map) return
  const pages = [...map.querySelectorAll<HTMLElement>('[data-needs]')].map(item => ({
    item,
    link: item.querySelector<HTMLAnchorElement>('.map-title a'),
    needs: item.dataset.needs?.split(' ').filter(Boolean).map(Number) ?? [],
    assumes: item.dataset.assumes?.split(' ') ?? []
  }))
  let forgotten: string | null = null
  const button = map.querySelector('[data-forget]')
  button?.addEventListener('click', () => {
    const isUndo = button.textContent === UNDO
    if (!isUndo) forgotten = storedPages() ?? null
    // something may have been opened since, in another tab
    storePages(isUndo ? JSON.stringify([...new Set([...pagesIn(forgotten), ...pagesIn(storedPages())])]) : null)
    button.textContent = isUndo ? 'Forget' : UNDO
    part(map, 'did')?.replaceChildren(isUndo ? 'Taken back.' : 'Forgotten.')
    tell(map, pages)
  })
  const at = (target: EventTarget | null): Spot | undefined => {
    if (!(target instanceof Element)) return
    const page = pages.findIndex(({ item }) => item.contains(target))
    return page < 0 ? undefined : { page, concept: target.closest<HTMLElement>('[data-concept]')?.dataset.concept }
  }
  let pointed: Spot | undefined
  let focused: Spot | undefined
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
