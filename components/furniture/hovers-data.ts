import type { PageHovers } from '../../shared/hovers.ts'

let loading: Promise<PageHovers> | undefined
let loaded: PageHovers | undefined

async function fetchHovers(): Promise<PageHovers> {
  const source = document.querySelector<HTMLElement>('[data-hovers-src]')?.dataset.hoversSrc
  if (!source) throw new Error('No element of this page has data-hovers-src, the address of its types.')
  const response = await fetch(source)
  if (!response.ok) throw new Error(`${response.status} at ${response.url}`)
  return loaded = await response.json()
}

/** Fetches the page's types once, and again only after that failed. */
export function loadHovers(): Promise<PageHovers> {
  return loading ??= fetchHovers().catch((error: unknown) => {
    loading = undefined
    throw error
  })
}

/** @returns false where the data is here and knows nothing of the block: the page and its data are of two releases */
export function mayKnow(block: HTMLElement): boolean {
  return !loaded || blockKey(block) in loaded.blocks
}

const blockKey = (block: HTMLElement) => block.dataset.hovers ?? ''

/** @returns what the popup of a token says, or undefined where the data has nothing for it */
export function popupOf({ blocks, popups }: PageHovers, block: HTMLElement, token: HTMLElement): PageHovers['popups'][number] | undefined {
  const index = blocks[blockKey(block)]?.[Number(token.dataset.h)]
  return index === undefined ? undefined : popups[index]
}
