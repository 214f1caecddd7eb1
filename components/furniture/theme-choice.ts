export type Theme = 'system' | 'light' | 'dark'
const KEY = 'theme'
const THEMES: Theme[] = ['system', 'light', 'dark']

export const nextTheme = (theme: Theme): Theme => THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'

/** What the reader chose. Storage may be closed to us (private windows, embedded pages): then it is the system's. */
export function storedTheme(): Theme {
  try {
    const theme = localStorage.getItem(KEY)
    return theme === 'light' || theme === 'dark' ? theme : 'system'
  }
  catch {
    return 'system'
  }
}

export function storeTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, theme)
  }
  catch {
    // nothing to remember it in: the choice holds until the page is left
  }
}

export function applyTheme(theme: Theme, systemIsDark: boolean): void {
  const root = document.documentElement
  const dark = theme === 'dark' || (theme === 'system' && systemIsDark)
  root.classList.toggle('dark', dark)
  root.classList.toggle('light', !dark)
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  paintBar(theme)
}

/** The browser's own bar has a colour for each scheme of the system. Where the reader chose, that scheme's holds for both. */
function paintBar(theme: Theme): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const scheme = meta.dataset.scheme ??= /dark|light/.exec(meta.getAttribute('media') ?? '')?.[0] ?? ''
    meta.setAttribute('media', theme === 'system' ? `(prefers-color-scheme: ${scheme})` : theme === scheme ? 'all' : 'not all')
  }
}

/** Runs in the head before the first paint, so that nothing flashes; says the same as the functions above. */
export const HEAD_SCRIPT = '(d=>{let t;try{t=localStorage.getItem("theme")}catch{}'
  + 'const k=t=="dark"||t!="light"&&matchMedia("(prefers-color-scheme:dark)").matches;'
  + 'd.classList.add("js",k?"dark":"light");if(t=="dark"||t=="light")d.dataset.theme=t})(document.documentElement)'
