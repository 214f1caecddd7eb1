/** What few pages have, by what it is for; its module is imported where a page has that. */
const SELDOM: Record<string, () => Promise<{ start: () => void }>> = {
  '[data-checkpoint]': () => import('./checkpoint.ts'),
  '[data-film]': () => import('./film.ts'),
  '[data-map]': () => import('./concept-map.ts'),
  '[data-terms]': () => import('./terms.ts')
}

/** Brings to life what most pages don't have, and so don't carry. */
export function furnishSeldom(): void {
  for (const [selector, load] of Object.entries(SELDOM)) {
    if (document.querySelector(selector)) load().then(({ start }) => start(), error => console.error(`${selector} does not react: its script could not be loaded.`, error))
  }
}
