import { textOf, type BodyNode } from '../body.ts'
import { siteId } from '../site-ids.ts'
import type { ConceptEntry, Concepts } from './graph.ts'
import { conceptNamed, definitionId } from './concept.ts'

/** A body whose terms know where they lead. */
export interface PlacedTerms {
  nodes: BodyNode[]
  /** what the page's cards are about, each once, in the order of the text */
  cards: ConceptEntry[]
}

/**
 * Gives each `:term` of a stored body what `Term.vue` needs. On the page that introduces its concept the first one is the
 * definition and the others are plain text; elsewhere it leads to the definition, and its concept has a card. What cannot
 * be placed (the check tells why) stays text.
 *
 * @param path of the page
 */
export function placeTerms(nodes: readonly BodyNode[], path: string, concepts: Concepts): PlacedTerms {
  const cards = new Map<string, ConceptEntry>()
  const defined = new Set<string>()
  const propsFor = (concept: ConceptEntry | undefined): Record<string, string> => {
    if (!concept) return {}
    if (concept.introducedBy?.path === path) {
      if (defined.has(concept.id)) return {}
      defined.add(concept.id)
      return { defines: definitionId(concept.id) }
    }
    if (concept.to === undefined) return {}
    cards.set(concept.id, concept)
    return { to: concept.to, card: cardId(concept.id) }
  }
  const place = (node: BodyNode): BodyNode => {
    if (typeof node === 'string') return node
    const [tag, props, ...children] = node
    if (tag !== 'term') return [tag, props, ...children.map(place)]
    const words = typeof props.concept === 'string' ? props.concept : textOf(node)
    return [tag, propsFor(conceptNamed(concepts.concepts, words)), ...children]
  }
  return { nodes: nodes.map(place), cards: [...cards.values()] }
}

/**
 * Where the terms of a page lead, for a text without cards.
 *
 * @param path of the page, whose own concepts lead nowhere
 */
export function definitionFor(path: string, { concepts }: Concepts): (words: string) => string | undefined {
  return (words) => {
    const concept = conceptNamed(concepts, words)
    return concept?.introducedBy?.path === path ? undefined : concept?.to
  }
}

/** The id of a concept's sentence in the page's cards, which describes every link to it. */
export const cardId = (concept: string): string => siteId(`term-${concept}`)
