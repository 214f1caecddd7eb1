import { describe, expect, it } from 'vitest'
import { articleJsonLd, breadcrumbJsonLd } from '#shared/json-ld.ts'

const article = { url: 'https://learn.example.com/learn/deep-dives/a', title: 'A', description: 'About a', site: 'Metaflow Learn' }

describe('breadcrumbJsonLd', () => {
  it('numbers the places from 1, outermost first', () => {
    const list = breadcrumbJsonLd([{ label: 'Metaflow Learn', url: 'https://learn.example.com/' }, { label: 'Learn', url: 'https://learn.example.com/learn' }])
    expect(list).toEqual({
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      'itemListElement': [
        { '@type': 'ListItem', 'position': 1, 'name': 'Metaflow Learn', 'item': 'https://learn.example.com/' },
        { '@type': 'ListItem', 'position': 2, 'name': 'Learn', 'item': 'https://learn.example.com/learn' }
      ]
    })
  })
})

describe('articleJsonLd', () => {
  it('describes an article of the site', () => {
    expect(articleJsonLd({ ...article, modified: '2026-11-20T10:00:00+00:00' })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'TechArticle',
      'headline': 'A',
      'description': 'About a',
      'url': article.url,
      'mainEntityOfPage': article.url,
      'inLanguage': 'en',
      'isPartOf': { '@type': 'WebSite', 'name': 'Metaflow Learn' },
      'dateModified': '2026-11-20T10:00:00+00:00'
    })
  })

  it('says what a dive teaches, and nothing of a page that introduces nothing', () => {
    expect(articleJsonLd({ ...article, teaches: ['artifact', 'key'] })).toMatchObject({ teaches: ['artifact', 'key'] })
    expect(articleJsonLd({ ...article, teaches: [] })).not.toHaveProperty('teaches')
  })

  it('claims no date where git knows none', () => {
    expect(articleJsonLd(article)).not.toHaveProperty('dateModified')
  })
})
