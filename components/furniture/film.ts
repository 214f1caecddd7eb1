/** @returns the index of the chapter that runs at a time, or -1 before the first; `starts` in seconds, ascending */
export function chapterAt(starts: readonly number[], time: number): number {
  return starts.findLastIndex(start => start <= time + 0.05)
}

const linksOf = (film: Element | null | undefined) => [...film?.querySelectorAll<HTMLElement>('[data-seek]') ?? []]

/** Films: a chapter plays from its start, and the one that runs is marked. */
export function furnishFilms(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-seek]') : null
    const video = link?.closest('[data-film]')?.querySelector('video')
    if (!link || !video || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    video.currentTime = Number(link.dataset.seek)
    // a browser that may not play yet has moved all the same
    video.play().catch(() => {})
  })
  // it doesn't bubble
  document.addEventListener('timeupdate', ({ target }) => {
    if (!(target instanceof HTMLVideoElement)) return
    const links = linksOf(target.closest('[data-film]'))
    const at = chapterAt(links.map(link => Number(link.dataset.seek)), target.currentTime)
    for (const [index, link] of links.entries()) {
      if (index === at) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  }, true)
}
