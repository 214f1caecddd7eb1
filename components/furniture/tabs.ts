const tabsOf = (group: Element) => [...group.querySelectorAll<HTMLElement>(':scope > [role="tablist"] > [role="tab"]')]

function select(group: Element, chosen: HTMLElement): void {
  for (const tab of tabsOf(group)) {
    const on = tab === chosen
    tab.setAttribute('aria-selected', String(on))
    tab.tabIndex = on ? 0 : -1
    document.getElementById(tab.getAttribute('aria-controls') ?? '')?.toggleAttribute('data-selected', on)
  }
}

/** Groups with the same `sync` show the same label. */
function selectAlike(group: HTMLElement, label: string): void {
  if (!group.dataset.sync) return
  for (const other of document.querySelectorAll(`[data-tabs][data-sync="${CSS.escape(group.dataset.sync)}"]`)) {
    const tab = tabsOf(other).find(candidate => candidate.textContent.trim() === label)
    if (tab) select(other, tab)
  }
}

/** @returns the index to go to with a key from tab `at` of `count`, or undefined where the key isn't ours */
export function tabAfterKey(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}

/** Tabs and code groups: click, arrow keys, Home and End. */
export function furnishTabs(): void {
  const tabAt = (event: Event) => event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tabs] > [role="tablist"] > [role="tab"]') : null
  const choose = (tab: HTMLElement) => {
    const group = tab.closest<HTMLElement>('[data-tabs]')
    if (!group) return
    select(group, tab)
    selectAlike(group, tab.textContent.trim())
  }
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
