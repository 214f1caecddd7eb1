import { defineNuxtModule } from '@nuxt/kit'
// for the types of its hooks
import type {} from '@nuxt/content'
import { fittingFields } from '../shared/frontmatter.ts'

/**
 * In dev a page's frontmatter may be anything: nothing stops there. Nuxt Content stores it as it is, and a text in the column
 * of a number ends the server; a number where a list belongs would break every page that reads all rows. So a field that does not
 * fit is left out, and the check tells of it on the page.
 */
export default defineNuxtModule({
  meta: { name: 'frontmatter' },
  setup(_options, nuxt) {
    if (!nuxt.options.dev) return
    nuxt.hook('content:file:afterParse', (context) => {
      context.content = fittingFields(context.content)
    })
  }
})
