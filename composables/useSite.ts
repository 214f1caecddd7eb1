import { announcedIn } from '#shared/announced.ts'
import type { BodyNode } from '#shared/body.ts'
import { buildSite, PAGE_FIELDS, type PageRow, type Site } from '#shared/site.ts'

/** The site's structure. */
export const useSite = onceABuild(load)

async function load(): Promise<Site> {
  const rows = await queryCollection('pages')
    .select(...PAGE_FIELDS)
    .all()
  const folders = new Set(rows.map(row => row.path.slice(0, row.path.lastIndexOf('/')) || '/'))
  const listing = await Promise.all(rows.filter(row => folders.has(row.path)).map(row => queryCollection('pages').where('id', '=', row.id).select('path', 'body').first()))
  const announced = new Map(listing.flatMap(page => page ? [[page.path, announcedIn(page.body.value as BodyNode[])] as const] : []))
  return buildSite(rows.map<PageRow>(row => ({ ...row, announced: announced.get(row.path) })))
}
