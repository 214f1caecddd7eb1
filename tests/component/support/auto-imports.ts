import { computed, useId, useSlots } from 'vue'
import { beforeEach, vi } from 'vitest'
import { buildSite } from '../../../shared/site.ts'
import { useAddress } from '../../../composables/useAddress.ts'

/** What Nuxt would import by name; `useAddress` and `useStylesheet` are ours; the one is asked of a site at the root unless a test says otherwise, the other links nothing. */
beforeEach(() => {
  vi.stubGlobal('computed', computed)
  vi.stubGlobal('useId', useId)
  vi.stubGlobal('useSlots', useSlots)
  vi.stubGlobal('useAddress', useAddress)
  vi.stubGlobal('useStylesheet', () => {})
  vi.stubGlobal('useSite', async () => buildSite([]))
  siteAt('/')
})

/** @param baseURL the base path under which the site is served */
export function siteAt(baseURL: string): void {
  vi.stubGlobal('useRuntimeConfig', () => ({ app: { baseURL } }))
}
