import { pageOfMarkdown } from '../markdown/llms.ts'
import { nearest, someOf } from '#twoslash/nearest.ts'
import { BEGINNINGS, isPlaceholder, wrongAddress } from './addresses.ts'
import { isDraftPage } from './files.ts'
import { decodePath, isThere, meantPath, similarPath, withoutSlash } from './paths.ts'
import type { Link, Page, Remark, Site } from './types.ts'

const OTHER_SITE = /^(?:https?:\/\/|mailto:|tel:)/i
/** `#top` and the empty fragment are HTML's own name for the top of a page. */
const TOP = new Set(['', 'top'])

/** `dead-link` and `dead-anchor`: every link of a page leads somewhere, and to a heading that is there. */
export async function checkLinks(page: Page, site: Site): Promise<Remark[]> {
  const found = await Promise.all(page.links.map(link => checkLink(link, page, site)))
  return found.filter(remark => remark !== undefined)
}

async function checkLink(link: Link, page: Page, site: Site): Promise<Remark | undefined> {
  const { url, from, line, column } = link
  const shown = url === '' ? '' : ` ${url}`
  const name = from === 'link' ? `the link${shown}` : `${from}:${shown}`
  const dead = (message: string): Remark => ({ line, column, rule: 'dead-link', message: `${name} ${message}` })
  if (!canBeDecoded(url)) return dead('has a `%` that begins no character, and no page can be made with it: write `%25` for the sign itself')
  if (url === '') return dead(`is empty: expected ${BEGINNINGS}`)
  const wrong = wrongAddress(url, path => isThere(decodePath(path), site) ? path : meantPath(decodePath(path), page, site))
  if (wrong !== undefined) return dead(wrong)
  if (from === 'link' && !link.isBare && isPlaceholder(url)) return dead('is an address for examples, where readers find nothing: write the real one, or put it in backticks')
  if (OTHER_SITE.test(url)) return
  const { path, anchor } = split(url)
  if (path !== '' && !path.startsWith('/')) return dead(`is relative${wayOut(path, anchor, page, site)}`)
  const target = path === '' ? page.path : withoutSlash(path)
  if (site.planned.has(target) || site.planned.has(pageOfMarkdown(target) ?? '')) return dead('leads to an article that is planned and has no page yet: leave the link out')
  const isToDraft = [target, pageOfMarkdown(target) ?? ''].some(path => site.drafts.has(path))
  if (isToDraft && !isDraftPage(page, site)) return dead('leads to a draft, which no build has: leave the link out, or finish that page first and remove its `status: draft`')
  if (!site.pages.has(target) && !site.drafts.has(target)) return isToDraft || isThere(path, site) ? undefined : dead(`leads to no page${wayOut(path, anchor, page, site)}`)
  if (anchor === undefined || TOP.has(anchor) || anchor.startsWith(':~:')) return
  const ids = await site.anchorsOf(target)
  if (!ids || ids.has(anchor)) return
  const where = target === page.path ? 'on this page' : `on ${target}`
  return { line, column, rule: 'dead-anchor', message: `${name}: there is no heading with the id ${anchor} ${where}${anchorMeant(anchor, ids)}` }
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

function wayOut(written: string, anchor: string | undefined, page: Page, site: Site): string {
  const path = written.replaceAll('\\', '/')
  const fragment = anchor === undefined ? '' : `#${anchor}`
  const meant = meantPath(path, page, site)
  if (meant !== undefined) return `: write ${meant}${fragment}`
  const planned = meantPath(path, page, { ...site, pages: site.planned })
  if (planned !== undefined) return `: ${planned} is planned and has no page yet, so leave the link out`
  const similar = similarPath(path.startsWith('/') ? withoutSlash(path) : `/${path.replace(/^(?:\.{1,2}\/)+/, '')}`, site.pages.keys())
  if (similar !== undefined) return `. Did you mean ${similar}${fragment}?`
  return path.startsWith('/') ? ': write the path of a page or file that is there, or leave the link out' : `: expected ${BEGINNINGS}`
}

function anchorMeant(anchor: string, ids: ReadonlySet<string>): string {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  const meant = [...ids].find(id => plain(id) === plain(anchor)) ?? nearest(anchor, ids)
  if (meant !== undefined) return `. Did you mean ${meant}?`
  return ids.size ? `. Expected one of: ${someOf(anchor, ids)}` : ', which has none'
}

function split(url: string): { path: string, anchor?: string } {
  const [beforeAnchor = '', anchor] = [url.split('#', 1)[0], url.includes('#') ? url.slice(url.indexOf('#') + 1) : undefined]
  return { path: decodePath(beforeAnchor.split('?', 1)[0] ?? ''), anchor: anchor === undefined ? undefined : decodePath(anchor) }
}
