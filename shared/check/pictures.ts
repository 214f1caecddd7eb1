import { fileOfAddress } from '../pictures.ts'
import { decodePath } from './links.ts'
import { didYouMean } from '#twoslash/nearest.ts'
import type { Page, Picture, Remark, Site } from './types.ts'

/** `dead-picture` and `picture-alt`: every picture is a file of this site and says what it shows. */
export function checkPictures(page: Page, site: Site): Remark[] {
  return page.pictures.flatMap((picture) => {
    const { line, column, src, alt, markdown } = picture
    const found: Remark[] = []
    const dead = deadMessage(picture, site)
    if (dead) found.push({ line, column, rule: 'dead-picture', message: dead })
    if (alt === undefined) {
      const wayOut = markdown ? 'write it between the brackets: ![what it shows](…)' : 'add alt="what it shows", or alt="" when the picture is decoration'
      found.push({ line, column, rule: 'picture-alt', message: `the picture ${src || 'here'} has no alt text: ${wayOut}` })
    }
    return found
  })
}

function deadMessage({ src, markdown, alt }: Picture, site: Site): string | undefined {
  if (src === '') return markdown && alt === undefined ? undefined : 'the picture has no src: expected src="/content/learn/name.svg"'
  if (/^data:image\//.test(src)) return
  if (/^(https?:)?\/\//i.test(src)) return `the picture ${src} is on another server, and this site makes no foreign request: put the file in public/content/learn/`
  if (!src.startsWith('/')) return `the picture ${src} is relative: write its address from public/, such as /content/learn/${src.split('/').at(-1)}`
  if (fileOfAddress(src, site.publicFiles) !== undefined) return
  const path = decodePath(src.split(/[?#]/, 1)[0] ?? '')
  return `the picture ${src} is no file: expected public${path}${didYouMean(path, site.publicFiles)}`
}
