/** A panel that is not shown. Asked of the DOM: to ask for its box could lay the page out anew. */
export const CLOSED_PANEL = '.tabs > [role="tabpanel"]:not([data-selected])'

const panelOf = (tab: HTMLElement) => document.getElementById(tab.getAttribute('aria-controls') ?? '')
const tabsOf = (group: Element) => [...group.querySelectorAll<HTMLElement>(':scope > [role="tablist"] > [role="tab"]')]

function select(group: Element, chosen: HTMLElement): void {
  for (const tab of tabsOf(group)) {
    const on = tab === chosen
    tab.setAttribute('aria-selected', String(on))
    tab.tabIndex = on ? 0 : -1
    const panel = panelOf(tab)
    panel?.toggleAttribute('data-selected', on)
    if (on) panel?.removeAttribute('hidden')
    else if (panel) letBeFound(panel)
  }
}

/** Where the browser can, it finds what is in the panel, and says so before it shows it. */
function letBeFound(panel: Element): void {
  if ('onbeforematch' in panel) panel.setAttribute('hidden', 'until-found')
}

/** Groups with the same `sync` show the same label. */
function selectAlike(group: HTMLElement, label: string): void {
  if (!group.dataset.sync) return
  for (const other of document.querySelectorAll(`[data-tabs][data-sync="${CSS.escape(group.dataset.sync)}"]`)) {
    const tab = tabsOf(other).find(candidate => candidate.textContent.trim() === label)
    if (tab) select(other, tab)
  }
}

function choose(tab: HTMLElement): void {
  const group = tab.closest<HTMLElement>('[data-tabs]')
  if (!group) return
  select(group, tab)
  selectAlike(group, tab.textContent.trim())
}

/** Shows a panel, as its tab does. */
export function choosePanel(panel: HTMLElement): void {
  const tab = document.getElementById(panel.getAttribute('aria-labelledby') ?? '')
  if (tab) choose(tab)
}

/** @returns the index to go to with a key from tab `at` of `count`, or undefined where the key isn't ours */
export function tabAfterKey(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}

/** Tabs and code groups: click, arrow keys, Home and End, and what the browser finds in a panel. */
export function furnishTabs(): void {
  const tabAt = (event: Event) => event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tabs] > [role="tablist"] > [role="tab"]') : null
  for (const panel of document.querySelectorAll(CLOSED_PANEL)) letBeFound(panel)
  document.addEventListener('beforematch', ({ target }) => {
    if (target instanceof HTMLElement && target.matches(CLOSED_PANEL)) choosePanel(target)
  })
  document.addEventListener('click', (event) => {
    const tab = tabAt(event)
    if (tab) choose(tab)
  })
  document.addEventListener('keydown', (event) => {
    const tab = tabAt(event)
    const group = tab?.closest('[data-tabs]')
    if (!tab || !group || event.ctrlKey || event.metaKey || event.altKey) return
    const tabs = tabsOf(group)
    const next = tabAfterKey(event.key, tabs.indexOf(tab), tabs.length)
    const target = next === undefined ? undefined : tabs[next]
    if (!target) return
    event.preventDefault()
    choose(target)
    target.focus()
  })
}
