import { fileOfAddress } from '../pictures.ts'
import { readDrawing } from '../svg/drawing.ts'
import { PROSE_RULES, RULES } from './rules.ts'
import { drawingSize } from './size.ts'
import type { Finding, Page, Site } from './types.ts'
import { waive, waiversOfSource } from './waivers.ts'

/** The drawings that are looked at, by their addresses, and the places in `content/` that show each. */
export type Drawings = Map<string, string[]>

const RE_SVG = /\.svg$/i

/** Adds the drawings that a page shows, and their twins for phones. */
export function addDrawings(to: Drawings, page: Page, { publicFiles, contentName }: Site): void {
  for (const { src, line } of page.pictures) {
    const address = fileOfAddress(src, publicFiles)
    if (address === undefined || !RE_SVG.test(address)) continue
    for (const file of [address, address.replace(RE_SVG, '.narrow$&')]) {
      if (publicFiles.has(file)) to.set(file, [...to.get(file) ?? [], `${contentName}/${page.file}:${line}`])
    }
  }
}

/** Adds the drawings that any page may show. */
export function addAllDrawings(to: Drawings, { publicFiles }: Site): void {
  for (const file of publicFiles) if (file.startsWith('/content/') && RE_SVG.test(file) && !to.has(file)) to.set(file, [])
}

/** `svg-broken`, `svg-style`, `svg-unsafe` and `page-size`: what an SVG file has that cannot be part of a page, at its place in that file. */
export async function checkDrawings(drawings: Drawings, { readPublic }: Pick<Site, 'readPublic'>): Promise<Finding[]> {
  const found = await Promise.all([...drawings].map(async ([address, places]): Promise<Finding[]> => {
    const source = await readPublic(address)
    const file = `public${address}`
    const shown = places.length ? ` (shown in ${[...new Set(places)].join(', ')})` : ''
    const { kept, problems } = waive([...readDrawing(source).problems, ...drawingSize(source)], waiversOfSource(source), RULES, Object.keys(PROSE_RULES))
    return [
      ...kept.map(({ line, column, rule, message }): Finding => ({ file, line, column, rule, message: message + shown })),
      ...problems.map((problem): Finding => ({ file, ...problem, rule: 'waiver' }))
    ]
  }))
  return found.flat()
}
