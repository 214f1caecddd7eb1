/** Structured data for search engines, https://schema.org. */
export interface Crumb {
  label: string
  url: string
}

export function breadcrumbJsonLd(crumbs: Crumb[]) {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    'itemListElement': crumbs.map((crumb, index) => ({ '@type': 'ListItem', 'position': index + 1, 'name': crumb.label, 'item': crumb.url }))
  }
}

/** @param article `modified` is an ISO date, left out where git knows none; `teaches` are the terms that it introduces */
export function articleJsonLd(article: { url: string, title: string, description: string, site: string, modified?: string, teaches?: string[] }) {
  return {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    'headline': article.title,
    'description': article.description,
    'url': article.url,
    'mainEntityOfPage': article.url,
    'inLanguage': 'en',
    'isPartOf': { '@type': 'WebSite', 'name': article.site },
    ...article.teaches?.length && { teaches: article.teaches },
    ...article.modified && { dateModified: article.modified }
  }
}
