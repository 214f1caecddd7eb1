import type { BodyNode } from './body.ts'

interface List {
  title?: string
  titleTo?: string
  items: { label: string, to?: string }[]
}

function listsIn(nodes: BodyNode[]): List[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return []
    const [tag, props, ...children] = node
    if (tag !== 'feature-reference-list') return listsIn(children)
    // what it lists are files, which the site knows
    if (props.series) return []
    const raw = props[':items'] ?? props.items ?? []
    const items: unknown = typeof raw === 'string' ? JSON.parse(raw) : raw
    return [{
      title: typeof props.title === 'string' ? props.title : undefined,
      titleTo: typeof props.titleTo === 'string' ? props.titleTo : typeof props['title-to'] === 'string' ? props['title-to'] : undefined,
      items: Array.isArray(items) ? items : []
    }]
  })
}

/**
 * What a page's lists announce by hand, in their `items`, that does not exist yet; articles that are planned by a file are in
 * `shared/site.ts`. A page with several lists, of which one leads to a series by its title, is an overview: each stands for a
 * series, and one without `titleTo` is planned. Else items without `to` are.
 */
export function announcedIn(body: BodyNode[]): string[] {
  const lists = listsIn(body)
  if (lists.length > 1 && lists.some(({ titleTo }) => titleTo)) return lists.flatMap(list => list.title && !list.titleTo ? [list.title] : [])
  return lists.flatMap(list => list.items.filter(item => !item.to).map(item => item.label))
}
