import type { RootContent } from 'mdast'
import { text } from './nodes.ts'

const RE_TAG = /<!--[\s\S]*?-->|<\/?([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi
const RE_ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

const unescape = (value: string) => value.replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')

/** Raw HTML as Markdown: pictures and line breaks stay, comments and other tags go, their text stays. */
export function fromHtml(html: string): RootContent[] {
  const nodes: RootContent[] = []
  let end = 0
  const keepText = (value: string) => {
    if (value.trim()) nodes.push(text(unescape(value).replace(/\s+/g, ' ')))
  }
  for (const match of html.matchAll(RE_TAG)) {
    keepText(html.slice(end, match.index))
    end = match.index + match[0].length
    const tag = match[1]?.toLowerCase()
    if (tag === 'br') nodes.push({ type: 'break' })
    if (tag !== 'img') continue
    const attributes = new Map([...(match[2] ?? '').matchAll(RE_ATTRIBUTE)].map(([, name, ...values]) => [name, unescape(values.find(Boolean) ?? '')]))
    const url = attributes.get('src')
    if (url) nodes.push({ type: 'image', url, alt: attributes.get('alt') ?? '' })
  }
  keepText(html.slice(end))
  return nodes
}
