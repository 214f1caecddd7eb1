import type { Manifest } from 'vue-bundle-renderer'

/**
 * Makes `furniture` the script that pages load, and Nuxt's own entry a chunk that is only imported when something wakes it.
 *
 * Nuxt renders one script tag for each record with `isEntry`, one stylesheet tag for each of its `css`, and preload and
 * prefetch hints for what it imports. So it is enough to move the flag and the styles, and to take the hints away.
 *
 * @param manifest the client manifest as the hook `build:manifest` passes it; changed in place
 * @param nuxtEntry ends the key of Nuxt's entry
 * @param furnitureEntry ends the key of the furniture's entry
 * @throws where one of the two is not in the manifest: a page would otherwise ship with no script at all, silently
 */
export function putToSleep(manifest: Manifest, nuxtEntry: RegExp, furnitureEntry: RegExp): void {
  const find = (pattern: RegExp, what: string) => {
    const found = Object.entries(manifest).find(([key, chunk]) => pattern.test(key) && chunk.isEntry)
    if (!found) throw new Error(`sleep: the client manifest has no ${what} (looked for ${pattern} among ${Object.keys(manifest).length} chunks)`)
    return found[1]
  }
  const nuxt = find(nuxtEntry, 'entry of Nuxt')
  const furniture = find(furnitureEntry, 'entry of the page furniture')

  furniture.css = [...new Set([...furniture.css ?? [], ...nuxt.css ?? []])]
  nuxt.isEntry = false
  nuxt.css = []
  for (const chunk of Object.values(manifest)) {
    chunk.preload = false
    chunk.prefetch = false
    chunk.dynamicImports = []
  }
}
