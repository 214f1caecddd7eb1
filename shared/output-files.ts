/** What a static host sends where it has no page: of a site with one HTML file, and of any other. */
export const FALLBACKS = { app: '/200.html', notFound: '/404.html' } as const

/** The folder of the search index in the generated site. */
export const SEARCH_FOLDER = 'pagefind'
