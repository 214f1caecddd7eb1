import { glossary } from '#concepts'
import { source } from '#includes'
import { manimFilms } from '#manim-films'
import { rules } from '#rules'
import { statements } from '#statements'
import { vtts } from '#vtts'
import { queryCollection } from '@nuxt/content/server'
import type { H3Event } from 'h3'
import { buildConcepts } from '#shared/concepts/graph.ts'
import { definitionFor } from '#shared/concepts/terms.ts'
import { pageOfMarkdown } from '#shared/markdown/llms.ts'
import { mapOf } from '#shared/map/map.ts'
import { toPlainMarkdown } from '#shared/markdown/write.ts'
import { flowNames, loadFlows } from '#shared/recording/flows.ts'
import { flowsNamedIn } from '#shared/recording/used.ts'
import { buildSite, isPlanned, PAGE_FIELDS } from '#shared/site.ts'
import { VIDEO_FIELDS } from '#shared/videos.ts'
import { pageIds } from '../page-ids.ts'
import { machineSite } from './site.ts'

/**
 * `<page>.md`: the page as plain Markdown; `/index.md` is the home page.
 *
 * A middleware, as Nitro's routes can't end in a fixed suffix after a wildcard.
 */
export default defineEventHandler(async (event) => {
  const asked = event.path.replace(/\?.*$/, '')
  const path = pageOfMarkdown(asked)
  if (!path || !['GET', 'HEAD'].includes(event.method)) return
  const page = await queryCollection(event, 'pages').where('id', 'IN', pageIds(path)).select('path', 'title', 'description', 'rawbody', 'status').first()
  if (!page || isPlanned(page)) {
    setResponseStatus(event, 404)
    setHeader(event, 'content-type', 'text/plain; charset=utf-8')
    return `There is no page at ${path}, so there is no ${asked}. /llms.txt lists the pages that exist.\n`
  }
  const site = machineSite(event)
  setHeader(event, 'content-type', 'text/markdown; charset=utf-8')
  const { concepts, ...shared } = await (import.meta.dev ? loadShared(event) : once ??= loadShared(event))
  const flows = await loadFlows(flowsNamedIn(page.rawbody, flowNames()))
  return toPlainMarkdown(page.rawbody, { source, flows, statements: statements(), rules, vtt: address => vtts[address], manim: src => manimFilms[src], definition: definitionFor(page.path, concepts), ...shared, title: page.title, description: page.description, site: site.url, url: page.path === '/' ? `${site.url}/` : site.url + page.path })
})

let once: ReturnType<typeof loadShared> | undefined

/** What all pages are written with: once per build, in dev afresh for each page so that edits show. */
async function loadShared(event: H3Event) {
  const [rows, videos] = await Promise.all([queryCollection(event, 'pages').select(...PAGE_FIELDS).all(), queryCollection(event, 'videos').select(...VIDEO_FIELDS).all()])
  const tree = buildSite(rows)
  const concepts = buildConcepts(glossary(), tree.reading)
  return { tree, videos, concepts, map: mapOf(concepts, tree) }
}
