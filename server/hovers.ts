import { queryCollection } from '@nuxt/content/server'
import { pageHovers, pageOfHovers } from '#shared/page-hovers.ts'
import { pageIds } from './page-ids.ts'

/** `<page>.hovers.json`: what the popups of a page's code say. A page fetches it when a reader first asks for one. */
export default defineEventHandler(async (event) => {
  const path = pageOfHovers(event.path.replace(/\?.*$/, ''))
  if (!path || !['GET', 'HEAD'].includes(event.method)) return
  const page = await queryCollection(event, 'pages').where('id', 'IN', pageIds(path)).select('body').first()
  if (page) return pageHovers(page.body.value)
})
