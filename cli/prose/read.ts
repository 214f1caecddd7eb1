import type { Nodes, Parent, PhrasingContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { visitParents } from 'unist-util-visit-parents'
import { placeOf } from '#shared/check/collect.ts'
import { htmlTags } from '#shared/check/html.ts'
import type { Place } from '#shared/check/types.ts'
import { GLOSSARY } from '#shared/concepts/schema.ts'
import { parseMarkdown } from '#shared/markdown/parse.ts'
import { readYaml } from '#shared/markdown/yaml.ts'
import { STATEMENTS } from '#shared/statements/schema.ts'
import { componentProps, isRecord } from '#shared/vocabulary.ts'
import { waiversOfPage, waiversOfYaml } from '#shared/check/waivers.ts'
import type { Waiver } from '#shared/check/waivers.ts'
import { PassageBuilder } from './passage.ts'
import type { Passage } from './passage.ts'
import { sectionsOf } from './sections.ts'
import type { Section } from './sections.ts'

/** A link with the words that it has. */
export interface ProseLink extends Place { text: string, url: string }

/** A note on what a claim rests on; `tried`: it names a run that tried to refute the claim. */
export interface ProseNote { line: number, tried: boolean }

/** All that a reader reads of a file, and the waivers of its author. Lines are 1-based. */
export interface Prose {
  passages: Passage[]
  links: ProseLink[]
  /** the first line after the frontmatter that holds something */
  body: number
  sections: Section[]
  notes: ProseNote[]
  waivers: Waiver[]
}

/** The frontmatter and props that readers see. */
const READ = new Set(['title', 'description', 'navigationTitle', 'label', 'question', 'questions', 'say', 'articles', 'role'])
/** Those whose own keys are names that authors give. */
const NAMED = new Set(['say', 'add'])
/** Components whose `name` is a heading; elsewhere it is a name of code. */
const HEADED = new Set(['collapsible', 'stack-layer'])
/** Components that stand for a value in a sentence. */
const VALUES = new Set(['recorded', 'kbd', 'binding', 'statement'])

/** Reads the prose of a Markdown file: text, also inside components, and the props that readers see. Never fences, comments, keys. */
export function readMarkdown(source: string): Prose {
  const markdown = parseMarkdown(source)
  const { tree, frontmatter, lines } = markdown
  const prose: Prose = { ...nothing(), body: tree.children[0]?.position?.start.line ?? Infinity, sections: sectionsOf(tree), waivers: waiversOfPage(markdown) }
  if (frontmatter) readData(frontmatter.data, [], path => frontmatter.positionOf(path), prose)
  visitParents(tree, (node, ancestors) => {
    switch (node.type) {
      case 'paragraph':
        addPassage(node, 'running', roleOf(node, ancestors), lines, prose)
        break
      case 'heading':
      case 'tableCell':
        addPassage(node, 'label', roleOf(node, ancestors), lines, prose)
        break
      case 'link':
        prose.links.push({ ...placeOf(node), text: textOf(node, lines), url: node.url })
        break
      case 'image':
        addText(node.alt ?? '', placeOf(node), prose)
        break
      case 'html':
        for (const { attributes: { alt }, line, column } of htmlTags(node, lines)) {
          if (typeof alt === 'string') addText(alt, { line, column }, prose)
        }
        break
      case 'containerComponent':
      case 'textComponent': {
        const { values, positionOf } = componentProps(node, lines)
        if (!VALUES.has(node.name)) readData(values, [], positionOf, prose)
        if (HEADED.has(node.name) && typeof values.name === 'string') addText(values.name, positionOf(['name']), prose)
        if (node.name === 'how-we-know') prose.notes.push({ ...placeOf(node), tried: [values.tried ?? []].flat().length > 0 })
      }
    }
  })
  return prose
}

/** The fields that readers see of each entry in a file of `content/` that is not a page. */
const DATA_FIELDS: Readonly<Record<string, readonly string[]>> = { [GLOSSARY]: ['term', 'sentence'], [STATEMENTS]: ['says'] }

/** The files of `content/` that are not pages and that readers read. */
export const DATA_FILES = Object.keys(DATA_FIELDS)

/** Reads what readers see of the glossary or the statements. @param file its name in `content/` */
export function readDataFile(file: string, source: string): Prose {
  const prose = { ...nothing(), waivers: waiversOfYaml(source.split('\n')) }
  const { data, positionOf } = readYaml(source, 1)
  for (const [id, entry] of Object.entries(isRecord(data) ? data : {})) {
    for (const key of DATA_FIELDS[file] ?? []) {
      const value = isRecord(entry) ? entry[key] : undefined
      if (typeof value === 'string') addText(value, positionOf([id, key]), prose)
    }
  }
  return prose
}

const nothing = (): Prose => ({ passages: [], links: [], body: 1, sections: [], notes: [], waivers: [] })

/** A wrong answer is the first line of an item whose box is empty; what is below that line says what is wrong with it. */
function roleOf(node: Nodes, ancestors: readonly Nodes[]): Passage['role'] {
  const components = ancestors.flatMap(one => one.type === 'containerComponent' ? [one.name] : [])
  if (components.includes('how-we-know')) return 'note'
  const item = ancestors.at(-1)
  return components.includes('checkpoint') && item?.type === 'listItem' && item.checked === false && item.children[0] === node ? 'guess' : 'claim'
}

function addPassage(node: Parent, kind: Passage['kind'], role: Passage['role'], lines: readonly string[], prose: Prose): void {
  const passage = build(node, lines).build(kind, role)
  if (passage) prose.passages.push(passage)
}

function textOf(node: Parent, lines: readonly string[]): string {
  const image = node.children.find(child => child.type === 'image')
  return build(node, lines).build('label')?.text ?? (image?.type === 'image' ? image.alt ?? '' : '')
}

function build(node: Parent, lines: readonly string[]): PassageBuilder {
  const builder = new PassageBuilder(lines)
  for (const child of node.children) addInline(child, builder)
  return builder
}

function addInline(node: Nodes | PhrasingContent, builder: PassageBuilder): void {
  if (node.type === 'text') builder.add(node.value, node)
  else if (node.type === 'inlineCode') builder.addCode(node.value, node)
  else if (node.type === 'break') builder.add(' ', node)
  else if (node.type === 'textComponent' && (VALUES.has(node.name) || node.children.length === 0)) {
    if (node.name !== 'icon') builder.addCode(typeof node.attributes.label === 'string' ? node.attributes.label : 'value', node)
  }
  else if ('children' in node) for (const child of node.children) addInline(child, builder)
}

/** Texts of frontmatter and props. Their place is that of their key. */
function readData(value: unknown, path: PropertyKey[], placeOf: (path: PropertyKey[]) => Place, prose: Prose): void {
  if (Array.isArray(value)) return value.forEach((part, index) => readData(part, [...path, index], placeOf, prose))
  if (isRecord(value)) {
    for (const [key, part] of Object.entries(value)) if (key !== 'ogImage') readData(part, [...path, key], placeOf, prose)
    const { to, label, title } = value
    const text = label ?? title
    if (typeof to === 'string' && typeof text === 'string') prose.links.push({ ...placeOf([...path, 'to']), text, url: to })
    return
  }
  const name = path.findLast(key => typeof key === 'string')
  const isRead = READ.has(String(name)) || path.slice(0, -1).some(key => NAMED.has(String(key)))
  if (typeof value === 'string' && isRead) addText(value, placeOf(path), prose)
}

/** A text in which Markdown may stand, all of it at one place. */
function addText(markdown: string, place: Place, prose: Prose): void {
  const { tree } = parseMarkdown(markdown)
  visit(tree, 'paragraph', (node) => {
    const passage = build(node, []).build('label')
    if (passage) prose.passages.push({ ...passage, placeOf: () => place })
  })
}
