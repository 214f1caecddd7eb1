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
  /** The concepts that a deep dive introduces, by their ids in `content/concepts.yml`. */
  introduces: z.array(z.string().min(1)).optional(),
  /** The concepts that the page takes as known: dives before it in reading order introduce them. */
  assumes: z.array(z.string().min(1)).optional(),
  /**
   * `draft`: the page is there in `nuxt dev` only. `planned`: the article is listed, and has no page; of a video, that it has not
   * been recorded.
   */
  status: z.enum(['draft', 'planned', 'published']).optional(),
  /** What sitemap.xml says of the page. */
  sitemap: sitemap.optional(),
  /** The robots meta tag. */
  robots: z.string().regex(ROBOTS, { error: 'directives separated by commas, such as \'index, follow\' or \'noindex\'' }).optional(),
  /** The picture for shared links. */
  ogImage: ogImage.optional()
})

/** Someone who speaks in a video. */
const person = z.strictObject({ name: z.string().min(1), role: z.string().min(1) }, { error: ({ code }) => code === 'invalid_type' ? 'the fields name and role' : undefined })

/** A part of a video; `at`, where it begins, is known once it is recorded. */
const chapter = z.strictObject({
  title: z.string().min(1),
  at: z.string().regex(/^\d{1,2}:[0-5]\d(:[0-5]\d)?$/, { error: 'a time such as 4:30 or 1:04:30' }).optional()
})

/** What a video's page says besides: the collection `videos`. */
export const videoFields = z.object({
  /** A film is drawn from recorded runs; a conversation has two people, a panel several. */
  kind: z.enum(['film', 'conversation', 'panel']),
  /** `planned` until there is something to watch; `draft` while its page is being written. */
  status: z.enum(['draft', 'planned', 'published']),
  /** Who speaks. Nobody is named before they have agreed. */
  people: z.array(person).optional(),
  /** Its parts, in order. */
  chapters: z.array(chapter).optional(),
  /** The words that are spoken: a WebVTT file in `public/`, by its address. */
  transcript: z.string().regex(/^\/.+\.vtt$/, { error: 'the address of a WebVTT file, such as /content/learn/videos/resume.captions.vtt' }).optional(),
  /** The dives that it goes with, by their paths. */
  related: z.array(z.string().startsWith('/learn/deep-dives/', { error: 'the path of a deep dive' })).min(1),
  /** The film that it is paired with, by the path of its page. */
  film: z.string().startsWith('/learn/videos/', { error: 'the path of a film\'s page' }).optional(),
  /** The file to watch, as `::video` takes it. */
  file: z.string().startsWith('/', { error: 'an address in public/' }).optional(),
  /** Where to watch it, if that is elsewhere. */
  link: z.string().regex(/^https:\/\/\S+$/, { error: 'the https address of a page' }).optional()
})

/** The same fields, with unknown ones refused at every level: what the check holds a page against. */
export const strictFrontmatter = frontmatter.extend({
  sitemap: sitemap.strict().optional(),
  ogImage: ogImage.extend({ props: ogImageProps.strict().optional() }).strict().optional(),
  status: z.enum(['draft', 'planned'], { error: '"draft", "planned", or no status once the page is finished' }).optional()
}).strict()

/** The same for a video. */
export const strictVideo = strictFrontmatter.extend(videoFields.shape).strict()

/**
 * A page as Nuxt Content has parsed it, without the fields of its frontmatter that do not fit.
 *
 * @param page its fields among them; title and description stay, as the texts that were probably meant: lists show them
 */
export function fittingFields<Page extends object>(page: Page & { title?: unknown, description?: unknown }): Page {
  const { error } = frontmatter.extend(videoFields.partial().shape).safeParse(page)
  const refused = (error?.issues ?? []).map(({ path: [field] }) => String(field)).filter(field => field !== 'title' && field !== 'description')
  return { ...page, ...texts(page), ...Object.fromEntries(refused.map(field => [field, undefined])) }
}

/** Of `title: Current: what`, YAML makes an object, which would be shown as "[object Object]". */
function texts(page: { title?: unknown, description?: unknown }): object {
  const entries = Object.entries({ title: page.title, description: page.description })
  return Object.fromEntries(entries.flatMap(([field, value]) => typeof value === 'object' && value !== null ? [[field, asText(value)]] : []))
}

function asText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (Array.isArray(value)) return value.map(asText).join(', ')
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  return Object.entries(value).map(([key, part]) => `${key}: ${asText(part)}`).join(', ')
}

/** A parsed page with the sign that Markdown has for a NUL in place of each, also of those that YAML writes as `"\0"`. */
export function withoutNul<Content extends object>(content: Content): Content {
  const json = JSON.stringify(content)
  if (!json.includes('\\u0000')) return content
  return JSON.parse(json, (_key, value: unknown) => typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value) as Content
}
