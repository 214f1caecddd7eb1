import type { PageHit } from './search-results.ts'
import { trustFolder } from './trusted.ts'

interface Pagefind {
  options(options: { baseUrl: string, excerptLength: number, excerptEllipsis: string }): Promise<void>
  init(): Promise<void>
  destroy(): Promise<void>
  debouncedSearch(query: string, options: object, wait: number): Promise<{ results: { data(): Promise<PageHit> }[] } | null>
}

/** Pages that match, best first; each is fetched when it is asked for. */
export type Found = (() => Promise<PageHit>)[]

/** The search index. It loads itself when first asked, and again after it failed. */
export interface SearchIndex {
  load(): Promise<unknown>
  /** @returns nothing where a later search has taken over */
  search(query: string): Promise<Found | undefined>
}

const WAIT = 120
const EXCERPT_WORDS = 26

/** @param base the site's base path, with a slash at its end */
export function createIndex(base: string): SearchIndex {
  const folder = new URL(`${base}pagefind/`, location.href).href
  trustFolder(folder)
  let loaded: Promise<Pagefind> | undefined
  let state = ''
  let attempt = 0

  /** Names the state of the index on the server; fails where that has none or cannot be reached. */
  const stateOnServer = async () => {
    const response = await fetch(`${folder}pagefind-entry.json`, { cache: 'no-store' })
    if (!response.ok) throw new Error(`${response.status} at ${response.url}`)
    return JSON.stringify(await response.json())
  }
  const start = async () => {
    state = await stateOnServer()
    // A browser may remember that an import failed; with another query it is another module.
    const url = `${folder}pagefind.js${attempt++ ? `?again=${attempt}` : ''}`
    const pagefind: Pagefind = await import(/* @vite-ignore */ url)
    await pagefind.options({ baseUrl: base, excerptLength: EXCERPT_WORDS, excerptEllipsis: '…' })
    await pagefind.init()
    return pagefind
  }
  const load = () => loaded ??= start().catch((error: unknown) => {
    loaded = undefined
    throw error
  })
  const forget = async () => {
    const old = loaded
    loaded = undefined
    await (await old)?.destroy()
  }
  const find = async (query: string) => {
    const pagefind = await load()
    const found = await pagefind.debouncedSearch(query, {}, WAIT)
    return found?.results.map(result => () => result.data())
  }

  return {
    load,
    async search(query) {
      try {
        const found = await find(query)
        // Pagefind finds nothing, too, where a part of its index could not be fetched: offline, or after a new release.
        if (!found || found.length || await stateOnServer() === state) return found
      }
      catch (error) {
        await forget().catch(() => {})
        throw error
      }
      await forget()
      return find(query)
    }
  }
}
