const USES = ['pointerover', 'focusin', 'click', 'keydown'] as const

/**
 * Types and docstrings on the names in code. What shows them is imported when a block that has some is first pointed at,
 * focused or tapped, and is handed what was done last meanwhile.
 */
export function furnishHovers(): void {
  let last: Event
  let loading = false
  const use = (event: Event) => {
    last = event
    if (loading || !(event.target instanceof Element && event.target.closest('[data-hovers]'))) return
    loading = true
    import('./hovers-popover.ts').then(({ startHovers }) => {
      for (const type of USES) document.removeEventListener(type, use)
      startHovers(last)
    }).catch((error: unknown) => {
      loading = false
      console.error('The types in this page\'s code could not be loaded; they are tried again at the next use.', error)
    })
  }
  for (const type of USES) document.addEventListener(type, use, { passive: true })
}
