import type { Definition, Heading, Node, Parent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { parseSrcset } from 'srcset'
import { visit } from 'unist-util-visit'
import { componentSyntax, parseMarkdown } from '../markdown/parse.ts'
import type { ContainerComponent, TextComponent } from '../markdown/parse.ts'
import { attributeProps, componentProps, isRecord } from '../vocabulary.ts'
import { htmlTags } from './html.ts'
import type { Component, HtmlTag, Page, Place } from './types.ts'

const SENTENCES = new Set(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'link', 'delete', 'textComponent'])
const LINK_PROPS = new Set(['to', 'titleTo', 'href', 'xlink:href'])
/** What may have an id besides, in Markdown's own words. */
const NAMES: Partial<Record<string, string>> = { link: 'link', image: 'picture', inlineCode: 'code' }
const BRACES = /\{\s*(?:#[^{}]*|\.[A-Za-z][^{}]*|-|[\w-]+\s*=\s*["'][^{}]*)\}$/
const PICTURE_TAGS = new Set(['img', 'source', 'audio', 'track'])

/** Reads one Markdown file into all that the rules look at. Fenced code is never looked into. */
export function collectPage(file: string, path: string, source: string): Page {
  const markdown = parseMarkdown(source)
  const page: Page = { file, path, markdown, components: [], tags: [], links: [], pictures: [], headings: [], icons: [], ids: [], footnotes: [] }
  const pictureDefinitions = new Set<string>()
  const definitions: Definition[] = []
  visit(markdown.tree, (node, index, parent) => {
    const at = placeOf(node)
    const id = idOf(node)
    if (id !== undefined) page.ids.push({ ...at, id, what: `the ${NAMES[node.type] ?? 'text'}`, wayOut: 'give it another one' })
    switch (node.type) {
      case 'containerComponent':
      case 'textComponent':
        addComponent(page, node, parent, index)
        break
      case 'html':
        for (const tag of htmlTags(node, markdown.lines)) addTag(page, tag)
        break
      case 'link':
        // of one with neither address nor text, the rule about empty parts tells
        if (node.url || node.children.length) page.links.push({ ...at, url: node.url, from: 'link', isBare: node.url.endsWith(toString(node)) })
        break
      case 'image':
        page.pictures.push({ ...at, src: node.url, alt: node.alt || undefined, markdown: true })
        addSrcset(page, at, attributeOf(node, 'srcset'))
        break
      case 'imageReference':
        pictureDefinitions.add(node.identifier)
        if (!node.alt) page.pictures.push({ ...at, src: '', markdown: true })
        break
      case 'definition':
        definitions.push(node)
        break
      case 'heading':
        addHeading(page, node)
        break
      case 'footnoteDefinition':
        page.footnotes.push(`user-content-fn-${node.identifier.toLowerCase()}`)
        break
    }
  })
  for (const node of definitions) {
    if (pictureDefinitions.has(node.identifier)) page.pictures.push({ ...placeOf(node), src: node.url, alt: 'at the reference', markdown: true })
    else page.links.push({ ...placeOf(node), url: node.url, from: 'link' })
  }
  return page
}

/** The place of a finding about a file as a whole. */
export const WHOLE_FILE: Place = { line: 1, column: 1 }

/** Where a node begins in the file. */
export function placeOf(node: Node): Place {
  const { line, column } = node.position?.start ?? WHOLE_FILE
  return { line, column }
}

function addComponent(page: Page, node: ContainerComponent | TextComponent, parent: Parent | undefined, index: number | undefined): void {
  const component: Component = {
    ...placeOf(node),
    node,
    name: node.name,
    syntax: componentSyntax(node, page.markdown.lines),
    props: componentProps(node, page.markdown.lines),
    inSentence: parent !== undefined && SENTENCES.has(parent.type),
    leftover: leftoverBehind(parent, index)
  }
  page.components.push(component)
  const { values, positionOf } = component.props
  addReferences(page, component.name, values, [], positionOf)
  if (PICTURE_TAGS.has(component.name)) addSources(page, component.name, values, component)
}

/** The id that MDC's attributes give to a part of a sentence; components have props. */
function idOf(node: Node): string | undefined {
  if (node.type === 'textComponent' || node.type === 'containerComponent') return
  const id = attributeOf(node, 'id')
  return id === undefined ? undefined : String(id)
}

const attributeOf = (node: Node, name: string): unknown => 'attributes' in node && isRecord(node.attributes) ? node.attributes[name] : undefined

/** A component may say something, of which nothing is known here; an icon does not. */
const showsSomething = (node: Node) => node.type === 'textComponent' && 'name' in node && node.name !== 'icon' && node.name !== 'span'

function addHeading({ headings, ids, markdown: { lines } }: Page, node: Heading): void {
  const at = placeOf(node)
  const last = node.children.at(-1)
  const isEscaped = /\\\{\s*[#.\w-]/.test(lines[(last?.position?.end.line ?? 1) - 1] ?? '')
  const braces = last?.type === 'text' && !isEscaped ? BRACES.exec(last.value)?.[0] : undefined
  const { id = '', isOwn = false, words = '' } = node.data ?? {}
  const shown = words || (node.children.some(showsSomething) ? '…' : '')
  headings.push({ ...at, depth: node.depth, words: node.children.length ? shown : undefined, isOwn, braces })
  ids.push({ ...at, id, what: `the heading "${words}"`, wayOut: `give it ${isOwn ? 'another one' : 'one of its own'} ({#name})` })
}

/** Links and icons may stand anywhere in the props of a component: `items[2].evidence[1].to`. */
function addReferences(page: Page, name: string, value: unknown, path: PropertyKey[], at: (path: PropertyKey[]) => Place): void {
  if (Array.isArray(value)) return value.forEach((part, index) => addReferences(page, name, part, [...path, index], at))
  if (isRecord(value)) {
    for (const [key, part] of Object.entries(value)) addReferences(page, name, part, [...path, key], at)
    return
  }
  const key = path.at(-1)
  if (typeof value !== 'string' || typeof key !== 'string' || value === '') return
  if (LINK_PROPS.has(key)) page.links.push({ ...at(path), url: value, from: key })
  if (key === 'icon' || (name === 'icon' && key === 'name')) page.icons.push({ ...at(path), name: value, from: name })
}

function addTag(page: Page, tag: HtmlTag): void {
  page.tags.push(tag)
  const { attributes, line, column } = tag
  const name = tag.name.toLowerCase()
  const at = { line, column }
  const { id } = attributes
  const href = attributes.href ?? attributes['xlink:href']
  if (id !== undefined) page.ids.push({ ...at, id: id === true ? '' : id, what: `\`<${tag.name}>\``, wayOut: 'give it another one' })
  if (name === 'a' && typeof href === 'string') page.links.push({ ...at, url: href, from: 'link' })
  for (const from of ['cite', 'longdesc']) if (typeof attributes[from] === 'string') page.links.push({ ...at, url: attributes[from], from })
  if (/^h[1-6]$/.test(name)) page.headings.push({ ...at, depth: Number(name[1]) })
  if (!PICTURE_TAGS.has(name)) return name === 'a' ? undefined : addReferences(page, tag.name, attributeProps(attributes).values, [], () => at)
  addSources(page, name, attributes, at)
}

/** The files that an element of HTML shows, whether it is written as a tag or as a component. */
function addSources(page: Page, name: string, { src, alt, srcset }: Readonly<Record<string, unknown>>, { line, column }: Place): void {
  const shown = typeof src === 'string' ? src : name === 'img' ? '' : undefined
  if (shown !== undefined) page.pictures.push({ line, column, src: shown, alt: name === 'img' ? altOf(alt) : 'none needed', markdown: false })
  addSrcset(page, { line, column }, srcset)
}

function addSrcset({ pictures }: Page, at: Place, srcset: unknown): void {
  if (typeof srcset === 'string') pictures.push(...parseSrcset(srcset).map(({ url }) => ({ ...at, src: url, alt: 'checked already', markdown: false })))
}

/** `<img alt>` is an empty alt text, which says that the picture is decoration. */
function altOf(alt: unknown): string | undefined {
  return alt === true ? '' : typeof alt === 'string' ? alt : undefined
}

/** An inline component takes `[…]` and `{…}` only when it understands them; else they stay in the text behind it. */
function leftoverBehind(parent: Parent | undefined, index: number | undefined): string | undefined {
  const next = index === undefined ? undefined : parent?.children[index + 1]
  return next?.type === 'text' ? /^[[{].*/.exec(next.value)?.[0] : undefined
}
