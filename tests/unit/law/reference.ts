import type { Nodes } from 'hast'
import { raw } from 'hast-util-raw'
import { toHast } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import { visitParents } from 'unist-util-visit-parents'
import { VFile } from 'vfile'
import { absoluteUrl } from '#shared/markdown/links.ts'
import { plainReader } from '#shared/markdown/reader.ts'
import { isPythonTwoslash } from '#twoslash/page.ts'
import { stripNotations } from '#twoslash/strip.ts'
import { exclude } from './exclusions.ts'
import { plainSource } from './plain-source.ts'
import { decoded, readHast } from './tokens.ts'
import type { Reading, Token } from './tokens.ts'

/** Where the page is that is read. */
export const ADDRESS = { site: 'https://learn.example.com', url: 'https://learn.example.com/learn/page' }

/** What a page, its raw Markdown and its search record should say. */
export interface Reference { page: Reading, raw: Reading, search: Reading }

/** Reads a file as plain GFM, what components are written with aside. */
export function readReference(source: string): Reference {
  const { markdown, lines } = plainSource(source)
  const tree = gfmHast(markdown)
  const inFile = ({ tokens, marks }: Reading): Reading =>
    ({ marks, tokens: tokens.map(token => ({ ...token, line: lines[(token.line ?? 1) - 1] })) })
  const page = inFile(readHast(tree))
  return { page, raw: forMachines(page, source.split('\n')), search: inFile(readHast(tree, { onlyWords: true })) }
}

/** What a browser makes of GFM: the tree of its HTML, with the places of the file. */
export function gfmHast(markdown: string): Nodes {
  const tree = plainReader().parse(markdown)
  // a parser of HTML drops an empty first line
  visit(tree, 'code', node => void (node.data = { hProperties: { code: node.value && `${node.value}\n` } }))
  const html = toHast(tree, { allowDangerousHtml: true })
  // it wants a place of everything, which boxes of task lists have not
  visitParents(html, (node, parents) => {
    node.position ??= parents.findLast(({ position }) => position)?.position ?? tree.position
  })
  return raw(html, { file: new VFile(markdown) })
}

function forMachines({ tokens, marks }: Reading, lines: readonly string[]): Reading {
  const hasName = ({ kind, line = 0 }: Token) => kind === 'code' && /\[.+\]|\b(?:title|filename)=/.test(lines[line - 1] ?? '')
  const named = tokens.flatMap((token, index) => hasName(token) && exclude('fence-name') ? [index] : [])
  return { marks: new Set([...marks, ...named]), tokens: tokens.map(token => ({ ...token, value: valueForMachines(token, lines) })) }
}

function valueForMachines({ kind, value, line = 0 }: Token, lines: readonly string[]): string {
  switch (kind) {
    case 'link':
    case 'end of link': return absolute(value)
    case 'picture': return value.replace(/^.+/, absolute)
    case 'code': return withoutNotations(value, lines[line - 1] ?? '')
    default: return value
  }
}

function absolute(address: string): string {
  if (address.startsWith('#user-content-fn') && exclude('note-address')) return address
  const whole = decoded(absoluteUrl(address, ADDRESS))
  if (whole !== address) exclude('absolute-address')
  return whole
}

function withoutNotations(value: string, opening: string): string {
  const [language = '', ...code] = value.split('\n')
  const isSample = isPythonTwoslash(language, /\btwoslash\b/.exec(opening)?.[0])
  return isSample && exclude('sample-notations') ? [language, stripNotations(code.join('\n'))].join('\n') : value
}
