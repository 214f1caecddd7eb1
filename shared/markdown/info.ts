import type { Code, InlineCode, Nodes } from 'mdast'
import type { Processor } from 'unified'
import { visit } from 'unist-util-visit'
import { wordsOfMeta } from '#twoslash/include.ts'
import { standardLanguage } from '../code-languages.ts'

const LANGUAGE = /^[^\s{[]+/
/** How Docusaurus, Starlight, Material for MkDocs and Nextra give a block of code its title. */
const TITLE = /^(?:title|filename)=(?:"([^"[\]{}\\]+)"|'([^'[\]{}\\]+)'|([^"'[\]{}\\]+))$/

/**
 * A remark plugin that reads what stands behind the marks of a fence, its info string: the language under the name that it has
 * here (`py` and `Python` are `python`), and the title of other tools, `title="flow.py"`, as ours, `[flow.py]`.
 */
export function remarkInfo(this: Processor): void {
  const parse = this.parser
  if (!parse) throw new Error('remarkInfo needs a parser: use it after remark-parse')
  this.parser = (document, file) => {
    const tree = parse(document, file) as Nodes
    visit(tree, (node) => {
      if (node.type === 'code') readInfo(node)
      else if (node.type === 'inlineCode') readAttributes(node)
    })
    return tree
  }
}

function readInfo(node: Code): void {
  if (!node.lang) return
  if (/^(?:title|filename)=/.test(node.lang)) Object.assign(node, { lang: 'text', meta: [node.lang, node.meta].filter(Boolean).join(' ') })
  node.lang = node.lang.replace(LANGUAGE, name => standardLanguage(name) ?? name)
  if (!node.meta) return
  const words = wordsOfMeta(node.meta)
  const named = words.flatMap(word => TITLE.exec(word)?.slice(1).find(Boolean) ?? [])
  if (named.length !== 1 || node.lang.includes('[') || words.some(word => word.startsWith('['))) return
  node.meta = words.map(word => TITLE.test(word) ? `[${named[0]}]` : word).join(' ')
}

/** `` `x = 1`{lang="py"} `` */
function readAttributes(node: InlineCode & { attributes?: Record<string, unknown> }): void {
  const { attributes } = node
  for (const key of ['language', 'lang']) {
    const name: unknown = attributes?.[key]
    if (attributes && typeof name === 'string') attributes[key] = standardLanguage(name) ?? name
  }
}
