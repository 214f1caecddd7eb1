import { joinURL } from 'ufo'

/** Addresses as a browser needs them, under the site's base path. */
export function useAddress() {
  const base = useRuntimeConfig().app.baseURL
  return {
    base,
    /** Leaves foreign addresses and `#anchors` as they are; takes the slash off the end, as every host can serve that. */
    to(target: string): string {
      if (!target.startsWith('/') || target.startsWith('//')) return target
      const [, path = '/', rest = ''] = /^([^?#]*)(.*)$/.exec(target) ?? []
      return joinURL(base, path === '/' ? '/' : path.replace(/\/+$/, '')) + rest
    }
  }
}
