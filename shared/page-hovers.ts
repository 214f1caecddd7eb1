import type { Popup } from '#twoslash/transformer.ts'
import { tokenKind } from './code-colours.ts'
import { addressBeside, pageBeside } from './beside.ts'
import type { PageHovers, Signature } from './hovers.ts'
import type { BodyNode } from './body.ts'

const SUFFIX = '.hovers.json'

/** Where the popups of a page are served. */
export const hoversPath = (path: string): string => addressBeside(path, SUFFIX)

/** @returns the path of the page whose popups these are, or undefined for any other address */
export const pageOfHovers = (address: string): string | undefined => pageBeside(address, SUFFIX)

/** The keys of the blocks that have hovers, in order. */
export function hoverKeys(nodes: readonly BodyNode[]): string[] {
  return blocksOf(nodes).map(([key]) => key)
}

/** Everything that the popups of a page say, each thing once. */
export function pageHovers(nodes: readonly BodyNode[]): PageHovers {
  const [styles, docs, popups] = [new Register<string>(), new Register<string>(), new Register<PageHovers['popups'][number]>()]
  const blocks: PageHovers['blocks'] = {}
  for (const [key, own] of blocksOf(nodes)) {
    blocks[key] = own.map(({ signature, docs: html }) => {
      const runs: Signature = []
      for (const [text, style] of signature) {
        const kind = styles.index(plainPunctuation(tokenKind(style)))
        if (runs.at(-1) === kind) runs[runs.length - 2] += text
        else runs.push(text, kind)
      }
      return popups.index(html ? [runs, docs.index(html)] : [runs])
    })
  }
  return { styles: styles.items, docs: docs.items, popups: popups.items, blocks }
}

function blocksOf(nodes: readonly BodyNode[]): [key: string, popups: Popup[]][] {
  return nodes.flatMap((node): [string, Popup[]][] => {
    if (typeof node === 'string') return []
    const [tag, { hoversKey, hovers }, ...children] = node
    if (tag !== 'pre' || typeof hoversKey !== 'string' || typeof hovers !== 'string') return blocksOf(children)
    // as modules/twoslash has left it with the block
    const popups: Popup[] = JSON.parse(hovers)
    return [[hoversKey, popups]]
  })
}

/** A signature is mostly punctuation, which is left plain: its runs would add to every popup. */
function plainPunctuation(kind: string): string {
  return kind === 'punctuation' ? '' : kind
}

/** Gives equal things one index. */
class Register<T> {
  readonly items: T[] = []
  readonly #indexes = new Map<string, number>()

  index(item: T): number {
    const id = JSON.stringify(item)
    const known = this.#indexes.get(id)
    if (known !== undefined) return known
    this.#indexes.set(id, this.items.length)
    return this.items.push(item) - 1
  }
}
