import { toString } from 'mdast-util-to-string'
import type { Code, Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { parseFrontMatter } from 'remark-mdc'
import type { Node } from 'unist'
import { isSampleError } from '#twoslash/findings.ts'
import { includeFile, showsFile } from '#twoslash/include.ts'
import { isPythonTwoslash, withoutTrigger } from '#twoslash/page.ts'
import { stripNotations } from '#twoslash/strip.ts'
import { isSameLabel } from '../inline-code.ts'
import { ownEntry } from '../own.ts'
import { includeNotebook, showsNotebook } from '../notebook/include.ts'
import { notebookNodes } from '../notebook/nodes.ts'
import { isComponent, isSlot } from './component.ts'
import { fromHtml } from './html.ts'
import { absoluteUrl, type PageAddress } from './links.ts'
import type { Flow } from '../recording/flow.ts'
import { buildSite, type Site } from '../site.ts'
import type { Statement } from '../statements/statement.ts'
import type { VideoRow } from '../videos.ts'
import { code, flow, heading, inline, isFlow, isParent, isPhrasing, paragraph, phrasing, quote, strong, text, trimmed } from './nodes.ts'
import { printMarkdown } from './print.ts'
import { markdownReader } from './reader.ts'
import { unknownWriter, writers, type WriteContext } from './writers.ts'

/** What the page's frontmatter and address say. */
export interface PlainMarkdownOptions extends PageAddress {
  title: string
  description?: string | null
  /** The text of a file that a fence shows, by its path in the repository; undefined where there is none. */
  source?: (path: string) => string | undefined
  /** the recorded flows that the page names, and perhaps others */
  flows?: readonly Flow[]
  /** The text of a WebVTT file, by its address. */
  vtt?: WriteContext['vtt']
  /** A film of `npm run manim`, by its name. */
  manim?: WriteContext['manim']
  /** Where the concept that a `:term` names is defined. */
  definition?: WriteContext['definition']
  statements?: readonly Statement[]
  /** The rules of the check and of the prose test. */
  rules?: WriteContext['rules']
  /** The map of pages and concepts. */
  map?: WriteContext['map']
  /** The structure of the site. */
  tree?: Site
  videos?: readonly VideoRow[]
}

/** What was thrown while a node was written, with the line of the node. */
class WriteError extends Error {}

interface PageContext extends WriteContext { source: NonNullable<PlainMarkdownOptions['source']> }

const parser = markdownReader()

/**
 * Writes a page's source as Markdown that needs no renderer of ours: one h1, components written out, addresses absolute.
 *
 * @param source the whole file, with or without frontmatter
 * @throws where a component cannot be written, with its name and its line in the source
 */
export function toPlainMarkdown(source: string, options: PlainMarkdownOptions): string {
  const context: PageContext = {
    source: options.source ?? (() => undefined),
    path: options.url.slice(options.site.replace(/\/+$/, '').length) || '/',
    absolute: address => absoluteUrl(address, options),
    flows: options.flows ?? [],
    vtt: options.vtt ?? (() => undefined),
    manim: options.manim ?? (() => undefined),
    definition: options.definition ?? (() => undefined),
    statements: options.statements ?? [],
    rules: options.rules ?? (() => []),
    map: options.map ?? { pages: [], groups: [] },
    tree: options.tree ?? buildSite([]),
    videos: options.videos ?? [],
    flow: (name) => {
      const found = options.flows?.find(({ recording }) => recording.name === name)
      if (!found) throw new Error(`the flow "${name}" was not loaded for ${options.url}: npm run check tells if its recording cannot be read`)
      return found
    }
  }
  const title = heading(1, ...inline(options.title))
  const body = plainAll(parse(source).children, context).filter(node => !isTitle(node, options.title))
  return printMarkdown({
    type: 'root',
    children: [title, ...options.description ? [quote(paragraph(...inline(options.description)))] : [], ...flow(body).map(demote)]
  })
}

function parse(source: string): Root {
  const text = source.replaceAll('\r\n', '\n')
  const { content } = parseFrontMatter(text)
  // as many empty lines as the frontmatter had keep every position that of the file
  const root = parser.parse('\n'.repeat(text.split('\n').length - content.split('\n').length) + content)
  // remark-mdc reads the props written as YAML in its transformer
  parser.runSync(root)
  return root
}

const isTitle = (node: RootContent, title: string) => node.type === 'heading' && node.depth === 1 && isSameLabel(toString(node), title)

/** The title is the only h1: one that the body brings besides is a section. */
const demote = (node: RootContent): RootContent => node.type === 'heading' && node.depth === 1 ? { ...node, depth: 2 } satisfies Heading : node

const plainAll = (nodes: RootContent[], context: PageContext): RootContent[] => fromHtml(nodes).flatMap((node) => {
  try {
    return plain(node, context)
  }
  catch (error) {
    if (error instanceof WriteError) throw error
    const at: Node = node
    throw new WriteError(`line ${node.position?.start.line ?? 1}: <${isComponent(at) ? at.name : node.type}> throws ${String(error)}`, { cause: error })
  }
})

/** A node without anything that only our site understands. Children come first, so that writers see plain Markdown. */
function plain(node: RootContent, context: PageContext): RootContent[] {
  const at: Node = node
  if (isComponent(at)) {
    // `{{ … }}` has none
    at.children = plainAll(at.children ?? [], context)
    return isSlot(at) ? [node] : (ownEntry(writers, at.name) ?? unknownWriter)(at, context)
  }
  if (isParent(at)) at.children = plainAll(at.children, context)
  switch (node.type) {
    case 'code': return showsNotebook(node.meta) ? notebook(node, context) : fence(node, context)
    case 'paragraph': return spread(node)
    case 'delete':
    case 'emphasis':
    case 'strong': return [{ ...node, children: withoutMore(node.type, phrasing(node.children)) }]
    case 'blockquote':
    case 'listItem': return [{ ...node, children: flow(node.children).filter(isFlow) }]
    case 'heading':
    case 'tableCell': return [{ ...node, children: trimmed(phrasing(node.children)) }]
    case 'definition':
    case 'image': return [{ ...node, url: context.absolute(node.url) }]
    case 'link': return [{ ...node, url: context.absolute(node.url), children: phrasing(node.children) }]
    default: return [node]
  }
}

/** In bold text, bold adds nothing but more stars. */
const withoutMore = (type: 'delete' | 'emphasis' | 'strong', nodes: PhrasingContent[]): PhrasingContent[] =>
  nodes.flatMap(node => node.type === type ? node.children : [node])

/** The name that stands above a fence on the page stays as a bold line; the rest of its meta is for our highlighter, and so are the notations of a sample. */
function fence(written: Code, { source }: PageContext): RootContent[] {
  const node = showsFile(written.meta) ? withFile(written, source) : written
  const name = /(?:^|\s)\[((?:[^\]\\]|\\.)+)\]/.exec(node.meta ?? '')?.[1]?.replace(/\\(.)/g, '$1')
  const lang = node.lang?.replace(/[{[].*$/, '') || null
  // a file's name as text would get its dot escaped, as it could begin an address
  const label: PhrasingContent | undefined = name ? /^\S+[./]\S+$/.test(name) ? code(name) : text(name) : undefined
  const value = isPythonTwoslash(lang, node.meta) ? stripNotations(node.value) : node.value
  return [...label ? [paragraph(strong(label))] : [], { ...node, lang, meta: null, value, data: { written: written.meta } }]
}

/** The cells of a notebook; in dev, one that cannot be found is empty. */
function notebook(written: Code, context: PageContext): RootContent[] {
  try {
    return plainAll(notebookNodes(includeNotebook(written, { read: context.source }), written.lang ?? ''), context)
  }
  catch (error) {
    if (isSampleError(error)) return [{ ...written, meta: null }]
    throw error
  }
}

/** A fence that shows a file, with its lines; in dev, one that cannot be found is empty. */
function withFile(fence: Code, read: PageContext['source']): Code {
  try {
    const { code, meta } = includeFile(fence, { read, list: () => undefined }, true)
    // nothing in a file is a notation
    return { ...fence, meta: withoutTrigger(meta), value: code }
  }
  catch (error) {
    if (isSampleError(error)) return fence
    throw error
  }
}

/** A component in a line of its own may have become blocks, which a paragraph can't hold. */
function spread(node: Paragraph): RootContent[] {
  const children: RootContent[] = node.children
  return children.every(isPhrasingOrComment) && children.some(isPhrasing) ? [tidy(node)] : flow(children)
}

const isPhrasingOrComment = (node: RootContent) => isPhrasing(node) || node.type === 'html'

/** Closes the gap that an icon leaves behind. */
function tidy(node: Paragraph): Paragraph {
  node.children.forEach((child, index) => {
    const next = node.children[index + 1]
    if (child.type === 'text' && next?.type === 'text' && child.value.endsWith(' ')) next.value = next.value.replace(/^ +/, '')
  })
  return node
}
