/** A picture opens in full over the page; without JavaScript its link opens the file. */
export function furnishZoom(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-zoom]') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    const image = link.querySelector('img')
    const dialog = document.createElement('dialog')
    dialog.className = 'zoom'
    dialog.setAttribute('aria-label', image?.alt || 'Picture')
    const full = new Image()
    full.src = link.href
    full.alt = image?.alt ?? ''
    const close = document.createElement('button')
    close.type = 'button'
    close.setAttribute('aria-label', 'Close the picture')
    close.append(full)
    dialog.append(close)
    dialog.addEventListener('click', () => dialog.close())
    dialog.addEventListener('close', () => {
      dialog.remove()
      link.focus()
    })
    document.body.append(dialog)
    dialog.showModal()
  })
}
