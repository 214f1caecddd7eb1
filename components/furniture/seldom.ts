/** What few pages have, by what it is for; its module is imported where a page has that. */
const SELDOM: Record<string, () => Promise<{ start: () => void }>> = {
  '[data-checkpoint]': () => import('./checkpoint.ts'),
  '[data-film]': () => import('./film.ts'),
  '[data-map]': () => import('./concept-map.ts'),
  '[data-terms]': () => import('./terms.ts')
}

/** Brings to life what most pages don't have, and so don't carry. */
export function furnishSeldom(): void {
  const asleep = new Map(Object.entries(SELDOM))
  const look = () => {
    for (const [selector, load] of asleep) {
      if (!document.querySelector(selector)) continue
      asleep.delete(selector)
      load().then(({ start }) => start(), error => console.error(`${selector} does not react: its script could not be loaded.`, error))
    }
  }
  look()
  // an edit may bring the first one
  if (import.meta.dev) document.addEventListener('site:fresh', look)
}
