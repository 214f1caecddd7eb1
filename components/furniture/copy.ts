const SHOWN_MS = 1600
/** What the build says between the lines of code: types, errors, remarks, completions. */
const NOT_CODE = '.twoslash-meta-line'

/** @returns the code of a block, whose lines may be in several elements, without what is said between its lines */
export function codeOf(...pres: Element[]): string {
  return pres.map((pre) => {
    const copy = pre.cloneNode(true)
    if (copy instanceof Element) for (const line of copy.querySelectorAll(NOT_CODE)) line.remove()
    return copy.textContent ?? ''
  }).join('').trimEnd()
}

/** Copies the text that the button carries, else the code beside it, and says on the button whether that worked. */
export function furnishCopy(): void {
  document.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('[data-copy]') : null
    const pres = button?.parentElement?.querySelectorAll('pre') ?? []
    const [pre] = pres
    const shown = pre ?? button?.previousElementSibling
    if (!button || !shown) return
    const copied = await write(button.dataset.copy || codeOf(...pres))
    button.textContent = copied ? 'Copied' : 'Press Ctrl+C'
    button.classList.add('copied')
    button.setAttribute('aria-live', 'polite')
    if (!copied) getSelection()?.selectAllChildren(shown)
    setTimeout(() => {
      button.textContent = 'Copy'
      button.classList.remove('copied')
    }, SHOWN_MS)
  })
}

/** The clipboard is closed to pages without https and to some embedded ones. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  }
  catch {
    return false
  }
}
