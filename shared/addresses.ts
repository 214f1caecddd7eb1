import { urlAttributes } from 'html-url-attributes'
import { parseSrcset, stringifySrcset } from 'srcset'
import type { BodyNode } from './body.ts'
import { isElement } from './vocabulary/elements.ts'

/** Where addresses are besides what HTML lists: longer descriptions, and the elements of SVG, all of which may refer to something. */
const MORE: Readonly<Record<string, readonly string[] | null>> = { longDesc: null, href: null, xLinkHref: null }
const SRCSET = 'srcSet'

const isAddress = (tag: string, name: string) => [urlAttributes, MORE].some((table) => {
  const elements = name !== 'itemId' && Object.hasOwn(table, name) ? table[name] : undefined
  return elements === null || elements?.includes(tag)
})

/**
 * A body in which every address of an HTML or SVG element is one that a browser needs, under the site's base path. Components know
 * their own, and so does a picture its `src`, by which it is found.
 *
 * @param to as of `useAddress`
 */
export function withAddresses(nodes: readonly BodyNode[], to: (address: string) => string): BodyNode[] {
  const place = (node: BodyNode): BodyNode => {
    if (typeof node === 'string') return node
    const [tag, props, ...children] = node
    if (!isElement(tag)) return [tag, props, ...children.map(place)]
    const placed = Object.entries(props).map(([name, value]) => {
      if (typeof value !== 'string' || (tag === 'img' && name === 'src')) return [name, value]
      if (name === SRCSET) return [name, stringifySrcset(parseSrcset(value).map(one => ({ ...one, url: to(one.url) })))]
      return [name, isAddress(tag, name) ? to(value) : value]
    })
    return [tag, Object.fromEntries(placed), ...children.map(place)]
  }
  return nodes.map(place)
}
