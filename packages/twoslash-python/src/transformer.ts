import type { Element, ElementContent, Text } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { createTransformerFactory, rendererRich } from '@shikijs/twoslash/core'
import type { TwoslashRenderer } from '@shikijs/twoslash/core'
import type { ShikiTransformer, ShikiTransformerContext } from 'shiki'
import type { NodeHover } from 'twoslash-protocol'
import type { PythonTwoslashResult } from './analyse.ts'
import { renderDocs } from './docs.ts'
import { isPythonTwoslash } from './page.ts'
import { lineRenderers, styledText } from './rendered-lines.ts'
import type { StyledText } from './rendered-lines.ts'
import { resultKey } from './results.ts'
import type { Results } from './results.ts'

/** What hovering a name shows: a signature, highlighted as the theme has it, and a docstring as HTML. */
export interface Popup { signature: StyledText[], docs?: string }

/** The hovers of one block. */
export interface BlockHovers {
  /** Of the fence's meta; the same for the same content. */
  key: string
  /** Distinct popups; `data-h` of a token is an index into them. */
  popups: Popup[]
}

export interface PythonTransformerOptions {
  /** Where results wait: a twoslasher's `results`, filled by its pre-pass. */
  results: Results
  /** Checks a sample that no pre-pass has seen; of a synchronous twoslasher. */
  runSync?: (code: string) => PythonTwoslashResult
  /** Takes the hovers of a block. Without it each token carries its own, for the style sheet of @shikijs/twoslash. */
  onHovers?: (hovers: BlockHovers) => void
}

/** A Shiki transformer that puts types, errors, queries, completions and tags into Python samples. */
export function transformerPythonTwoslash({ results, runSync, onHovers }: PythonTransformerOptions): ShikiTransformer {
  const find = (code: string, meta: string): PythonTwoslashResult => {
    const key = resultKey(meta)
    const result = key ? results.recall(key) : runSync?.(code)
    if (!result) throw new Error('twoslash-python: no pre-pass has seen this sample. Add remarkPythonTwoslash, or use a synchronous twoslasher')
    // lines are put below their line of code, so the last comes first
    return { code: result.code, nodes: result.nodes.toReversed() }
  }
  return {
    name: 'twoslash-python',
    ...perBlock(find, onHovers)
  }
}

/** Shiki calls one transformer for many blocks; what belongs to a block hangs on its context. */
function perBlock(find: (code: string, meta: string) => PythonTwoslashResult, onHovers: PythonTransformerOptions['onHovers']): ShikiTransformer {
  const blocks = new WeakMap<object, { popups: Popup[], indexes: Map<string, number> }>()
  const inline = rendererRich({
    processHoverInfo: text => text,
    renderMarkdown: renderDocs,
    completionIcons: false,
    // a block inside the block would be a stop of the Tab key that nobody sees
    hast: { popupTypes: { tagName: 'span', children: nodes => nodes.flatMap(insideBlock) } }
  })
  const shared = function (this: ShikiTransformerContext, info: NodeHover, node: Element | Text): Partial<ElementContent> {
    const { popups, indexes } = blocks.get(this.meta) ?? { popups: [], indexes: new Map<string, number>() }
    blocks.set(this.meta, { popups, indexes })
    const id = `${info.text}\0${info.docs ?? ''}`
    const index = indexes.get(id) ?? popups.push({ signature: styledText(this, info.text), ...info.docs && { docs: toHtml(renderDocs(info.docs)) } }) - 1
    indexes.set(id, index)
    return { type: 'element', tagName: 'span', properties: { 'data-h': String(index) }, children: [node] }
  }
  const renderer: TwoslashRenderer = { ...lineRenderers, nodeStaticInfo: onHovers ? shared : inline.nodeStaticInfo }
  // of the block in `preprocess`, which is where the twoslasher is called, and only with its code
  let meta = ''
  const transformer = createTransformerFactory((code: string) => find(code, meta), renderer)({
    filter: (lang, _code, options) => isPythonTwoslash(lang, options.meta?.__raw)
  })
  return {
    ...transformer,
    preprocess(code, options) {
      meta = options.meta?.__raw ?? ''
      return transformer.preprocess?.call(this, code, options)
    },
    code(element) {
      // a highlighter that ends each line with a line break in its last token would hide the names there
      const broken = this.lines.filter(takeLineBreak)
      const changed = transformer.code?.call(this, element)
      for (const line of broken) {
        const last = lastText(line)
        if (last) last.value += '\n'
      }
      keepLineBreaks(element)
      const key = resultKey(this.options.meta?.__raw ?? '')
      const popups = blocks.get(this.meta)?.popups
      if (onHovers && popups && key) onHovers({ key, popups })
      return changed
    }
  }
}

/** The lines of a signature that Shiki made a block of; others are as they were. */
function insideBlock(node: ElementContent): ElementContent[] {
  return node.type === 'element' && ['pre', 'code'].includes(node.tagName) ? node.children.flatMap(insideBlock) : [node]
}

/** Where a line of ours follows a line of code, the line break between them was taken out; copied code needs it. */
function keepLineBreaks(code: Element): void {
  for (let index = code.children.length - 1; index > 0; index--) {
    const [line, below] = [code.children[index - 1], code.children[index]]
    if (line?.type !== 'element' || below?.type !== 'element' || !String(below.properties.class).startsWith('twoslash-meta-line')) continue
    if (String(line.properties.class).startsWith('line') && !lastText(line)?.value.endsWith('\n')) code.children.splice(index, 0, { type: 'text', value: '\n' })
  }
}

function takeLineBreak(line: Element): boolean {
  const last = lastText(line)
  if (!last || last.value === '\n' || !last.value.endsWith('\n')) return false
  last.value = last.value.slice(0, -1)
  return true
}

function lastText(node: Element): Text | undefined {
  for (const child of node.children.toReversed()) {
    const found = child.type === 'text' ? child : child.type === 'element' ? lastText(child) : undefined
    if (found) return found
  }
  return undefined
}
