import { describe, expect, it } from 'vitest'
import { refuseNuxt } from '../../../modules/islands.ts'

const { resolveId } = refuseNuxt()
const resolve = (id: string) => typeof resolveId === 'function' ? Reflect.apply(resolveId, {}, [id, '/site/components/players/X.vue', {}]) : undefined

describe('the plugin that keeps Nuxt out of the browser', () => {
  it.each(['#imports', '#app', '#app/compat/interval', '#components', 'nuxt/app', '@nuxt/ui/components/prose/Badge.vue', '@nuxtjs/mdc/runtime', '#ui/x', '#content/x', 'vue-router', '#build/facts/updated.mjs', '/site/node_modules/nuxt/dist/app/index.js', '/site/node_modules/@nuxt/content/dist/x.mjs'])('refuses %s, names who imports it, and says what to do', (id) => {
    expect(() => resolve(id)).toThrow(`/site/components/players/X.vue imports ${id}, and Nuxt is on the server only. Give the player what it needs as props`)
  })

  it.each(['vue', '#build/css', '#build/islands.mjs', '#shared/keys.ts', './parts/StepControls.vue', '/site/node_modules/vue/dist/vue.runtime.esm-bundler.js'])('leaves %s alone', (id) => {
    expect(resolve(id)).toBeUndefined()
  })
})
