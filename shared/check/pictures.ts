import { fileOfAddress } from '../pictures.ts'
import { rasterSize } from '../raster.ts'
import { wrongAddress } from './addresses.ts'
import { decodePath, meantPath, similarPath } from './paths.ts'
import type { Page, Picture, Remark, Site } from './types.ts'

const RE_RASTER = /\.(?:png|jpe?g|webp|gif|avif)$/i
/** What programs write for an alt text, or authors who think of it later. */
const PLACEHOLDER = /^(?:(?:alt|alt(?:ernative)? text|image|img|picture|pic|photo|screenshot|untitled|png|svg|caption)(?: ?\d+)?|screen ?shot \d.*|img[_-]?\d+|[\w-]+\.(?:png|jpe?g|svg|gif|webp|avif))$/i

/** What a picture may be meant as. */
type Places = Pick<Site, 'publicFiles' | 'routes' | 'pages'>

/** `dead-picture` and `picture-alt`: every picture is a file of this site and says what it shows. */
export function checkPictures(page: Page, site: Places): Remark[] {
  return page.pictures.flatMap((picture) => {
    const { line, column, src, alt, markdown } = picture
    const found: Remark[] = []
    const dead = deadMessage(picture, page, site)
    if (dead) found.push({ line, column, rule: 'dead-picture', message: dead })
    if (alt === undefined) {
      const wayOut = markdown ? 'write it between the brackets: ![what it shows](…)' : 'add alt="what it shows", or alt="" when the picture is decoration'
      found.push({ line, column, rule: 'picture-alt', message: `the picture ${src || 'here'} has no alt text: ${wayOut}` })
    }
    else if (markdown && !dead && PLACEHOLDER.test(alt.trim())) found.push({ line, column, rule: 'picture-alt', message: `"${alt.trim()}" does not say what the picture shows: write it in words, for readers who cannot see it` })
    return found
  })
}

function deadMessage({ src, markdown, alt }: Picture, page: Page, site: Places): string | undefined {
  if (src === '') return markdown && alt === undefined ? undefined : 'the picture has no src: expected src="/content/learn/name.svg"'
  if (/^data:image\//.test(src)) return
  const path = decodePath(src.split(/[?#]/, 1)[0] ?? '')
  if (src.startsWith('/') && !src.startsWith('//')) {
    return fileOfAddress(src, site.publicFiles) !== undefined ? undefined : `there is no picture ${src}: expected the file public${path}${meant(path, page, site, '. Did you mean ')}`
  }
  const files = { ...site, pages: new Map<string, string>() }
  const wrong = wrongAddress(src, own => meantPath(decodePath(own), page, files))
  if (wrong !== undefined) return `the picture ${src} ${wrong}`
  if (/^https?:/i.test(src)) return `the picture ${src} is on another server, and this site makes no foreign request: put the file in public/content/learn/`
  return `the picture ${src} is relative: ${meant(path, page, site, 'write ') || 'put the file in public/content/ and write its address from there, /content/…'}`
}

/** @returns `before` with the file that was probably meant, or nothing */
function meant(path: string, page: Page, { publicFiles, routes }: Places, before: string): string {
  const there = meantPath(path, page, { publicFiles, routes, pages: new Map() }) ?? similarPath(path, publicFiles)
  return there === undefined ? '' : `${before}${there}${before.startsWith('.') ? '?' : ''}`
}

/** `picture-broken`: every picture that a page shows can be read. Of drawings the rules about SVG tell. */
export async function checkRasters({ pictures }: Page, site: Site): Promise<Remark[]> {
  const found = await Promise.all(pictures.map(async ({ line, column, src }): Promise<Remark | undefined> => {
    const address = fileOfAddress(src, site.publicFiles)
    if (address === undefined || !RE_RASTER.test(address)) return
    try {
      rasterSize(await site.readPublicBytes(address))
    }
    catch {
      const message = `the picture ${src} cannot be read, as its file is empty, breaks off or holds something else: save it again as PNG, JPEG, WebP, AVIF or GIF`
      return { line, column, rule: 'picture-broken', message }
    }
  }))
  return found.filter(remark => remark !== undefined)
}
