import { defineNuxtModule } from '@nuxt/kit'
// for the types of its hooks
import type {} from '@nuxt/content'
import { fittingFields, withoutNul } from '../shared/frontmatter.ts'

/**
 * No page has a NUL, which ends a text in SQL: Nuxt Content would end with an error that names no page.
 *
 * In dev a page's frontmatter may be anything: nothing stops there. Nuxt Content stores it as it is, and a text in the column
 * of a number ends the server; a number where a list belongs would break every page that reads all rows. So a field that does not
 * fit is left out, and the check tells of it on the page.
 */
export default defineNuxtModule({
  meta: { name: 'frontmatter' },
  setup(_options, nuxt) {
    nuxt.hook('content:file:afterParse', (context) => {
      const content = withoutNul(context.content)
      context.content = nuxt.options.dev ? fittingFields(content) : content
    })
  }
})
