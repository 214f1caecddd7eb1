import type { NuxtPlugin } from '@nuxt/schema'

/**
 * Plugins that a page has no use for.
 *
 * - `colors` writes 6 kB of style into every page; `assets/css/nuxt-ui.css` says the same once.
 * - `island-link-navigation` and `prefetch` make links navigate by islands and payloads; ours load documents.
 * - `navigation-repaint` and `chunk-reload` look after such navigations.
 */
const UNUSED = /\/(@nuxt\/ui\/dist\/runtime\/plugins\/colors|nuxt\/dist\/.*\/plugins\/(island-link-navigation|prefetch|navigation-repaint|chunk-reload[\w-]*)\.client)/
/** Iconify's loader, 10 kB gzip: icons are drawn on the server. */
const SERVER_ONLY = /\/@nuxt\/icon\/dist\/runtime\/plugin/

/** @returns the plugins that a page needs when it wakes, and on the server */
export function neededPlugins(plugins: NuxtPlugin[]): NuxtPlugin[] {
  return plugins
    .filter(({ src }) => !UNUSED.test(src))
    .map(plugin => SERVER_ONLY.test(plugin.src) ? { ...plugin, mode: 'server' as const } : plugin)
}
