/**
 * In dev, a server component renders once and knows nothing of an edit: Nuxt Content tells the browser of it, and the
 * island is asked again. In a build this is an empty ref.
 *
 * @returns bind it to the island: `ref="island"`
 */
export function useFreshIsland() {
  const island = ref<{ refresh: () => Promise<void> } | null>(null)
  if (import.meta.dev && import.meta.hot) {
    const refresh = () => island.value?.refresh()
    import.meta.hot.on('nuxt-content:update', refresh)
    import.meta.hot.on('site:problems', refresh)
  }
  return island
}
