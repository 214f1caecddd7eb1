import { queryCollection } from '@nuxt/content/server'
import { llmsTxt } from '#shared/markdown/llms.ts'
import { isDraft, isPlanned } from '#shared/site.ts'
import { machineSite } from '../machines/site.ts'

/** `/llms.txt`: what is here, for machines that read (https://llmstxt.org). */
export default defineEventHandler(async (event) => {
  const pages = await queryCollection(event, 'pages').select('path', 'title', 'description', 'robots', 'order', 'status').all()
  setHeader(event, 'content-type', 'text/plain; charset=utf-8')
  return llmsTxt(pages.filter(page => !isPlanned(page) && !isDraft(page)), machineSite(event))
})
