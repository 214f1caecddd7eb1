import { siteId } from '#shared/site-ids.ts'
import type { Group, Option, Span } from './search-results.ts'

type Child = Node | string
type Attributes = Record<string, string>

/** Sets attributes, and gives the element back. */
export function withAttributes<E extends Element>(to: E, attributes: Attributes): E {
  for (const [name, value] of Object.entries(attributes)) to.setAttribute(name, value)
  return to
}

/** Makes an element. Text goes in as text: nothing in this dialog is ever parsed as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const made = withAttributes(document.createElement(tag), attributes)
  made.append(...children)
  return made
}

const IS_APPLE = /mac|iphone|ipad/i.test(navigator.platform)
const MOD = IS_APPLE ? '⌘' : 'Ctrl'
const key = (name: string) => element('kbd', {}, name)
const spans = (runs: Span[]) => runs.map(({ text, mark }) => mark ? element('mark', {}, text) : text)

function optionOf({ href, title, excerpt, isPage }: Option, trail: string, number: number): HTMLAnchorElement {
  const made = element('a', {
    'role': 'option',
    'id': siteId(`search-option-${number}`),
    'class': isPage ? 'search-option search-page' : 'search-option',
    'aria-selected': 'false',
    'tabindex': '-1',
    href
  })
  made.append(element('span', { class: 'search-title' }, ...spans(title)))
  if (isPage && trail) made.append(element('span', { class: 'search-trail' }, trail))
  if (excerpt.length) made.append(element('span', { class: 'search-excerpt' }, ...spans(excerpt)))
  return made
}

/**
 * Adds groups to the list of results.
 *
 * @param list the listbox
 * @param groups pages and their sections
 * @param first the number of the first option that is added
 * @returns the options that were added, in order
 */
export function addGroups(list: HTMLElement, groups: Group[], first: number): HTMLAnchorElement[] {
  const made: HTMLAnchorElement[] = []
  for (const { label, trail, options } of groups) {
    const group = element('div', { 'role': 'group', 'class': 'search-group', 'aria-label': label })
    for (const option of options) {
      const added = optionOf(option, trail, first + made.length)
      made.push(added)
      group.append(added)
    }
    list.append(group)
  }
  return made
}

/** What stands in the dialog before anything is typed. */
export function emptyView(): Node[] {
  const row = (keys: Child[], what: string) => element('div', {}, element('dt', {}, ...keys), element('dd', {}, what))
  return [
    element('p', {}, 'Every page is searched, section by section. The start of a word is enough; ', element('q', {}, 'words in quotation marks'), ' are found only side by side.'),
    element('dl', { class: 'search-keys' },
      row([key('/'), ' or ', key(IS_APPLE ? '⌘K' : 'Ctrl K')], 'open search'),
      row([key('↑'), ' ', key('↓')], 'choose a result'),
      row([key('↵')], 'go there'),
      row([key(`${MOD} ↵`)], 'open it in a new tab'))
  ]
}

/** What stands there when nothing matches: what was searched for, and a way on. */
export function noneView(query: string, base: string): Node[] {
  return [
    element('p', { class: 'search-lead' }, 'Nothing found for ', element('q', {}, query), '.'),
    element('p', {}, 'Try fewer words or the start of one, or a name as it stands in code. Or look through ', element('a', { href: `${base}learn/deep-dives` }, 'all deep dives'), '.')
  ]
}

/** What stands there when the index cannot be had. */
export function errorView(retry: () => void): Node[] {
  const button = element('button', { type: 'button' }, 'Try again')
  button.addEventListener('click', retry)
  return [
    element('p', { class: 'search-lead', role: 'alert' }, 'The search index could not be loaded.'),
    element('p', {}, 'You may be offline, or the site is just being renewed.'),
    button
  ]
}

/** What stands there while the first search runs; it shows itself only after a moment. */
export function waitView(): Node[] {
  return [element('p', { class: 'search-wait' }, 'Searching…')]
}

/** The line below the results: the keys, and how many there are, which is said aloud. */
export function footOf(count: HTMLElement): HTMLElement {
  const hint = (...parts: Child[]) => element('span', {}, ...parts)
  const keys = element('span', { 'class': 'search-hints', 'aria-hidden': 'true' },
    hint(key('↑'), ' ', key('↓'), ' choose'), hint(key('↵'), ' go there'), hint(key(`${MOD} ↵`), ' new tab'))
  return element('div', { class: 'search-foot' }, count, keys)
}
