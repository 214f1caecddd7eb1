/** A picture under `public/`, as a page needs it. */
export interface Picture {
  /** intrinsic size in px (of an SVG: its viewBox), so that the page reserves the room */
  width: number
  height: number
  /** the markup of an SVG, which is inlined so that it sees the theme */
  svg?: string
  /** the markup of its twin `name.narrow.svg`, shown on phones */
  narrow?: string
}

const RE_ROOT = /<svg\b[^>]*>/

/**
 * Prepares an SVG for inlining: as wide as the page says, and the author's alt text as its name. An empty alt hides it.
 *
 * @param variant `wide` or `narrow`: the class by which the stylesheet shows one of the two
 * @param width in px, where there is the room; as wide as its place without it
 */
export function inlineSvg(markup: string, alt: string, variant: 'wide' | 'narrow', width?: number): string {
  const label = alt.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return markup
    .replace(/^[\s\S]*?(?=<svg\b)/, '')
    .replace(/<title\b[^>]*>[\s\S]*?<\/title>/, '')
    .replace(RE_ROOT, root => root
      .replace(/\s(?:width|height|role|class|aria-[a-z]+|focusable)="[^"]*"/g, '')
      .replace('<svg', () => `<svg class="${variant}"${width ? ` width="${width}"` : ''} ${alt ? `role="img" aria-label="${label}"` : 'aria-hidden="true"'}`))
    .replace(/>\s*\n\s*</g, '><')
    .trim()
}

/** @returns width and height in the units of the viewBox, or undefined when there is none */
export function viewBox(markup: string): { width: number, height: number } | undefined {
  const box = /\bviewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"/.exec(markup)
  return box ? { width: Number(box[1]), height: Number(box[2]) } : undefined
}
