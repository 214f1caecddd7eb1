import type { Code, Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { isSampleError } from '#twoslash/findings.ts'
import type { Files } from '#twoslash/include.ts'
import { flowOfFile } from '../includes.ts'
import { includeNotebook, showsNotebook } from './include.ts'
import type { ShownNotebook } from './include.ts'
import type {} from '../markdown/parse.ts'
import { plainReader } from '../markdown/reader.ts'
import type { Cell, Output } from './notebook.ts'

/** Not of MDC: what a notebook says is read as Jupyter reads it. */
const parser = plainReader()

/** How a block says, through the highlighter, that it is of a notebook. */
const OF_NOTEBOOK = { code: 'of-notebook=in', printed: 'of-notebook=out', result: 'of-notebook=out', error: 'of-notebook=error' }

/** A remark plugin that puts cells in the place of a fence with a notebook. It runs before the one that puts files into fences. */
export function remarkNotebooks({ files }: { files: Files }): (tree: Root) => void {
  return tree => visit(tree, 'code', (fence, index, parent) => {
    if (!parent || index === undefined || !showsNotebook(fence.meta)) return
    try {
      const nodes = notebookNodes(includeNotebook(fence, files), fence.lang ?? '', block)
      parent.children.splice(index, 1, ...nodes)
      return [SKIP, index + nodes.length]
    }
    catch (error) {
      // the check tells of it
      if (!isSampleError(error)) throw error
      Object.assign(fence, { value: '', meta: '' })
    }
  })
}

/** On a page the text of a cell is a block of its own, which belongs to the notebook as its code does. */
const block = (children: RootContent[]): RootContent[] =>
  [{ type: 'containerComponent', name: 'div', attributes: {}, children, data: { hName: 'div', hProperties: { 'data-cell': 'text' } } }]

/**
 * A notebook as blocks of Markdown: its text, its code as fences titled `In [n]`, and behind each what it left.
 * @param text takes what a cell of text says
 */
export function notebookNodes({ path, cells, marks }: ShownNotebook, language: string, text = (nodes: RootContent[]) => nodes): RootContent[] {
  const flow = flowOfFile(path)
  const from = flow === undefined ? '' : ` in-flow="${flow}/${path.slice(`flows/${flow}/`.length)}#"`
  let above = 0
  return cells.flatMap((cell): RootContent[] => {
    if (cell.kind === 'markdown') return text(textOf(cell))
    const count = cell.source.split('\n').length
    const own = marks.filter(line => line > above && line <= above + count).map(line => line - above)
    above += count
    const marked = own.length ? ` {${own.join(',')}}` : ''
    return [
      fence(language, `[In \\[${cell.count ?? ' '}\\]]${marked} ${OF_NOTEBOOK.code}${from}`, cell.source),
      ...cell.outputs.map(output => outputNode(output, cell))
    ]
  })
}

const fence = (lang: string, meta: string, value: string): Code => ({ type: 'code', lang, meta, value })

function outputNode({ kind, text }: Output, { count }: Cell): Code {
  return fence('text', `${kind === 'result' ? `[Out \\[${count ?? ' '}\\]] ` : ''}${OF_NOTEBOOK[kind]}`, text)
}

/** Where a link of a notebook may lead: its files are not on the page, and code is not to run. */
const LEADS_ON = /^(?:https?:\/\/|mailto:)/i

/** Its headings are no headings of the page, its pictures are not there, and neither is its HTML. */
function textOf({ source }: Cell): RootContent[] {
  const tree = parser.parse(source)
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    if (node.type === 'html' || node.type === 'image') {
      parent.children.splice(index, 1, ...node.type === 'image' && node.alt ? [{ type: 'text', value: node.alt } satisfies PhrasingContent] : [])
      return [SKIP, index]
    }
    if (node.type === 'heading') parent.children[index] = bold(node)
    if (node.type !== 'link' && node.type !== 'definition') return
    if (LEADS_ON.test(node.url)) return
    parent.children.splice(index, 1, ...node.type === 'link' ? node.children : [])
    return index
  })
  return tree.children
}

const bold = ({ children }: Heading): Paragraph => ({ type: 'paragraph', children: [{ type: 'strong', children }] })
