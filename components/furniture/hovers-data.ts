import type { PageHovers } from '../../shared/hovers.ts'

interface Source {
  address?: string
  data: Promise<PageHovers>
  loaded?: PageHovers
}

let latest: Source | undefined

async function fetchHovers(address?: string): Promise<PageHovers> {
  if (!address) throw new Error('No element of this page has data-hovers-src, the address of its types.')
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} at ${response.url}`)
  return response.json()
}

/** Fetches the page's types once, and again only after that failed, or where an edit in dev gave them another address. */
export function loadHovers(): Promise<PageHovers> {
  const address = document.querySelector<HTMLElement>('[data-hovers-src]')?.dataset.hoversSrc
  if (latest && latest.address === address) return latest.data
  const source: Source = { address, data: fetchHovers(address) }
  latest = source
  source.data.then(hovers => source.loaded = hovers, () => {
    if (latest === source) latest = undefined
  })
  return source.data
}

/** @returns false where the data is here and knows nothing of the block: the page and its data are of two releases */
export function mayKnow(block: HTMLElement): boolean {
  return !latest?.loaded || blockKey(block) in latest.loaded.blocks
}

const blockKey = (block: HTMLElement) => block.dataset.hovers ?? ''

/** @returns what the popup of a token says, or undefined where the data has nothing for it */
export function popupOf({ blocks, popups }: PageHovers, block: HTMLElement, token: HTMLElement): PageHovers['popups'][number] | undefined {
  const index = blocks[blockKey(block)]?.[Number(token.dataset.h)]
  return index === undefined ? undefined : popups[index]
}
