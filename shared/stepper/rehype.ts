import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { movesBetween } from './moves.ts'
import type { Moves } from './runs.ts'

/** A rehype plugin that leaves with a stepper what of each step's code is in each other's, so that no browser has to compare. */
export function rehypeStepperMoves(): (tree: Root) => void {
  return tree => visit(tree, 'element', (node) => {
    if (node.tagName !== 'code-stepper') return
    const codes = node.children.flatMap(child => child.type === 'element' && child.tagName === 'code-step' ? [codeOf(child)] : [])
    const moves: Moves = Object.fromEntries(codes.flatMap((from, index) => codes.slice(index + 1).map((to, after) => [`${index}-${index + 1 + after}`, movesBetween(from, to)])))
    node.properties.moves = JSON.stringify(moves)
  })
}

/** All code of a step, without what a notebook's cells left: the text that the browser reads from its lines. */
function codeOf(step: Element): string {
  const codes: string[] = []
  visit(step, 'element', ({ tagName, properties: { code, meta } }) => {
    if (tagName === 'pre' && typeof code === 'string' && !/of-notebook=(?:out|error)/.test(String(meta ?? ''))) codes.push(code.replace(/\n+$/, ''))
  })
  return codes.join('\n')
}
