const TABLE = '.artifacts'
const KEY = 'details[data-key]'

/** Marks every row that names the blob whose fold is open, and says so to those who don't see it. */
function show(table: Element): void {
  const open = table.querySelector<HTMLDetailsElement>(`${KEY}[open]`)
  for (const row of table.querySelectorAll<HTMLElement>('tr[data-key]')) row.toggleAttribute('data-picked', row.dataset.key === open?.dataset.key)
  const status = table.querySelector('[role="status"]')
  if (status) status.textContent = open ? [...open.querySelectorAll('p, li')].map(({ textContent }) => textContent).join(' ') : ''
}

/** Leaves one fold open, if any, and marks its rows. */
function keep(table: Element, fold: HTMLDetailsElement | undefined): void {
  if (fold) for (const other of table.querySelectorAll<HTMLDetailsElement>(`${KEY}[open]`)) other.open = other === fold
  show(table)
}

/** Opens the fold of a blob, and what it lies in. */
function pick(table: Element, key: string): void {
  const fold = table.querySelector<HTMLDetailsElement>(`${KEY}[data-key="${key}"]`)
  if (!fold) return
  fold.open = !fold.open
  const around = fold.parentElement?.closest('details')
  if (around && fold.open) around.open = true
}

/**
 * Which names lead to the same blob. The folds below the tables say it without any script; here a row opens its blob's fold
 * too, one fold closes the others, and the rows of the open one are marked. Escape closes it.
 */
export function furnishArtifacts(): void {
  document.addEventListener('toggle', ({ target }) => {
    const table = target instanceof HTMLDetailsElement && target.matches(KEY) && target.closest(TABLE)
    if (!table) return
    keep(table, target.open ? target : undefined)
  }, true)
  // opened before this script was there
  for (const table of document.querySelectorAll(TABLE)) keep(table, [...table.querySelectorAll<HTMLDetailsElement>(`${KEY}[open]`)].at(-1))
  document.addEventListener('click', ({ target }) => {
    const row = target instanceof Element ? target.closest<HTMLElement>(`${TABLE} tr[data-key]`) : null
    const table = row?.closest(TABLE)
    // a reader who selects text picks nothing
    if (row && table && getSelection()?.isCollapsed !== false) pick(table, row.dataset.key ?? '')
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') for (const fold of document.querySelectorAll<HTMLDetailsElement>(`${TABLE} ${KEY}[open]`)) fold.open = false
  })
}
