import { hidingPart, type Anchor } from '#shared/hiding-part.ts'

/** A section of a page that matches, as Pagefind gives it. */
export interface SectionHit {
  title: string
  /** With the base, and `#id` where the section has a heading */
  url: string
  /** HTML: text with `<mark>`, and `&lt;` and `&gt;` for the angle brackets of the text */
  excerpt: string
  weighted_locations: { balanced_score: number, location: number }[]
}

/** A page that matches, as Pagefind gives it. */
export interface PageHit {
  url: string
  meta: { title?: string }
  /** elements with ids, in the order of the page */
  anchors: Anchor[]
  sub_results: SectionHit[]
}

/** A run of text, marked or not. */
export interface Span {
  text: string
  mark: boolean
}

/** One thing that can be chosen: a page, or a section of one. */
export interface Option {
  href: string
  title: Span[]
  excerpt: Span[]
  isPage: boolean
}

/** A page and its sections, in the order in which they stand on it. */
export interface Group {
  label: string
  /** Where the page is: `Deep dives · Persistence` */
  trail: string
  options: Option[]
}

/** Where the reader is, so that links to the same page need no reload. */
export interface Place {
  base: string
  pathname: string
  search: string
}

const SECTIONS_A_PAGE = 4

/** A page's path without `index.html` and without a slash at its end; the base itself keeps its slash. */
export function cleanPath(path: string, base: string): string {
  const bare = path.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')
  return `${bare}/` === base || bare === base ? base : bare.replace(/(.)\/+$/, '$1')
}

/** Any host that no address names, so that one that is on it named none. */
const ORIGIN = 'https://site.invalid'

/** Whether an address of the index, which a build wrote and a host may have changed, leads into this site. */
function isOwn(url: string): boolean {
  try {
    return new URL(url, ORIGIN).origin === ORIGIN
  }
  catch {
    return false
  }
}

/**
 * The link of a result; the front page's, where its address leads out of the site or runs code. A result on the page that is open keeps its address, slash and query included:
 * the browser then moves within the page, where any other spelling would load it again.
 */
export function hrefOf(url: string, { base, pathname, search }: Place): string {
  if (!isOwn(url)) return base
  const [path = '', id] = url.split('#')
  const clean = cleanPath(path, base)
  if (clean === cleanPath(pathname, base)) return `${pathname}${search}#${id ?? ''}`
  return id ? `${clean}#${id}` : clean
}

/** Where a page is, in words, from its path: the folders above it but the first, which is the same for all. */
export function trailOf(url: string, base: string): string {
  const path = cleanPath(url.split('#')[0] ?? '', base)
  return path.slice(base.length).split('/').slice(0, -1)
    .filter((part, index) => !(index === 0 && part === 'learn'))
    .map(part => (part.charAt(0).toUpperCase() + part.slice(1)).replaceAll('-', ' '))
    .join(' · ')
}

const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
const span = (text: string, mark: boolean): Span[] => text ? [{ text, mark }] : []

/** A marked word without the punctuation that is stuck to it. */
function markedWord(word: string): Span[] {
  const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}_]*)(.*?)([^\p{L}\p{N}_]*)$/su.exec(word) ?? []
  return core ? [...span(before, false), ...span(core, true), ...span(after, false)] : span(word, true)
}

/**
 * Reads an excerpt as runs of text. `<mark>` is all that it knows: any other tag is text and stays text, so that what is
 * made of the runs cannot carry foreign markup into the page.
 */
export function parseExcerpt(html: string): Span[] {
  return html.split(/(<mark>.*?<\/mark>)/s).flatMap((part) => {
    const inner = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1]
    return inner === undefined ? span(unescaped(part), false) : markedWord(unescaped(inner))
  })
}

/** An excerpt that opens with its heading, which stands above it anyway, without it. */
export function withoutTitle(spans: Span[], title: string): Span[] {
  const text = spans.map(each => each.text).join('')
  if (!text.startsWith(title)) return spans
  let drop = title.length + (/^[.:#\s]*/.exec(text.slice(title.length))?.[0].length ?? 0)
  return spans.flatMap(({ text, mark }) => {
    const rest = text.slice(drop)
    drop = Math.max(0, drop - text.length)
    return span(rest, mark)
  })
}

/** Marks the words of a title that begin with one of the words searched for. */
export function markTitle(title: string, words: string[]): Span[] {
  return title.split(/([\p{L}\p{N}_]+)/u).flatMap((part, index) => {
    const mark = index % 2 === 1 && words.some(word => part.toLowerCase().startsWith(word))
    return span(part, mark)
  })
}

/** The words of a query, and those that Pagefind marked for it: `caching` also finds `cached`. */
function wordsOf(query: string, spans: Span[]): string[] {
  const typed = query.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? []
  return [...typed, ...spans.filter(({ mark }) => mark).map(({ text }) => text.toLowerCase())]
}

const weight = (hit: SectionHit) => hit.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0)

/** The address of a section or, where all that matches in it is in closed parts of it, of the best of these. */
function addressOf({ url, weighted_locations: locations }: SectionHit, anchors: readonly Anchor[]): string {
  const [path = '', heading] = url.split('#')
  const parts = [...locations].sort((a, b) => b.balanced_score - a.balanced_score).map(({ location }) => hidingPart(anchors, location, heading))
  const [best] = parts
  return best !== undefined && !parts.includes(undefined) ? `${path}#${best}` : url
}

/**
 * What a page's hit shows: the page, and its best sections in the order in which they stand on the page. The page is
 * there even where only its sections match, so that it can be chosen too.
 */
export function groupOf(hit: PageHit, query: string, place: Place): Group {
  const isIntro = ({ url }: SectionHit) => !url.includes('#')
  const best = hit.sub_results.filter(each => !isIntro(each)).sort((a, b) => weight(b) - weight(a)).slice(0, SECTIONS_A_PAGE)
  const option = (title: string, url: string, html: string, isPage: boolean): Option => {
    const spans = parseExcerpt(html)
    return { href: hrefOf(url, place), title: markTitle(title, wordsOf(query, spans)), excerpt: withoutTitle(spans, title), isPage }
  }
  const label = hit.meta.title ?? hit.url
  const sections = hit.sub_results.filter(each => best.includes(each)).map((each) => {
    const title = each.title.replace(/\s*#$/, '')
    return option(title, addressOf(each, hit.anchors), each.excerpt, false)
  })
  return {
    label,
    trail: trailOf(hit.url, place.base),
    options: [option(label, hit.url, hit.sub_results.find(isIntro)?.excerpt ?? '', true), ...sections]
  }
}

/** What is said of the results, aloud too: `12 results on 3 pages`. */
export function summaryOf(groups: Group[], pagesFound: number): string {
  const results = groups.reduce((sum, { options }) => sum + options.length, 0)
  if (!results) return 'No results'
  const shown = pagesFound > groups.length ? `the first ${groups.length} of ${pagesFound} pages` : `${groups.length} ${groups.length === 1 ? 'page' : 'pages'}`
  return `${results} ${results === 1 ? 'result' : 'results'} on ${shown}`
}
