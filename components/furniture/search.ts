const FIELD = '<div class="search-field"><input aria-label="Search" placeholder="Search"><button aria-label="Close Esc"><kbd>Esc</kbd></button></div><div class="search-body"></div>'
const OPENER = '[data-search-open]'
/** Where `/` is a letter. */
const FIELDS = 'input, textarea, select, [contenteditable]'

/**
 * Search, as far as every page carries it: the keys, and a dialog with a field that can be typed in at once. Whatever
 * searches is imported when that dialog first opens, and finds in the field what was typed meanwhile.
 */
export function furnishSearch(): void {
  let dialog: HTMLDialogElement | undefined

  const make = () => {
    const made = document.createElement('dialog')
    made.className = 'search'
    made.ariaLabel = 'Search'
    made.innerHTML = FIELD
    made.querySelector('button')!.onclick = () => made.close()
    document.body.append(made)

    const body = made.lastElementChild!
    const load = () => {
      body.innerHTML = '<p class="search-wait">Loading…</p>'
      import('./search-dialog.ts').then(({ fillSearch }) => fillSearch(made)).catch(() => {
        body.innerHTML = '<p role="alert">Search could not be loaded.</p><button>Try again</button>'
        body.querySelector('button')!.onclick = load
      })
    }
    load()
    return made
  }
  const toggle = (event: Event) => {
    event.preventDefault()
    if (dialog?.open) return dialog.close()
    dialog ??= make()
    dialog.showModal()
    dialog.querySelector('input')!.select()
  }
  const isIn = ({ target }: Event, selector: string) => target instanceof Element && target.closest(selector)

  document.addEventListener('click', (event) => {
    if (isIn(event, OPENER)) toggle(event)
  })
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.repeat) return
    if (event.metaKey || event.ctrlKey ? event.key === 'k' : event.key === '/' && !isIn(event, FIELDS)) toggle(event)
  })
  if (!/Mac|iP/.test(navigator.platform)) {
    for (const kbd of document.querySelectorAll(`${OPENER} kbd`)) kbd.textContent = 'Ctrl K'
  }
}
