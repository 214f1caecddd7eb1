import { defineNitroPlugin } from 'nitropack/runtime'

const CONTENT = '@nuxt/content@v3:urls'

/**
 * The sitemap holds what the content says and nothing else. The module's own lists of routes add files that are no pages
 * and, under a base path, the base twice.
 */
export default defineNitroPlugin((nitro) => {
  nitro.hooks.hook('sitemap:sources', (context) => {
    context.sources = context.sources.filter(source => typeof source === 'object' && 'context' in source && source.context?.name === CONTENT)
  })
})
