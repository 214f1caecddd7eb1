import type { Element, Nodes, Properties, RootContent } from 'hast'
import { phrasing } from 'hast-util-phrasing'
import { standardLanguage } from '#shared/code-languages.ts'
import { isElement } from '#shared/vocabulary/elements.ts'
import { exclude } from './exclusions.ts'

/** What a reader meets on a page, in order: a word or a sign of a text, or one of the other things that have to be as they were written. */
export interface Token {
  kind: 'text' | 'code' | 'inline' | 'link' | 'end of link' | 'picture' | 'task' | 'row' | 'cell'
  value: string
  /** whether there is a gap before it */
  apart: boolean
  /** in the file, from 1; of what is not in the file itself it is unknown */
  line?: number
}

/** All that is in a document, and between which of its tokens a component begins, ends or is divided. */
export interface Reading {
  tokens: Token[]
  /** the tokens with a part of a component before them, by their places; the number of tokens where one is at the end */
  marks: Set<number>
}

/** Stands for a part of a component in a text, and as a comment on a line of its own. */
export const MARK = '\uE000'

const CODE = new Set(['code', 'kbd', 'samp', 'tt', 'var'])
const PIECES = /\s+|[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_]/gu
const IS_WORD = /^[\p{L}\p{N}\p{M}_]/u

/** Reads a tree of HTML. With `onlyWords` code and links are but their words, and pictures are nothing. */
export function readHast(tree: Nodes, { onlyWords = false } = {}): Reading {
  const tokens: Token[] = []
  const marks = new Set<number>()
  let apart = true
  let line: number | undefined

  const add = (kind: Token['kind'], value: string) => {
    const last = tokens.at(-1)
    if (kind === 'text' && last?.kind === 'text' && !apart && IS_WORD.test(value) && IS_WORD.test(last.value)) last.value += value
    else tokens.push({ kind, value, apart, line })
    apart = false
  }

  const addText = (text: string) => {
    for (const [piece] of text.matchAll(PIECES)) {
      if (piece === MARK) marks.add(tokens.length)
      else if (/^\s/.test(piece)) apart = true
      else add('text', piece)
      if (line !== undefined) line += piece.split('\n').length - 1
    }
  }

  const read = (node: Nodes): void => {
    line = node.position?.start.line ?? line
    if (node.type === 'comment' && node.value.includes(MARK)) marks.add(tokens.length)
    else if (node.type === 'text') addText(node.value)
    else if (node.type === 'root') readAll(node.children)
    else if (node.type === 'element') readElement(node)
  }
  const readAll = (nodes: readonly RootContent[]) => nodes.forEach(read)

  const readElement = (node: Element): void => {
    const { tagName } = node
    const isApart = tagName === 'br' || !(phrasing(node) || tagName === 'tt') || (tagName === 'img' && exclude('picture-gap'))
    apart ||= isApart
    if (onlyWords && node.properties.dataFootnoteRef !== undefined && exclude('note-number')) return
    if (tagName === 'pre') addCode(node)
    else if (onlyWords && exclude('only-words')) readAll(childrenOf(node))
    else addElement(node)
    apart ||= isApart
  }

  const addElement = (node: Element): void => {
    const { tagName, properties: { href, src, alt, checked } } = node
    if (CODE.has(tagName)) return add('inline', textIn(node))
    if (tagName === 'img' && !src) return addText(oneLine(alt))
    if (tagName === 'img') return add('picture', `${decoded(src)}\n${oneLine(alt)}`)
    if (tagName === 'input') return add('task', String(Boolean(checked)))
    if (tagName === 'tr') add('row', '')
    if (tagName === 'td' || tagName === 'th') add('cell', '')
    if (tagName === 'a' && typeof href === 'string') readLinked(childrenOf(node), decoded(href))
    else readAll(childrenOf(node))
  }

  /** What is in a link: where that is paragraphs and other blocks, each is a link of its own. */
  const readLinked = (nodes: readonly RootContent[], address: string): void => {
    if (nodes.every(isInLine)) {
      add('link', address)
      readAll(nodes)
      return add('end of link', address)
    }
    exclude('link-of-blocks')
    for (let at = 0; at < nodes.length;) {
      const node = nodes[at]
      const end = nodes.findIndex((other, index) => index >= at && !isInLine(other))
      const words = nodes.slice(at, end === -1 ? undefined : end)
      apart = true
      if (words.length) {
        if (words.some(word => word.type !== 'text' || word.value.trim())) readLinked(words, address)
        at += words.length
        continue
      }
      if (node?.type === 'element') readLinked(childrenOf(node), address)
      at++
    }
    apart = true
  }

  const addCode = (node: Element) => {
    const value = codeIn(node)
    if (onlyWords) addText(value)
    else add('code', `${languageOf(node)}\n${value.replace(/\n$/, '')}`)
  }

  read(tree)
  return { tokens, marks }
}

const isInLine = (node: RootContent): boolean => node.type !== 'element' || phrasing(node) || !isElement(node.tagName)

const childrenOf = (node: Element): RootContent[] => node.tagName === 'template' && node.content ? node.content.children : node.children

const oneLine = (text: Properties[string]): string => String(text ?? '').replace(/\s+/g, ' ').trim()

export function decoded(address: Properties[string]): string {
  try {
    const read = decodeURI(String(address ?? ''))
    if (read !== address) exclude('encoded-address')
    return read
  }
  catch {
    return String(address)
  }
}

function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value.replaceAll(MARK, '')
  return 'children' in node ? node.children.map(textIn).join('') : ''
}

/** The code of a block, which a parser of HTML changes: it is in a property besides. */
function codeIn(node: Element): string {
  const codes = [node, ...node.children].map(child => child.type === 'element' ? child.properties.code : undefined)
  const whole = codes.find(code => code !== undefined)
  return typeof whole === 'string' ? whole : textIn(node)
}

function languageOf(node: Element): string {
  const classes = [node, ...node.children].flatMap(child => child.type === 'element' ? [child.properties.className ?? []].flat() : [])
  const language = classes.map(String).find(name => name.startsWith('language-'))?.slice('language-'.length) ?? ''
  // a block without a language may begin with its title
  const name = /^(?:title|filename)=/.test(language) ? '' : language.replace(/[{[|].*$/, '')
  const standard = standardLanguage(name) ?? name
  if (standard !== name) exclude('language-name')
  return standard === 'text' ? '' : standard
}
