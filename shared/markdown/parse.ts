import type { Data, Parent, PhrasingContent, RootContent, Root } from 'mdast'
import { addPositions } from './positions.ts'
import { markdownReader, plainReader } from './reader.ts'
import { readYaml } from './yaml.ts'
import type { YamlBlock } from './yaml.ts'

type Attributes = Record<string, string | true>

/** `::name … ::` */
export interface ContainerComponent extends Parent {
  type: 'containerComponent'
  name: string
  attributes: Attributes
  /** The YAML between the two `---` lines, with the closing one. */
  rawData?: string
  children: RootContent[]
  data?: Data
}

/** `:name[…]{…}`, `[…]{…}` (named `span`) and `{{ … }}` (named `binding`). */
export interface TextComponent extends Parent {
  type: 'textComponent'
  name: string
  attributes: Attributes
  children: PhrasingContent[]
}

/** `#name` inside a component, and what follows. */
export interface ComponentSlot extends Parent {
  type: 'componentContainerSection'
  name: string
  attributes: Attributes
  children: RootContent[]
}

declare module 'mdast' {
  interface RootContentMap { containerComponent: ContainerComponent, textComponent: TextComponent, componentContainerSection: ComponentSlot }
  interface PhrasingContentMap { textComponent: TextComponent }
}

/** A Markdown file as Nuxt Content sees it; all positions are those of the file. */
export interface ParsedMarkdown {
  tree: Root
  /** Missing when the file has none. */
  frontmatter?: YamlBlock
  /** The lines of the file, without their ends. */
  lines: string[]
  /** Set when the parser threw, from where on; the tree is empty then, and `plain` is the file without components. */
  failure?: { line: number, column: number, plain: Root }
}

const processor = markdownReader().freeze()
const plain = plainReader().freeze()

/** The files that were parsed last. Several rules, scenes and statements read the same page, and parsing is most of the time of a check. */
const recent = new Map<string, ParsedMarkdown>()
const MOST_RECENT = 100

/** Parses a Markdown file with MDC components; never throws. Whoever reads the same file has the same tree, so nobody may change it. */
export function parseMarkdown(source: string): ParsedMarkdown {
  const parsed = recent.get(source) ?? parse(source)
  recent.delete(source)
  recent.set(source, parsed)
  const [oldest] = recent.size > MOST_RECENT ? recent.keys() : []
  if (oldest !== undefined) recent.delete(oldest)
  return parsed
}

function parse(source: string): ParsedMarkdown {
  const text = source.replaceAll('\r\n', '\n')
  const lines = text.split('\n')
  const { content } = splitFrontmatter(text)
  // As many empty lines as the frontmatter had keep every position that of the file.
  const body = '\n'.repeat(lines.length - content.split('\n').length) + content
  const frontmatter = readFrontmatter(text)
  try {
    const tree = processor.parse(body)
    addPositions(tree, body)
    return { tree, frontmatter, lines }
  }
  catch {
    return { tree: { type: 'root', children: [] }, frontmatter, lines, failure: { ...failingPlace(body), plain: plain.parse(body) } }
  }
}

/** The frontmatter of a Markdown file, or undefined when it has none; never throws. */
export function readFrontmatter(source: string): YamlBlock | undefined {
  const text = source.replaceAll('\r\n', '\n')
  const { yaml } = splitFrontmatter(text)
  return yaml === undefined ? undefined : readYaml(yaml, text[3] === '\n' ? 2 : 1)
}

/** The name a component has in Markdown, with as many colons as the author wrote before it. */
export function componentSyntax(node: ContainerComponent | TextComponent, lines: readonly string[]): string {
  return ':'.repeat(node.type === 'containerComponent' ? colonsOf(node, lines) : 1) + node.name
}

/** With how many colons a block component was opened, and so must be closed. */
export function colonsOf(node: ContainerComponent, lines: readonly string[]): number {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 }
  return /^:*/.exec((lines[line - 1] ?? '').slice(column - 1))?.[0].length ?? 2
}

/** Whether a component opens its YAML with `---` and never closes it. */
export function hasOpenYaml(node: ContainerComponent | TextComponent, lines: readonly string[]): boolean {
  if (node.type !== 'containerComponent' || node.rawData !== undefined) return false
  // `- - -` opens it, too
  return /^[\s>]*-[-\s]{2,}$/.test(lines[node.position?.start.line ?? 0] ?? '')
}

/** Cuts where remark-mdc cuts: at the first line that begins with `---` after the opening one. */
function splitFrontmatter(text: string): { yaml?: string, content: string } {
  const end = text.startsWith('---') ? text.indexOf('\n---') : -1
  if (end === -1) return { content: text }
  const yaml = text.slice(4, end)
  return yaml ? { yaml, content: text.slice(end + 4) } : { content: text }
}

/** The parser does not say where it stumbled: the shortest beginning of the file that makes it stumble ends there. */
function failingPlace(body: string): { line: number, column: number } {
  const lines = body.split('\n')
  const line = leastOf(lines.length, count => fails(lines.slice(0, count).join('\n')))
  const before = lines.slice(0, line - 1).join('\n')
  const text = lines[line - 1] ?? ''
  return { line, column: leastOf(text.length, count => fails(`${before}\n${text.slice(0, count)}`)) }
}

/** The least number from 1 to `most` of which something is true that is true of all above it. */
function leastOf(most: number, isTrue: (count: number) => boolean): number {
  let [low, high] = [1, most]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isTrue(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function fails(text: string): boolean {
  try {
    processor.parse(text)
    return false
  }
  catch {
    return true
  }
}
