import { siteId } from '#shared/site-ids.ts'

/**
 * What few pages have, and is there before it is used; its module is imported where a page has that. Selectors are simple: a browser that
 * does not know `:has` would stop at it.
 */
const SELDOM: Record<string, Seldom> = {
  // steps lead to their code
  '.flow-graph[data-flow]': { beside: 'figure.code[data-steps]', load: () => import('./flow-links.ts') },
  '[data-map]': { load: () => import('./concept-map.ts') }
}
/** `beside`: a selector of what the page must have as well. */
interface Seldom { beside?: string, load: () => Promise<{ start: () => void }> }

/** Brings to life what most pages don't have, and so don't carry: when one comes near the view, or the focus moves. */
export function furnishSeldom(): void {
  const asleep = new Map(Object.entries(SELDOM))
  const wake = (selector: string) => {
    const { beside, load } = asleep.get(selector) ?? {}
    if (!load || (beside && !document.querySelector(beside))) return
    asleep.delete(selector)
    load().then(({ start }) => start(), error => console.error(`${selector} does not react: its script could not be loaded.`, error))
  }
  const near = new IntersectionObserver(entries => entries.forEach(({ isIntersecting, target }) => {
    if (isIntersecting) for (const selector of asleep.keys()) if (target.matches(selector)) wake(selector)
  }), { rootMargin: '400px' })
  const look = () => {
    for (const selector of asleep.keys()) for (const part of document.querySelectorAll(selector)) near.observe(part)
  }
  look()
  // Tab must not skip links that have not been made yet, and an address may lead to a line that has no id yet.
  const all = () => {
    for (const selector of asleep.keys()) if (document.querySelector(selector)) wake(selector)
  }
  document.addEventListener('focusin', all, { once: true })
  if (location.hash.startsWith(`#${siteId('code-')}`)) all()
  // an edit may bring the first one
  if (import.meta.dev) document.addEventListener('site:fresh', look)
}
