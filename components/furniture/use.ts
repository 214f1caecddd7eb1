import { copyOf } from './event-copy.ts'

/** What shows that a reader is there: a page that leads to an anchor scrolls, too. */
const USES = ['pointerover', 'pointermove', 'pointerdown', 'focusin', 'click', 'keydown', 'scroll'] as const
/** What reacts to a click or a key by script alone, or by script instead of what its link does. */
const HELD = [
  '[data-copy]', '[data-tabs] [role="tab"]', '[data-check]', '[data-seek]', 'a[data-zoom]', 'a.term', '.artifacts tr[data-key]', '[data-hovers]'
].join()

const isHeld = ({ target }: Event) => target instanceof Element && !!target.closest(HELD)
/** It closes what is open, such as the menu, whatever has the focus. */
const isEscape = (event: Event) => event instanceof KeyboardEvent && event.key === 'Escape'
const isLink = ({ target }: Event) => target instanceof Element && !!target.closest('a[href]')
const hasModifier = (event: Event) =>
  (event instanceof MouseEvent || event instanceof KeyboardEvent) && (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)

/**
 * Imports what reacts to a reader at the first thing that one does, and does again for it what was done meanwhile: pointing,
 * focusing, and clicks and keys that nothing else answers.
 *
 * @param load imports it; called again only after it failed
 */
export function furnishOnUse(load: () => Promise<{ startReactions: () => void }> = () => import('./reactions.ts')): void {
  let loading = false
  let failed = false
  /** Of pointing and focusing the last; of clicks all, each with the press before it; and of keys all. */
  let missed: Event[] = []

  const keep = (event: Event) => {
    const { type } = event
    if (/^(pointerover|pointermove|focusin)$/.test(type)) missed = [...missed.filter(other => other.type !== type), event]
    // an island keeps what is done in it by itself; a link leads where it leads once the script has failed
    if (event.defaultPrevented || (failed && isLink(event))) return
    if (!/^(pointerdown|click|keydown)$/.test(type) || hasModifier(event) || !(isHeld(event) || isEscape(event))) return
    missed.push(event)
    if (type === 'click') event.preventDefault()
  }
  const repeat = () => {
    for (const event of missed.splice(0)) event.target?.dispatchEvent(copyOf(event))
  }
  const use = (event: Event) => {
    keep(event)
    if (loading) return
    loading = true
    load().then(({ startReactions }) => {
      for (const type of USES) document.removeEventListener(type, use)
      startReactions()
      repeat()
    }, (error: unknown) => {
      failed = true // links lead where they lead
      repeat()
      loading = false
      console.error('This page does not react yet: its script could not be loaded. It is tried again at the next use.', error)
    })
  }
  for (const type of USES) document.addEventListener(type, use)
  // where it leads may be in a closed fold or in another tab
  if (location.hash) use(new Event('hash'))
}
