/** The narrow menu is a `<details>`: it works by itself, and closes on Escape and on a click elsewhere. */
export function furnishMenu(): void {
  const close = (focus: boolean) => {
    const menu = document.querySelector<HTMLDetailsElement>('[data-menu][open]')
    if (!menu) return
    menu.open = false
    if (focus) menu.querySelector('summary')?.focus()
  }
  document.addEventListener('keydown', event => event.key === 'Escape' && close(true))
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && !event.target.closest('[data-menu]')) close(false)
  })
}
