import { z } from 'zod'

const CHANGE_FREQUENCIES = ['always', 'hourly', 'daily', 'weekly', 'monthly', 'yearly', 'never'] as const
const VERSION = /^\d+(\.\d+)+$/
const DIRECTIVE = '(index|noindex|follow|nofollow|none|all|noarchive|nosnippet|noimageindex|max-(snippet|image-preview|video-preview):[\\w-]+)'
const ROBOTS = new RegExp(`^${DIRECTIVE}(\\s*,\\s*${DIRECTIVE})*$`)

const sitemap = z.object({
  /** How often the page is expected to change. */
  changefreq: z.enum(CHANGE_FREQUENCIES).optional(),
  /** The weight of the page among the pages of this site, 0 to 1. */
  priority: z.number().min(0).max(1).optional()
})

const ogImageProps = z.object({
  /** The title on the picture; the page's title when left out. */
  title: z.string().min(1).optional(),
  /** The line below the title. */
  description: z.string().min(1).optional()
})

const ogImage = z.object({
  /** The component that draws the picture for shared links. */
  component: z.literal('LearnOgImage').optional(),
  /** What the component is given. */
  props: ogImageProps.optional()
})

/**
 * The frontmatter of a page, as Nuxt Content turns it into columns.
 *
 * It is a plain object because Nuxt Content neither enforces nor understands strictness; the check uses `strictFrontmatter`.
 */
export const frontmatter = z.object({
  /** The h1 of the page and the title of the browser tab. */
  title: z.string().min(1),
  /** The lead under the h1 and the description that search engines read. */
  description: z.string().min(1),
  /** The short name in navigation. */
  navigationTitle: z.string().min(1).optional(),
  /** The position among the pages of its section. */
  order: z.number().int().min(0).optional(),
  /** `true` adds links to the previous and the next page. */
  surround: z.boolean().optional(),
  /** The Metaflow version with which the statements of the page were verified. */
  verified: z.string().regex(VERSION, { error: 'a Metaflow version in quotes, such as \'2.19.38\'' }).optional(),
  /** What sitemap.xml says of the page. */
  sitemap: sitemap.optional(),
  /** The robots meta tag. */
  robots: z.string().regex(ROBOTS, { error: 'directives separated by commas, such as \'index, follow\' or \'noindex\'' }).optional(),
  /** The picture for shared links. */
  ogImage: ogImage.optional()
})

/** The same fields, with unknown ones refused at every level: what the check holds a page against. */
export const strictFrontmatter = frontmatter.extend({
  sitemap: sitemap.strict().optional(),
  ogImage: ogImage.extend({ props: ogImageProps.strict().optional() }).strict().optional()
}).strict()
