import { collectPage } from '#shared/check/collect.ts'
import type { Difference } from './compare.ts'
import { exclude } from './exclusions.ts'
import type { Token } from './tokens.ts'

type Lines = [from: number, to: number]

const REORDERED = new Set(['checkpoint', 'field-group'])

/**
 * What differs, without what is in a component that raw Markdown writes in another order: if nothing of it is lost, or the check
 * reports something in it.
 */
export function withoutOrder(
  source: string, differences: readonly Difference[], isExplained: (lines: Lines) => boolean
): readonly Difference[] {
  if (!differences.length) return differences
  const places = collectPage('page.md', '/page', source).components
    .filter(({ name }) => REORDERED.has(name))
    .map(({ node: { position } }): Lines => [position?.start.line ?? 0, position?.end.line ?? 0])
  const isIn = ([from, to]: Lines) => ({ lines }: Difference) => lines[0] <= to && lines[1] >= from
  const inside = differences.filter(difference => places.some(place => isIn(place)(difference)))
  const isWhole = isComplete(inside) || isComplete(inside.filter(({ lines }) => !isExplained(lines)))
  const excluded = isWhole ? places : places.filter(isExplained)
  return differences.filter(difference => !(excluded.some(place => isIn(place)(difference)) && exclude('component-order')))
}

/** Whether all that is missing in one place is in another. A box of a task becomes the word "Right" or "Not right". */
function isComplete(differences: readonly Difference[]): boolean {
  const lost = new Map<string, number>()
  const count = ({ kind, value }: Token, by: number) => lost.set(kind + value, (lost.get(kind + value) ?? 0) + by)
  for (const { missing, extra } of differences) {
    for (const token of extra) count(token, -1)
    for (const token of missing) if (token.kind !== 'task') count(token, 1)
  }
  return [...lost.values()].every(left => left <= 0)
}
