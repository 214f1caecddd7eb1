import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pictureText } from '../link-picture.ts'
import { repositoryDir } from '../repository.ts'
import { isRecord } from '../vocabulary.ts'
import { isPlannedPage } from './files.ts'
import type { Page, Remark, Site } from './types.ts'

const rule = 'link-picture'
const FONTS = 'assets/css/og-fonts.css'
const FACE = /url\("\/\.\.(\/node_modules\/[^"]+)"\)[^}]*?(?:unicode-range: ([^;]+);\s*)?\}/g
/** What every face of the site has, so that its files need not be read for it; a test asks them. */
export const ALWAYS = /^[ -~\u00A0-\u00FF–—‘’“”…]*$/
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\s]/u
const MOST_NAMED = 5

/** `link-picture`: the picture for shared links shows title and description whole, in letters that its fonts have. */
export async function checkLinkPicture(page: Page, site: Pick<Site, 'planned'>): Promise<Remark[]> {
  const { frontmatter } = page.markdown
  if (!frontmatter || !isRecord(frontmatter.data) || isPlannedPage(page, site)) return []
  const { ogImage } = frontmatter.data
  const own = isRecord(ogImage) && isRecord(ogImage.props) ? ogImage.props : {}
  const texts = { title: textOf(own.title ?? frontmatter.data.title), description: textOf(own.description ?? frontmatter.data.description) }
  const { cut } = pictureText(texts.title, texts.description)
  const found: Remark[] = []
  for (const name of ['title', 'description'] as const) {
    const place = frontmatter.positionOf(name in own ? ['ogImage', 'props', name] : [name])
    const wayOut = `write a ${name} for the picture, in the field ogImage.props.${name}`
    const missing = await lettersMissing(texts[name])
    const tell = (message: string) => void found.push({ ...place, rule, message: `the picture for links to this page ${message}` })
    if (missing.length) tell(`shows boxes in its ${name}, as its fonts have no ${missing.join(' ')}: ${wayOut}`)
    else if (cut.includes(name)) tell(`has no room for the whole ${name}: ${wayOut}, or a shorter one`)
  }
  return found
}

/** As the picture is given it. */
const textOf = (value: unknown) => typeof value === 'string' ? value.replaceAll('`', '') : ''

async function lettersMissing(text: string): Promise<string[]> {
  if (ALWAYS.test(text)) return []
  const known = await letters()
  const missing = [...new Set(text)].filter(letter => !UNSEEN.test(letter) && !known.has(letter.codePointAt(0) ?? 0))
  return missing.length > MOST_NAMED ? [...missing.slice(0, MOST_NAMED), '…'] : missing
}

let known: Promise<ReadonlySet<number>> | undefined

/** The code points of the letters that the fonts of pictures have, as the font files say. */
export function letters(): Promise<ReadonlySet<number>> {
  known ??= readLetters()
  return known
}

async function readLetters(): Promise<ReadonlySet<number>> {
  const { create } = await import('fontkitten')
  const css = await readFile(join(repositoryDir, FONTS), 'utf8')
  const sets = await Promise.all([...css.matchAll(FACE)].map(async ([, file = '', ranges]) => {
    const font = create(await readFile(join(repositoryDir, file)))
    const codes = font.isCollection ? [] : font.characterSet
    // Noto's face for formulas has letters of Arabic, for Arabic formulas: words need them joined
    return ranges === undefined ? codes : codes.filter(code => ranges.split(',').some(range => isIn(code, range)))
  }))
  return new Set(sets.flat())
}

/** @param range of CSS, such as `U+2000-2BFF` */
function isIn(code: number, range: string): boolean {
  const [first = 0, last = first] = range.trim().slice(2).split('-').map(part => Number.parseInt(part, 16))
  return code >= first && code <= last
}
