import { defineNitroPlugin, useRuntimeConfig } from 'nitropack/runtime'
import { joinURL } from 'ufo'
import { scripts } from '#page-scripts'
import { withoutMarkers } from '#shared/islands/markers.ts'

/** Writes the tag of the page's script, as Nuxt leaves scripts out (`modules/page-script.ts`), and takes out what only Vue would read. */
export default defineNitroPlugin((nitro) => {
  const { baseURL, buildAssetsDir, cdnURL } = useRuntimeConfig().app
  const tags = scripts.map(file => `<script type="module" src="${joinURL(cdnURL || baseURL, buildAssetsDir, file)}" crossorigin></script>`)
  nitro.hooks.hook('render:html', (html) => {
    html.head.push(...tags)
    html.body = html.body.map(withoutMarkers)
  })
})
