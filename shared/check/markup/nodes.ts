import type { Nodes, Parents, Root } from 'mdast'
import { visit } from 'unist-util-visit'

interface Found<Type extends Nodes['type']> { node: Extract<Nodes, { type: Type }>, parent?: Parents, index: number }
type ByType = { [Type in Nodes['type']]?: Found<Type>[] }

const known = new WeakMap<Root, ByType>()

/** The nodes of a type in a tree, in their order. A tree is walked once, however many rules ask. */
export function nodesOf<Type extends Nodes['type']>(tree: Root, type: Type): readonly Found<Type>[] {
  const found = known.get(tree) ?? sort(tree)
  known.set(tree, found)
  return found[type] ?? []
}

function sort(tree: Root): ByType {
  const found: Record<string, { node: Nodes, parent?: Parents, index: number }[]> = {}
  visit(tree, (node, index = 0, parent) => void (found[node.type] ??= []).push({ node, parent, index }))
  return found as ByType
}
