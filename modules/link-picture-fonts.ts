import { addVitePlugin, defineNuxtModule } from '@nuxt/kit'

const FONTS = '/assets/css/og-fonts.css'

/**
 * Keeps the fonts of the pictures for shared links out of pages: nuxt-og-image reads of them in a stylesheet that has to be
 * one of Nuxt's, whose rules would be in every page's and whose files among those that the site serves.
 */
export default defineNuxtModule({
  meta: { name: 'link-picture-fonts' },
  setup() {
    addVitePlugin({
      name: 'link-picture-fonts',
      enforce: 'pre',
      load: id => id.split('?', 1)[0]?.endsWith(FONTS) ? '' : undefined
    })
  }
})
