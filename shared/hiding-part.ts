import { siteId } from './site-ids.ts'

/** An element of the page that the search index knows by its id. `location` counts words. */
export interface Anchor { id: string, location: number }

/** The ids of what may be closed, and of the end of it, by which the search knows that a word is in it. @param id of `useId` */
export const partIds = (id: string) => ({
  panel: (index: number) => `${id}-panel-${index}`,
  fold: `${id}-fold`,
  end: `${id}-end`
})

const PART = new RegExp(`^${siteId('(.+)-(panel-\\d+|fold|end)$')}`)

/**
 * The closed part of a page that a word is in, if it is in one that begins after the heading of its section: a link to that
 * opens it, where the heading leads to a page on which the word is not seen.
 *
 * @param anchors of the page, in its order
 * @param location of the word
 * @param heading the id of its section, or undefined above the first
 */
export function hidingPart(anchors: readonly Anchor[], location: number, heading?: string): string | undefined {
  const open = new Map<string, string>()
  for (const { id, location: at } of anchors) {
    if (at > location) break
    if (id === heading) open.clear()
    const [, group = '', part = ''] = PART.exec(id) ?? []
    open.delete(group)
    // the first tab is open
    if (group && part !== 'end' && part !== 'panel-0') open.set(group, id)
  }
  return [...open.values()].at(-1)
}
