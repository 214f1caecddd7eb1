import { visit } from 'unist-util-visit'
import { visitParents } from 'unist-util-visit-parents'
import type { Parents, Root } from 'mdast'
import { kindOf, type ConceptEntry } from '../concepts/graph.ts'
import { trimPath } from '../site.ts'
import { conceptsOf, listedBy, standing } from './concepts.ts'
import { isPlannedPage } from './files.ts'
import type { Page, Place, Remark, Site } from './types.ts'

/** A piece of prose: a text, or code in a sentence. */
interface Piece {
  text: string
  /** where it begins */
  at: Place
  /** the addresses of the links that it stands in */
  links: string[]
}

/**
 * `concept-assumed`: one of the words of a concept in the prose of a page that neither introduces nor assumes it. Headings,
 * code on lines of its own and links that lead to where the concept is explained may have them, and so may pages that only
 * lead to others or are for authors.
 */
export function checkWords(page: Page, site: Site): Remark[] {
  if (kindOf(page.path) === 'other' || isPlannedPage(page, site)) return []
  const own = new Set(listedBy(page).map(({ id }) => id))
  const strange = conceptsOf(site).concepts.filter(({ id, words }) => words.length && !own.has(id))
  const pieces = proseOf(page.markdown.tree)
  return strange.flatMap((concept): Remark[] => {
    const found = firstIn(pieces.filter(({ links }) => !links.some(url => explains(url, concept))), concept.words, page.markdown.lines)
    return found ? [{ ...found.at, rule: 'concept-assumed', message: messageFor(found.word, concept, page, site) }] : []
  })
}

function messageFor(word: string, concept: ConceptEntry, page: Page, site: Site): string {
  const { id, introducedBy, docs } = concept
  const meant = `"${word}" means the concept ${id}, which the page neither introduces nor assumes`
  const elsewhere = [...introducedBy && !introducedBy.planned && !introducedBy.draft ? [introducedBy.path] : [], ...docs ? [docs] : []].join(' or ')
  const link = elsewhere ? `, or make it a link to ${elsewhere}` : ''
  switch (standing(concept, page, site)) {
    case 'met':
    case 'orphan': return `${meant}: add ${id} to \`assumes\` in its frontmatter`
    case 'planned': return `${meant}, and a planned page introduces it (${introducedBy?.path}): say it in other words${link}`
    case 'draft': return `${meant}, and a draft introduces it (${introducedBy?.path}): say it in other words${link}`
    case 'later': return `${meant}, and ${introducedBy?.path} introduces it later in reading order: say it in other words${link}`
  }
}

/** A heading stands for itself; of a `:term` the rules about terms tell. */
function isExempt(node: Parents): boolean {
  return node.type === 'heading' || (node.type === 'textComponent' && node.name === 'term')
}

function proseOf(tree: Root): Piece[] {
  const pieces: Piece[] = []
  const urls = new Map<string, string>()
  visit(tree, 'definition', ({ identifier, url }) => void urls.set(identifier, url))
  const urlOf = (node: Parents) => node.type === 'link' ? node.url : node.type === 'linkReference' ? urls.get(node.identifier) : undefined
  visitParents(tree, (node, parents) => {
    if ((node.type !== 'text' && node.type !== 'inlineCode') || parents.some(isExempt)) return
    const links = parents.flatMap(parent => urlOf(parent) ?? [])
    const { line, column } = node.position?.start ?? { line: 1, column: 1 }
    pieces.push({ text: node.value, at: { line, column }, links })
  })
  return pieces
}

/** Whether a link leads to the page that introduces a concept, or to its official documentation. */
function explains(url: string, { introducedBy, docs }: ConceptEntry): boolean {
  return trimPath(url) === introducedBy?.path || (docs !== undefined && trimPath(url) === trimPath(docs))
}

function firstIn(pieces: readonly Piece[], words: readonly string[], lines: readonly string[]): { word: string, at: Place } | undefined {
  const pattern = wordPattern(words)
  for (const { text, at } of pieces) {
    const match = pattern.exec(text)
    if (!match) continue
    const row = at.line + text.slice(0, match.index).split('\n').length - 1
    const [first = ''] = match[0].split('\n')
    const column = (lines[row - 1] ?? '').indexOf(first, row === at.line ? at.column - 1 : 0)
    return { word: match[0].replace(/\s+/g, ' '), at: { line: row, column: Math.max(0, column) + 1 } }
  }
}

/**
 * Finds whole words. One of small letters may begin a sentence with a capital one; whatever else is in a word, such as `@`,
 * `_` or a capital letter, makes it code or a name, which is spelt in one way.
 */
function wordPattern(words: readonly string[]): RegExp {
  const one = (word: string) => {
    const spaced = word.replace(/[.*+?^${}()|[\]\\@]/g, '\\$&').replace(/\s+/g, '\\s+')
    const first = /^[a-z][a-z -]*$/.test(word) ? `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${spaced.slice(1)}` : spaced
    return `${/^\w/.test(word) ? '(?<![\\w@])' : '(?<!\\w)'}${first}${/\w$/.test(word) ? '(?!\\w)' : ''}`
  }
  return new RegExp(words.map(one).join('|'))
}
