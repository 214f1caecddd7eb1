/** Where a page stands; what its relative addresses are resolved against. */
export interface PageAddress {
  /** the page's own absolute URL */
  url: string
  /** the site's absolute URL, including the base path it is served under */
  site: string
}

const RE_SCHEME = /^[a-z][a-z\d+.-]*:/i

/**
 * Makes an address absolute, as raw Markdown may be read far from its site.
 *
 * Root-relative addresses get the site's base path too, which `new URL` would drop, and lose the slash at their end, as on the page.
 */
export function absoluteUrl(address: string, page: PageAddress): string {
  const to = address.trim()
  if (RE_SCHEME.test(to)) return to
  if (to.startsWith('//')) return `https:${to}`
  if (to.startsWith('/')) return page.site.replace(/\/+$/, '') + to.replace(/(?<=[^/])\/+(?=$|[?#])/, '')
  if (to.startsWith('#')) return page.url + to
  return new URL(to, page.url).href
}
