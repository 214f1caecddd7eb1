import { fileURLToPath } from 'node:url'
import { defineCollection, defineContentConfig } from '@nuxt/content'
import { useNuxt } from '@nuxt/kit'
import { defineSitemapSchema } from '@nuxtjs/sitemap/content'
import { z } from 'zod'
import { draftsIn } from './shared/drafts.ts'
import { frontmatter, videoFields } from './shared/frontmatter.ts'

const siteDir = process.env.SITE_DIR ?? '.'
const contentDir = fileURLToPath(new URL(`${siteDir}/content`, import.meta.url))
/** A build has no trace of what is being written: these files are in none of its data, whoever asks. */
const drafts = useNuxt().options.dev ? [] : draftsIn(contentDir)

export default defineContentConfig({
  collections: {
    pages: defineCollection({
      type: 'page',
      source: { cwd: contentDir, include: '**/*.md', exclude: drafts },
      schema: frontmatter.extend({
        sitemap: defineSitemapSchema({
          name: 'pages',
          z,
          filter: page => !String(Reflect.get(page, 'robots') ?? '').includes('noindex')
            && Reflect.get(page, 'status') !== 'draft'
            // as `isPlanned`; the sitemap takes this function as text, so it can use nothing from outside
            && (Reflect.get(page, 'status') !== 'planned' || /^\/learn\/videos\/[^/]+$/.test(String(page.path)))
        }),
        /** the whole file, for reading time and for its Markdown address */
        rawbody: z.string()
      })
    }),
    /** What lists of videos ask: what each is, and whether it is there. Their pages are among `pages`. */
    videos: defineCollection({
      type: 'page',
      source: { cwd: contentDir, include: 'learn/videos/*.md', exclude: ['learn/videos/index.md', ...drafts] },
      schema: frontmatter.extend(videoFields.shape)
    })
  }
})
