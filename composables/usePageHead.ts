import { breadcrumbJsonLd, articleJsonLd } from '#shared/json-ld.ts'
import { updated } from '#build/facts/updated.mjs'

/**
 * Everything in the head of a page: title, description, canonical address, robots, JSON-LD, the picture for links.
 *
 * @returns true where, in dev, the page can't be shown because its file is broken
 * @throws 404 where there is no such page
 */
export async function usePageHead(path: string): Promise<boolean> {
  const query = await usePageQuery(path)
  const page = await query?.select('path', 'title', 'description', 'robots', 'ogImage', 'surround', 'stem').first()
  if (!page) {
    // a file without a page is a broken one
    if (import.meta.dev && (await useProblems(path)).file !== null) {
      useSeoMeta({ title: 'This page has a mistake' })
      return true
    }
    throw createError({ status: 404, statusText: `There is no page at ${path}`, fatal: true })
  }

  const site = await useSite()
  const concepts = await useConcepts()
  const config = useSiteConfig()
  const { to } = useAddress()
  const origin = config.url.replace(/\/+$/, '')
  const url = origin + to(path)
  const title = page.title.replaceAll('`', '')
  const description = page.description.replaceAll('`', '')
  const absolute = (place: { label: string, path?: string }) => ({ label: place.label.replaceAll('`', ''), url: origin + to(place.path ?? '/') })
  const modified = updated[`${page.stem}.md`]
  const jsonLd = [
    breadcrumbJsonLd([{ label: config.name ?? '', path: '/' }, ...site.breadcrumb(path), { label: title, path }].map(absolute)),
    ...page.surround ? [articleJsonLd({ url, title, description, site: config.name ?? '', modified, teaches: concepts.page(path)?.introduces.map(id => concepts.concept(id)?.term ?? id) })] : []
  ]

  useHead({
    title,
    titleTemplate: path === '/' ? `${config.name}: %s` : `%s · ${config.name}`,
    link: [
      { rel: 'canonical', href: url },
      { rel: 'alternate', type: 'text/markdown', href: `${path === '/' ? to('/index') : to(path)}.md` }
    ],
    script: jsonLd.map(data => ({ type: 'application/ld+json', innerHTML: JSON.stringify(data) }))
  })
  useSeoMeta({
    description,
    robots: page.robots,
    ogTitle: title,
    ogDescription: description,
    ogUrl: url,
    ogType: page.surround ? 'article' : 'website',
    ogSiteName: config.name,
    twitterCard: 'summary_large_image'
  })
  const series = (site.breadcrumb(path).at(-1)?.label ?? config.name ?? '').replaceAll('`', '')
  defineOgImage('LearnOgImage', { title: page.ogImage?.props?.title ?? title, description: page.ogImage?.props?.description ?? description, series })
  return false
}
