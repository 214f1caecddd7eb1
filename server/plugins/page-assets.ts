import { defineNitroPlugin, useRuntimeConfig } from 'nitropack/runtime'
import { joinURL } from 'ufo'
import { scripts } from '#page-scripts'
import { stylesheets } from '#page-styles'
import { withoutMarkers } from '#shared/islands/markers.ts'

/**
 * Writes the tag of the page's script, as Nuxt leaves scripts out (`modules/page-script.ts`), takes out what only Vue would read, and
 * tells components the addresses of stylesheets.
 */
export default defineNitroPlugin((nitro) => {
  const { baseURL, buildAssetsDir, cdnURL } = useRuntimeConfig().app
  const address = (file: string) => joinURL(cdnURL || baseURL, buildAssetsDir, file)
  const tags = scripts.map(file => `<script type="module" src="${address(file)}" crossorigin></script>`)
  const linked = Object.fromEntries(Object.entries(stylesheets).map(([name, file]) => [name, address(file)]))
  nitro.hooks.hook('request', (event) => {
    event.context.stylesheets = linked
  })
  nitro.hooks.hook('render:html', (html) => {
    html.head.push(...tags)
    html.body = html.body.map(withoutMarkers)
  })
})
