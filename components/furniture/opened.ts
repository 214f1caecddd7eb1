/** With a version: another shape of what is kept gets another key. */
const KEY = 'opened-1'
const PAGE = /\/learn\/./

export const pathOf = (address: { pathname: string }): string => address.pathname.replace(/\/+$/, '')

/** @returns what is stored, null where nothing is, undefined where the browser lets nothing be stored */
export function storedPages(): string | null | undefined {
  try {
    return localStorage.getItem(KEY)
  }
  catch {
    return undefined
  }
}

/** Stores what `storedPages` gave, or forgets all. A browser that refuses keeps what it has. */
export function storePages(stored: string | null): void {
  try {
    if (stored === null) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, stored)
  }
  catch {
    // closed or full: the page is read all the same
  }
}

/** The paths in what is stored, without whatever else is in it. */
export function pagesIn(stored: string | null | undefined): string[] {
  try {
    const paths: unknown = JSON.parse(stored ?? '[]')
    return Array.isArray(paths) ? paths.filter(path => typeof path === 'string') : []
  }
  catch {
    return []
  }
}

/** Notes in this browser that the reader has opened this page, if it is an article, for the map of concepts. */
export function furnishOpened(): void {
  const path = pathOf(location)
  const paths = pagesIn(storedPages())
  if (PAGE.test(path) && document.querySelector('.page article') && !paths.includes(path)) storePages(JSON.stringify([...paths, path]))
}
