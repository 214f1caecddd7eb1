import type { ProseRemark } from './finding.ts'
import type { ProseLink } from './read.ts'

/** Words that say nothing of where a link goes. */
const EMPTY = new Set([
  'here', 'click here', 'this', 'this page', 'that page', 'this article', 'this link', 'link', 'page', 'article', 'more', 'read more', 'see more', 'learn more',
  'details', 'docs', 'the docs', 'documentation', 'the documentation', 'see', 'see here', 'there', 'it'
])

/** `link-text`: a link says where it goes, also to who hears the links of a page one after the other. */
export function checkLinks(links: readonly ProseLink[]): ProseRemark[] {
  const rule = 'link-text'
  const first = new Map<string, ProseLink>()
  return links.flatMap(({ text, url, line, column }): ProseRemark[] => {
    const words = text.replace(/\s+/g, ' ').trim()
    const name = words.toLowerCase().replace(/[\s.,:;!?→»]+$/, '')
    if (!words) return [{ line, column, rule, message: `the link to ${url} has no text: say where it goes` }]
    if (/^(https?:\/\/|www\.)/.test(words)) return [{ line, column, rule, message: `the link's text is its address, ${words}: write [what is there](${url})` }]
    if (EMPTY.has(name)) return [{ line, column, rule, message: `"${words}" does not say where the link goes: name what is at ${url}` }]
    const before = first.get(name)
    if (!before) first.set(name, { text, url, line, column })
    else if (target(before.url) !== target(url)) return [{ line, column, rule, message: `"${words}" leads to ${url}, and in line ${before.line} to ${before.url}: give one of them another text` }]
    return []
  })
}

function target(url: string): string {
  return url.replace(/\/(?=#|$)/, '')
}
