import { applyTheme, nextTheme, storedTheme, storeTheme, type Theme } from './theme-choice.ts'

const NAMES: Record<Theme, string> = { system: 'as the system', light: 'light', dark: 'dark' }

/** The button that goes from system to light to dark; other tabs follow. The head script did the first paint. */
export function furnishTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  let theme = storedTheme()
  const show = () => {
    applyTheme(theme, dark.matches)
    for (const button of document.querySelectorAll('[data-theme-toggle]')) button.setAttribute('aria-label', `Colours: ${NAMES[theme]}`)
  }
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element && event.target.closest('[data-theme-toggle]'))) return
    theme = nextTheme(theme)
    storeTheme(theme)
    show()
  })
  dark.addEventListener('change', show)
  addEventListener('storage', () => {
    theme = storedTheme()
    show()
  })
  show()
}
