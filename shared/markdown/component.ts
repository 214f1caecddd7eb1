import type { RootContent } from 'mdast'
import type { Node } from 'unist'
import { flow } from './nodes.ts'

type Data = Record<string, unknown>

/** A component as remark-mdc leaves it in the tree; a slot that isn't the default one is a `componentContainerSection`. */
export interface ComponentNode extends Node {
  type: 'containerComponent' | 'leafComponent' | 'textComponent' | 'componentContainerSection'
  name: string
  attributes?: Data
  /** props that were written as YAML */
  fmAttributes?: Data
  children: RootContent[]
}

const TYPES = new Set(['containerComponent', 'leafComponent', 'textComponent', 'componentContainerSection'])

export const isComponent = (node: Node): node is ComponentNode => TYPES.has(node.type)
export const isSlot = (node: Node): node is ComponentNode & { type: 'componentContainerSection' } => node.type === 'componentContainerSection'

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)
const camelCase = (key: string) => key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Props of a component, read by the kind of value a writer needs; anything of another kind is as good as missing. */
export class Props {
  readonly #data: Data

  constructor(data: Data) {
    this.#data = Object.fromEntries(Object.entries(data).map(([key, value]) =>
      key.startsWith(':') && typeof value === 'string' ? [camelCase(key.slice(1)), parsed(value)] : [camelCase(key), value]))
  }

  text(key: string): string | undefined {
    const value = this.#data[key]
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
  }

  is(key: string): boolean {
    const value = this.#data[key]
    return value === true || value === '' || value === 'true'
  }

  /** a list of texts; a single text is a list of one */
  texts(key: string): string[] {
    const value = this.#data[key]
    return (Array.isArray(value) ? value : [value]).flatMap(entry => typeof entry === 'string' ? [entry] : [])
  }

  /** a list of objects; an entry that is only a text is read as its `label` */
  list(key: string): Props[] {
    const value = this.#data[key]
    if (!Array.isArray(value)) return []
    return value.flatMap(entry => isData(entry) ? [new Props(entry)] : typeof entry === 'string' ? [new Props({ label: entry })] : [])
  }
}

/** `:items='[…]'` is JSON; an expression that isn't stays the text it was. */
function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  }
  catch {
    return value
  }
}

export const propsOf = (node: ComponentNode): Props => new Props({ ...node.attributes, ...node.fmAttributes })

/** The blocks that a component holds, those of its slots included. */
export const contentOf = (node: ComponentNode): RootContent[] => flow(node.children.flatMap((child) => {
  const at: Node = child
  return isSlot(at) ? at.children : [child]
}))
