/** What a reader may do to a player before it is alive. */
const REPLAYED = ['click', 'keydown', 'input', 'change'] as const
/** Of these one learns where the reader is. */
const FOLLOWED = ['focusin', 'pointerdown'] as const
const PLAYER = '[data-island-component]'

/** A player's wrapper has no box (`display: contents`), so a box within it is watched. */
const boxOf = (player: Element) => player.firstElementChild ?? player

/** The position of a node below an ancestor, as child indexes: it outlives the node if hydration replaces it. */
export function pathWithin(root: Element, node: Element): number[] {
  const path: number[] = []
  for (let at = node; at !== root && at.parentElement; at = at.parentElement) {
    path.unshift([...at.parentElement.children].indexOf(at))
  }
  return path
}

export function nodeAt(root: Element, path: number[]): Element | undefined {
  return path.reduce<Element | undefined>((at, index) => at?.children[index], root)
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
const isField = (node: unknown): node is Field =>
  node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement

function copyOf(event: Event): Event {
  if (event instanceof KeyboardEvent) return new KeyboardEvent(event.type, event)
  if (event instanceof MouseEvent) return new MouseEvent(event.type, event)
  return new Event(event.type, { bubbles: event.bubbles, cancelable: event.cancelable })
}

/**
 * Wakes Nuxt when a player comes near the view, is pointed at, focused or used, replays on the live player what was
 * done to the sleeping one, and leaves the focus where it was.
 *
 * @param load imports Nuxt's entry; called once at most, and again only after it failed
 */
export function wakeForPlayers(load: () => Promise<unknown>): void {
  const players = [...document.querySelectorAll(PLAYER)]
  if (!players.length) return

  let waking = false
  const wake = () => {
    if (waking) return
    waking = true
    load().catch((error: unknown) => {
      waking = false
      console.error('The interactive parts of this page could not be loaded; they are tried again when they are used.', error)
    })
  }

  const missed: { player: number, path: number[], event: Event, value?: string }[] = []
  const keep = (event: Event) => {
    const target = event.target instanceof Element ? event.target : null
    const player = target?.closest(PLAYER)
    if (!target || !player) return
    wake()
    if (event.type === 'click') {
      if (target.closest('a[href]')) return // leads where it leads, asleep too
      event.preventDefault() // a box would tick and a fold open now, and turn back when the click is replayed
    }
    missed.push({ player: players.indexOf(player), path: pathWithin(player, target), event: copyOf(event), value: isField(target) ? target.value : undefined })
  }
  /** Where the reader is: a player that wakes may be a new element, and the focus would fall to the page. */
  let focused: { player: number, path: number[] } | undefined
  const follow = (event: Event) => {
    const target = event.target instanceof Element ? event.target : null
    const player = target?.closest(PLAYER)
    focused = target && player ? { player: players.indexOf(player), path: pathWithin(player, target) } : undefined
  }
  const stop = (event: Event) => event.stopPropagation()
  const replay = () => {
    for (const type of REPLAYED) document.removeEventListener(type, keep, true)
    for (const type of FOLLOWED) document.removeEventListener(type, follow, true)
    const alive = document.querySelectorAll(PLAYER)
    for (const { player, path, event, value } of missed.splice(0)) {
      const root = alive[player]
      const node = root && nodeAt(root, path)
      if (!root || !node) continue
      if (value !== undefined && isField(node)) node.value = value
      // The page's furniture heard it the first time: a slash that opened search would close it.
      root.addEventListener(event.type, stop)
      node.dispatchEvent(event)
      root.removeEventListener(event.type, stop)
    }
    const root = focused && alive[focused.player]
    const node = focused && root && nodeAt(root, focused.path)
    if (node instanceof HTMLElement && document.activeElement === document.body) node.focus({ preventScroll: true })
  }
  for (const type of REPLAYED) document.addEventListener(type, keep, true)
  for (const type of FOLLOWED) document.addEventListener(type, follow, true)
  document.addEventListener('nuxt:awake', replay, { once: true })

  const near = new IntersectionObserver((entries) => {
    if (!entries.some(entry => entry.isIntersecting)) return
    near.disconnect()
    wake()
  }, { rootMargin: '400px' })
  for (const player of players) {
    near.observe(boxOf(player))
    for (const type of ['pointerover', 'focusin']) player.addEventListener(type, wake, { once: true })
  }
}
