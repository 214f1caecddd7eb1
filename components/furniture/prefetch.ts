/** Fetches the document behind a link when it is pointed at or focused, once, unless the reader saves data. */
export function furnishPrefetch(): void {
  const connection: unknown = Reflect.get(navigator, 'connection')
  if (connection && typeof connection === 'object' && Reflect.get(connection, 'saveData') === true) return
  const done = new Set([location.pathname])
  const fetchAhead = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
    if (!link || link.origin !== location.origin || link.hasAttribute('download') || done.has(link.pathname) || /\.\w+$/.test(link.pathname)) return
    done.add(link.pathname)
    const hint = document.createElement('link')
    hint.rel = 'prefetch'
    hint.href = link.pathname
    document.head.append(hint)
  }
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, fetchAhead, { passive: true })
}
