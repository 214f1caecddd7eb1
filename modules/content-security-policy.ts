import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defineNuxtModule } from '@nuxt/kit'
import { HEAD_SCRIPT } from '../components/furniture/theme-choice.ts'
import { contentSecurityPolicy, headersFile, POLICY_HEADER } from '../shared/content-security-policy.ts'
import type { Sources } from '../shared/content-security-policy.ts'
import { HEAD_STYLE } from '../shared/head-style.ts'

/**
 * Has pages come with a Content-Security-Policy that allows no script and no style but those in the site's own files: with
 * `nuxt build` the server sends it, with `nuxt generate` the host, which finds it in the file `_headers`. In dev there is
 * none, as Vite puts styles into pages.
 *
 * A site widens it in `nuxt.config.ts`: `contentSecurityPolicy: { 'frame-src': ['https://videos.example.com'] }`.
 */
export default defineNuxtModule<Sources>({
  meta: { name: 'content-security-policy', configKey: 'contentSecurityPolicy' },
  setup(more, nuxt) {
    if (nuxt.options.dev) return
    const policy = contentSecurityPolicy({ scripts: [HEAD_SCRIPT], styles: [HEAD_STYLE] }, more)
    nuxt.hook('nitro:config', (config) => {
      const all = (config.routeRules ??= {})['/**'] ??= {}
      Object.assign(all, { headers: { ...Reflect.get(all, 'headers'), [POLICY_HEADER]: policy } })
    })
    nuxt.hook('nitro:init', (nitro) => {
      if (!nitro.options.static) return
      nitro.hooks.hook('compiled', async () => {
        const file = join(nitro.options.output.publicDir, '_headers')
        // a site may have one of its own
        const own = await readFile(file, 'utf8').catch(() => '')
        await writeFile(file, `${own && `${own.trimEnd()}\n`}${headersFile(nuxt.options.app.baseURL, policy)}`)
      })
    })
  }
})
