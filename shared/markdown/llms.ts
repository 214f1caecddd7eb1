import { addressBeside, pageBeside } from '../beside.ts'
import { bullets, heading, inline, item, link, paragraph, quote, text } from './nodes.ts'
import { printMarkdown } from './print.ts'

/** A page as llms.txt lists it. */
export interface LlmsPage {
  path: string
  title: string
  description?: string | null
  robots?: string | boolean | null
  order?: number | null
}

/** The site as llms.txt names it. */
export interface LlmsSite {
  name: string
  description: string
  /** absolute, including the base path */
  url: string
}

/** The first section whose prefix a page has is its own. `Optional` is the format's name for what a short context may skip. */
const SECTIONS: [title: string, prefix: string][] = [
  ['Deep dives', '/learn/deep-dives'],
  ['Learn', '/learn'],
  ['Optional', '/projects'],
  ['Start', '/']
]
const ORDER = ['Start', 'Learn', 'Deep dives', 'Optional']

/** The path of a page's raw Markdown. */
export const markdownPath = (path: string): string => addressBeside(path, '.md')

/** @returns the path of the page whose raw Markdown this is, or undefined for any other address */
export const pageOfMarkdown = (address: string): string | undefined => pageBeside(address, '.md')

/** A page that asks search engines to pass by isn't offered to other machines either. */
export const isListed = ({ robots }: Pick<LlmsPage, 'robots'>): boolean =>
  robots !== false && !(typeof robots === 'string' && /\b(?:noindex|none)\b/i.test(robots))

/**
 * Writes llms.txt in the format of https://llmstxt.org: name, summary, and sections of links to raw Markdown.
 *
 * @param pages in any order; each section is sorted as the site's navigation is
 */
export function llmsTxt(pages: LlmsPage[], site: LlmsSite): string {
  const root = site.url.replace(/\/+$/, '')
  const sorted = inReadingOrder(pages).filter(isListed)
  const section = (path: string) => SECTIONS.find(([, prefix]) => prefix === '/' || path === prefix || path.startsWith(`${prefix}/`))?.[0]
  const entry = ({ path, title, description }: LlmsPage) => item(paragraph(
    link(root + markdownPath(path), ...inline(title)),
    ...description ? [text(': '), ...inline(description.replace(/\s+/g, ' ').trim())] : []
  ))
  const sections = ORDER.flatMap((title) => {
    const entries = sorted.filter(({ path }) => section(path) === title).map(entry)
    return entries.length ? [heading(2, text(title)), bullets(entries)] : []
  })
  return printMarkdown({ type: 'root', children: [heading(1, text(site.name)), quote(paragraph(text(site.description))), ...sections] })
}

/** A page before what lies below it, siblings by their `order`, then by path. */
function inReadingOrder(pages: LlmsPage[]): LlmsPage[] {
  const orders = new Map(pages.map(({ path, order }) => [path, order ?? Number.MAX_SAFE_INTEGER]))
  const steps = (path: string) => path.split('/').slice(1).filter(Boolean).map((_, index, all) => `/${all.slice(0, index + 1).join('/')}`)
  const rank = (path: string) => orders.get(path) ?? Number.MAX_SAFE_INTEGER
  return pages.toSorted((one, other) => {
    const [a, b] = [steps(one.path), steps(other.path)]
    const at = a.findIndex((step, index) => step !== b[index])
    const [x, y] = [a[at], b[at]]
    if (x === undefined || y === undefined) return a.length - b.length
    return rank(x) - rank(y) || x.localeCompare(y)
  })
}
