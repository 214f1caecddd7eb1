import { createSSRApp, type Component } from 'vue'

/** Brings to life what the server rendered (`components/article/island.ts`). A module of its own, as it brings Vue. */
export function mount(island: HTMLElement, player: Component): void {
  const app = createSSRApp(player, JSON.parse(island.dataset.props ?? '{}'))
  app.config.idPrefix = island.dataset.id
  app.mount(island)
}
