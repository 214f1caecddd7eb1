/**
 * In dev, a server component renders once and knows nothing of an edit: Nuxt Content tells the browser of it, and the
 * island is asked again. Where that fails, the page's file is gone, and a reload says so. In a build nothing happens.
 *
 * The furniture is told of it (`site:fresh`).
 *
 * @returns bind both to the island: `ref="island"` and `@error="gone"`
 */
export function useFreshIsland() {
  const island = ref<{ refresh: () => Promise<void> } | null>(null)
  if (import.meta.dev && import.meta.hot) {
    const players = () => document.querySelectorAll('[data-island-component]').length
    const refresh = async () => {
      const before = players()
      await island.value?.refresh()
      await nextTick()
      document.dispatchEvent(new Event('site:fresh'))
      // Nuxt knows players by their place: with one more or less they would get each other's props
      if (players() !== before) location.reload()
    }
    import.meta.hot.on('nuxt-content:update', refresh)
    import.meta.hot.on('site:problems', refresh)
  }
  return { island, gone: () => import.meta.dev && import.meta.client && location.reload() }
}
