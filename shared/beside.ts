/** The address of what is served beside a page, by its suffix: `.md`. The home page has no name of its own, so it is `/index`. */
export function addressBeside(path: string, suffix: string): string {
  return `${path.replace(/\/+$/, '') || '/index'}${suffix}`
}

/** @returns the path of the page that an address stands beside, or undefined for any other address */
export function pageBeside(address: string, suffix: string): string | undefined {
  const page = address.endsWith(suffix) ? address.slice(0, -suffix.length) : ''
  if (!page.startsWith('/') || page.length < 2 || page.endsWith('/')) return undefined
  return page === '/index' ? '/' : page
}
