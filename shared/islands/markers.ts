/** Ends an island in the server's HTML. */
export const ISLAND_END = '/island'

const MARKERS = /(<div data-island=[^]*?)<!--\/island-->|<!--[[\]]?-->/g

/**
 * Takes out the comments by which Vue finds fragments again when it hydrates, except in islands: outside of them nothing is hydrated.
 * On a dive these are thousands of nodes, and 1 kB of 26 gzip.
 */
export const withoutMarkers = (html: string): string => html.replace(MARKERS, '$1')
