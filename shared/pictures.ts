import { decode } from 'ufo'

/** A picture under `public/`, as a page needs it. */
export interface Picture {
  /** intrinsic size in px, so that the page reserves the room */
  width: number
  height: number
  /** the markup of an SVG (`Drawing` in shared/svg), which is inlined so that it sees the theme */
  svg?: string
  /** the markup of its twin `name.narrow.svg`, shown on phones */
  narrow?: string
}

/** Stands before the ids of a drawing until a page gives it a prefix of its own. No XML file can have this character. */
export const ID_PREFIX = '\uFFFF'
const NOT_ASCII = /\P{ASCII}/u

/**
 * An SVG for a page: as wide as the page says, and the author's alt text as its name. An empty alt hides it.
 *
 * @param markup of `readDrawing`
 * @param variant `wide` or `narrow`: the class by which the stylesheet shows one of the two
 * @param prefix of its ids, which nothing else on the page has
 * @param width in px, where there is the room; as wide as its place without it
 */
export function inlineSvg(markup: string, alt: string, variant: 'wide' | 'narrow', prefix: string, width?: number): string {
  const label = alt.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  const name = alt ? `role="img" aria-label="${label}"` : 'aria-hidden="true"'
  return markup
    .replaceAll(ID_PREFIX, () => `${prefix}.`)
    .replace('<svg', () => `<svg class="${variant}"${width ? ` width="${width}"` : ''} ${name}`)
}

/**
 * The file that an address in Markdown means, in whatever way its letters are written there: as `%20`, composed or not (é), and
 * with `?query` or `#fragment`.
 *
 * @param names addresses of files as they are on disk, from the root of the site
 * @returns one of `names`, or undefined
 */
export function fileOfAddress(address: string, names: ReadonlySet<string>): string | undefined {
  const name = decode(address.split(/[?#]/, 1)[0])
  if (names.has(name)) return name
  return NOT_ASCII.test(name) ? [...names].find(each => each.normalize('NFC') === name.normalize('NFC')) : undefined
}
