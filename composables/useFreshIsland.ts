/**
 * In dev, a server component renders once and does not notice an edit. Nuxt Content announces edits to the browser, which then fetches
 * the island again and fires `site:fresh` for the furniture. If the fetch fails, the page's file is gone or a component throws; a reload
 * shows which.
 *
 * On the server, an island that fails makes its page an error. Nuxt by itself answers 200 with an empty page.
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
  const nuxtApp = useNuxtApp()
  const reason = import.meta.dev && import.meta.server ? useReason() : undefined
  const gone = (error: Error) => {
    if (import.meta.server) nuxtApp.runWithContext(() => showError(reason?.() ?? error))
    else if (import.meta.dev) location.reload()
  }
  return { island, gone }
}

/** Keeps the message and stack of an island that fails; Nuxt keeps the status alone. */
function useReason(): () => Error | undefined {
  const event = useRequestEvent()
  const places = new URL('/__stack', useRequestURL().origin).href
  let reason: Error | undefined
  if (event) {
    const ask = event.fetch
    event.fetch = async (input, init) => {
      if (!String(input).includes('/__nuxt_island/')) return ask(input, init)
      const response = await ask(input, { ...init, headers: { ...init?.headers, accept: 'application/json' } })
      if (response.ok) return response
      const { message, stack }: { message: string, stack: string[] } = await response.clone().json()
      reason = createError({ status: response.status, message, fatal: true })
      reason.stack = (await $fetch<string[]>(places, { method: 'POST', body: stack })).join('\n')
      return response
    }
  }
  return () => reason
}
