import { visit } from 'unist-util-visit'
import { isRecord, vocabulary } from '../vocabulary.ts'
import { placeOf } from './collect.ts'
import { decodePath } from './links.ts'
import type { Page, Picture, Remark, Site } from './types.ts'

type Drawings = Pick<Site, 'publicFiles' | 'readPublic'>

const rule = 'inline-style'
const WHY = 'browsers ignore it, as the site\'s Content-Security-Policy refuses styles in a page'
const ATTRIBUTE = `remove the attribute style: ${WHY}. Write class="…" in its place, and its rule in assets/css/content.css`
const IN_SVG = /<(style|script)\b|\s(style)\s*=/

/** `inline-style`: what an author colours or sizes in the page itself, which would have no effect. */
export async function checkStyles(page: Page, site: Drawings): Promise<Remark[]> {
  const drawings = await Promise.all(page.pictures.map(picture => checkDrawing(picture, site)))
  return [...checkAttributes(page), ...drawings.flat()]
}

function checkAttributes({ markdown, components, tags }: Page): Remark[] {
  const found: Remark[] = []
  visit(markdown.tree, (node) => {
    if (node.type === 'containerComponent' || node.type === 'textComponent') return
    if ('attributes' in node && hasStyle(node.attributes)) found.push({ ...placeOf(node), rule, message: ATTRIBUTE })
  })
  for (const { name, props } of components) {
    // of ours it is a prop that they do not take
    if (!Object.hasOwn(vocabulary, name) && hasStyle(props.values)) found.push({ ...props.positionOf(['style']), rule, message: ATTRIBUTE })
  }
  for (const { line, column, attributes } of tags) {
    if (hasStyle(attributes)) found.push({ line, column, rule, message: ATTRIBUTE })
  }
  return found
}

const hasStyle = (attributes: unknown) => isRecord(attributes) && ('style' in attributes || ':style' in attributes)

/** An SVG becomes part of the page. */
async function checkDrawing({ line, column, src }: Picture, { publicFiles, readPublic }: Drawings): Promise<Remark[]> {
  const address = decodePath(src.split(/[?#]/, 1)[0] ?? '')
  if (!address.endsWith('.svg')) return []
  const files = [address, address.replace(/\.svg$/, '.narrow.svg')].filter(file => publicFiles.has(file))
  const found = await Promise.all(files.map(async (file): Promise<Remark[]> => {
    const [, element, attribute] = IN_SVG.exec(await readPublic(file)) ?? []
    const what = element ? `an element <${element}>` : attribute && 'an attribute style'
    if (!what) return []
    return [{ line, column, rule, message: `the drawing public${file} has ${what}: ${WHY}. Write attributes such as fill="…" in its place` }]
  }))
  return found.flat()
}
