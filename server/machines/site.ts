import type { H3Event } from 'h3'
import { getSiteConfig } from '#site-config/server/composables'

/** The site as machines are told of it; `url` is absolute and includes the base path. */
export interface MachineSite {
  name: string
  description: string
  url: string
}

/** Reads the site's name and address from the one place that canonical URLs and the sitemap read too. */
export function machineSite(event: H3Event): MachineSite {
  const { name, description, url } = getSiteConfig(event)
  if (!url) throw createError({ statusCode: 500, message: 'site.url is missing in nuxt.config.ts; llms.txt and raw Markdown need absolute addresses' })
  return {
    name: name ?? '',
    description: description ?? '',
    url: new URL(useRuntimeConfig(event).app.baseURL, url).href.replace(/\/+$/, '')
  }
}
