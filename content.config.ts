import { fileURLToPath } from 'node:url'
import { defineCollection, defineContentConfig } from '@nuxt/content'
import { defineSitemapSchema } from '@nuxtjs/sitemap/content'
import { z } from 'zod'
import { frontmatter } from './shared/frontmatter.ts'

const siteDir = process.env.SITE_DIR ?? '.'

export default defineContentConfig({
  collections: {
    pages: defineCollection({
      type: 'page',
      source: { cwd: fileURLToPath(new URL(`${siteDir}/content`, import.meta.url)), include: '**/*.md' },
      schema: frontmatter.extend({
        sitemap: defineSitemapSchema({
          name: 'pages',
          z,
          filter: page => !String(Reflect.get(page, 'robots') ?? '').includes('noindex')
        }),
        /** the whole file, for reading time and for its Markdown address */
        rawbody: z.string()
      })
    })
  }
})
