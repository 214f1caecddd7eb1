const OPENER = '[data-search-open]'
/** Where `/` is a letter. */
const FIELDS = 'input, textarea, select, [contenteditable]'

type Tags = HTMLElementTagNameMap

/** Makes an element with properties and content. */
function make<K extends keyof Tags>(tag: K, properties: Partial<Tags[K]>, ...content: (Node | string)[]): Tags[K] {
  const made = document.createElement(tag)
  Object.assign(made, properties)
  made.append(...content)
  return made
}

/**
 * Search, as far as every page carries it: the keys, and a dialog with a field that can be typed in at once. Whatever
 * searches is imported when that dialog first opens, and finds in the field what was typed meanwhile.
 */
export function furnishSearch(): void {
  let dialog: HTMLDialogElement | undefined

  const open = () => {
    const body = make('div', { className: 'search-body' })
    const made = make('dialog', { className: 'search', ariaLabel: 'Search' },
      make('div', { className: 'search-field' },
        make('input', { ariaLabel: 'Search', placeholder: 'Search' }),
        make('button', { ariaLabel: 'Close Esc', onclick: () => made.close() }, make('kbd', {}, 'Esc'))
      ), body)
    document.body.append(made)
    const load = () => {
      body.replaceChildren(make('p', { className: 'search-wait' }, 'Loading…'))
      import('./search-dialog.ts').then(({ fillSearch }) => fillSearch(made)).catch(() => {
        body.replaceChildren(make('p', { role: 'alert' }, 'Search could not be loaded.'), make('button', { onclick: load }, 'Try again'))
      })
    }
    load()
    return made
  }
  const toggle = (event: Event) => {
    event.preventDefault()
    if (dialog?.open) return dialog.close()
    dialog ??= open()
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
