import '../../assets/css/search-dialog.css'
import { siteId } from '#shared/site-ids.ts'
import { createIndex, type Found } from './search-index.ts'
import { actionOf } from './search-keys.ts'
import { groupOf, summaryOf, type Group } from './search-results.ts'
import { addGroups, element, emptyView, errorView, footOf, noneView, waitView, withAttributes } from './search-view.ts'

const PAGES_AT_ONCE = 8
const COMBOBOX = {
  'role': 'combobox',
  'aria-autocomplete': 'list',
  'aria-controls': siteId('search-results'),
  'aria-expanded': 'false',
  'autocomplete': 'off',
  'autocapitalize': 'off',
  'spellcheck': 'false',
  'enterkeyhint': 'go'
}

/**
 * Makes the dialog search: what is typed is looked up, and the keys walk through what is found.
 *
 * @param dialog the dialog that `search.ts` opens, with its field; it is open, and may have been typed in already
 */
export function fillSearch(dialog: HTMLDialogElement): void {
  const input = withAttributes(dialog.querySelector('input')!, COMBOBOX)
  const list = element('div', { 'role': 'listbox', 'id': siteId('search-results'), 'class': 'search-results', 'aria-label': 'Results' })
  const message = element('div', { class: 'search-message' })
  const count = element('span', { class: 'search-count', role: 'status' })
  const foot = footOf(count)
  dialog.querySelector('.search-body')!.replaceChildren(list, message, foot)

  const base = document.documentElement.dataset.base ?? '/'
  const index = createIndex(base)
  let options: HTMLAnchorElement[] = []
  let groups: Group[] = []
  let found: Found = []
  let active = -1
  let moved = false
  let turn = 0

  const select = (to: number, scroll = true) => {
    options[active]?.setAttribute('aria-selected', 'false')
    active = to
    const option = options[to]
    if (!option) return input.removeAttribute('aria-activedescendant')
    option.setAttribute('aria-selected', 'true')
    input.setAttribute('aria-activedescendant', option.id)
    if (scroll) option.scrollIntoView({ block: 'nearest' })
  }
  /** Shows a message instead of results, or results when there is none. */
  const show = (nodes: Node[]) => {
    const isList = !nodes.length
    message.replaceChildren(...nodes)
    message.hidden = isList
    list.hidden = foot.hidden = !isList
    list.ariaBusy = 'false'
    input.ariaExpanded = String(isList)
    if (isList) return
    list.replaceChildren()
    options = []
    groups = []
    found = []
    select(-1)
  }
  const fail = (error: unknown) => {
    console.error('The search index could not be loaded.', error)
    show(errorView(() => {
      input.focus()
      void seek()
    }))
  }
  /** Adds the next pages of what was found. */
  const addPages = async (query: string, mine: number) => {
    const hits = await Promise.all(found.slice(groups.length, groups.length + PAGES_AT_ONCE).map(get => get()))
    if (mine !== turn) return
    const added = hits.map(hit => groupOf(hit, query, { base, pathname: location.pathname, search: location.search }))
    groups.push(...added)
    options.push(...addGroups(list, added, options.length))
    count.textContent = summaryOf(groups, found.length)
  }
  let adding = false
  const addMore = async () => {
    if (adding || groups.length >= found.length) return
    adding = true
    await addPages(input.value.trim(), turn).catch(fail)
    adding = false
  }
  const seek = async () => {
    const query = input.value.trim()
    const mine = ++turn
    if (!query) {
      count.textContent = ''
      show(emptyView())
      await index.load().catch(error => mine === turn && fail(error))
      return
    }
    list.ariaBusy = 'true'
    if (!options.length) show(waitView())
    try {
      const result = await index.search(query)
      if (!result || mine !== turn) return
      if (!result.length) {
        show(noneView(query, base))
        count.textContent = ''
        return
      }
      // The old results stay until the first new ones are here, so that nothing blinks while one types.
      await Promise.all(result.slice(0, PAGES_AT_ONCE).map(get => get()))
      if (mine !== turn) return
      show([])
      list.replaceChildren()
      list.scrollTop = 0
      options = []
      groups = []
      found = result
      moved = false
      await addPages(query, mine)
      select(0)
    }
    catch (error) {
      if (mine === turn) fail(error)
    }
  }

  input.addEventListener('input', () => void seek())
  input.addEventListener('keydown', (event) => {
    const action = actionOf(event, active, options.length, moved)
    if (!action) return
    event.preventDefault()
    if ('select' in action) {
      moved = true
      select(action.select)
      if (action.select === options.length - 1) void addMore()
      return
    }
    const option = options[active]
    if (action.open === 'here') option?.click()
    else if (option) window.open(option.href, '_blank', 'noopener')
  })
  list.addEventListener('scroll', () => {
    if (list.scrollTop + list.clientHeight > list.scrollHeight - 80) void addMore()
  }, { passive: true })
  // Only a pointer that moves chooses. Browsers report a move, too, when the keys scroll the list beneath one that lies still.
  let pointer: string | undefined
  list.addEventListener('pointermove', ({ target, clientX, clientY }) => {
    const before = pointer
    pointer = `${clientX} ${clientY}`
    const to = target instanceof Element ? options.findIndex(option => option.contains(target)) : -1
    if (before === undefined || before === pointer || to < 0 || to === active) return
    moved = true
    select(to, false)
  })
  list.addEventListener('mousedown', event => event.preventDefault()) // the field keeps the focus
  dialog.addEventListener('click', ({ target, metaKey, ctrlKey, shiftKey }) => {
    if (target instanceof Element && target.closest('a') && !(metaKey || ctrlKey || shiftKey)) dialog.close()
  })
  // A selection that is dragged out of the field ends in a click on the backdrop, too, but does not begin there.
  let pressed: EventTarget | null = null
  dialog.addEventListener('pointerdown', ({ target }) => pressed = target)
  dialog.addEventListener('click', ({ target }) => target === dialog && pressed === dialog && dialog.close())

  void seek()
}
