import { posix } from 'node:path'
import { pageOfMarkdown } from '../markdown/llms.ts'
import { didYouMean, someOf } from '#twoslash/nearest.ts'
import type { Link, Page, Remark, Site } from './types.ts'

const EXTERNAL = /^(https?:\/\/[^\s/]|mailto:[^\s@]+@)/i
const SCHEME = /^[a-z][a-z\d+.-]*:/i
/** `#top` and the empty fragment are HTML's own name for the top of a page. */
const TOP = new Set(['', 'top'])

/** `dead-link` and `dead-anchor`: every link of a page leads somewhere, and to a heading that is there. */
export async function checkLinks(page: Page, site: Site): Promise<Remark[]> {
  const found = await Promise.all(page.links.map(link => checkLink(link, page, site)))
  return found.filter(remark => remark !== undefined)
}

async function checkLink(link: Link, page: Page, site: Site): Promise<Remark | undefined> {
  const { url, from, line, column } = link
  const name = from === 'link' ? `the link ${url}` : `${from}: ${url}`
  const dead = (message: string): Remark => ({ line, column, rule: 'dead-link', message: `${name} ${message}` })
  if (!canBeDecoded(url)) return dead('has a `%` that begins no character, and no page can be made with it: write `%25` for the sign itself')
  if (EXTERNAL.test(url)) return
  if (url === '') return dead('is empty: expected /path, #heading, https:// or mailto:')
  if (url.startsWith('//') || SCHEME.test(url)) return dead('has no known beginning: expected /path, #heading, https:// or mailto:')
  const { path, anchor } = split(url)
  if (path !== '' && !path.startsWith('/')) return dead(`is relative: write ${absolute(path, page, site)}${anchor === undefined ? '' : `#${anchor}`}`)
  const target = path === '' ? page.path : withoutSlash(path)
  if (site.planned.has(target) || site.planned.has(pageOfMarkdown(target) ?? '')) return dead('leads to an article that is planned and has no page yet: leave the link out')
  if (!site.pages.has(target)) return exists(target, path, site) ? undefined : dead(`leads to no page${suggestion(target, site)}`)
  if (anchor === undefined || TOP.has(anchor) || anchor.startsWith(':~:')) return
  const ids = await site.anchorsOf(target)
  if (!ids || ids.has(anchor)) return
  const where = target === page.path ? 'on this page' : `on ${target}`
  const expected = didYouMean(anchor, ids) || (ids.size ? `. Expected one of: ${someOf(anchor, ids)}` : '')
  return { line, column, rule: 'dead-anchor', message: `${name}: there is no heading with the id ${anchor} ${where}${expected}` }
}

/** Nuxt Content drops a page with an address that it cannot decode. */
function canBeDecoded(url: string): boolean {
  try {
    decodeURIComponent(url)
    return true
  }
  catch {
    return false
  }
}

/** A page that has moved keeps its last part more often than the letters before it. */
function suggestion(target: string, site: Site): string {
  const moved = [...site.pages.keys()].filter(path => target !== '/' && path.endsWith(target.slice(target.lastIndexOf('/'))))
  return moved.length === 1 ? `. Did you mean ${moved[0]}?` : didYouMean(target, site.pages.keys())
}

function split(url: string): { path: string, anchor?: string } {
  const [beforeAnchor = '', anchor] = [url.split('#', 1)[0], url.includes('#') ? url.slice(url.indexOf('#') + 1) : undefined]
  return { path: decodePath(beforeAnchor.split('?', 1)[0] ?? ''), anchor: anchor === undefined ? undefined : decodePath(anchor) }
}

/** A path or anchor as it is written on disk: `%C3%BC` is ü, and what is not encoded stays. */
export function decodePath(part: string): string {
  try {
    return decodeURIComponent(part)
  }
  catch {
    return part
  }
}

function withoutSlash(path: string): string {
  return path.replace(/\/+$/, '') || '/'
}

/** Public files, the site's own machine-readable files, and the raw Markdown that lies behind each page. */
function exists(target: string, path: string, site: Site): boolean {
  return site.publicFiles.has(path) || site.routes.has(target) || site.pages.has(pageOfMarkdown(target) ?? '')
}

/** What a relative link probably means, seen from the file (as editors resolve it) or else from the page. */
function absolute(path: string, page: Page, site: Site): string {
  const bases = [posix.dirname(`/${page.file}`), page.path]
  const candidates = bases.map(base => withoutSlash(posix.join(base, path).replace(/(\/index)?\.md$/, '')))
  return candidates.find(candidate => site.pages.has(candidate)) ?? candidates[0] ?? '/'
}
