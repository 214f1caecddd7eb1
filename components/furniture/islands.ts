import type { Component } from 'vue'
import { copyOf } from './event-copy.ts'

const ISLAND = '[data-island]'
/** What a reader may do to an island before it is alive. */
const REPLAYED = ['click', 'keydown', 'input', 'change'] as const
/** What announces that an island will be used. */
const ANNOUNCING = ['pointerover', 'focusin'] as const
/** How far from the view an island is when it is brought to life. */
const NEAR = '400px'

interface Missed { target: Element, event: Event, value?: string }
/** What was done to islands that are not alive yet; those that are, are not in it. */
const asleep = new WeakMap<Element, Missed[]>()
const waking = new WeakSet<Element>()
/** Imports each player, by name. */
type Players = Readonly<Record<string, () => Promise<{ default: Component }>>>
let players: Players

/** Brings each island to life when it comes near the view, is pointed at, focused or used. */
export function furnishIslands(table: Players): void {
  players = table
  watchIslands()
  for (const type of REPLAYED) document.addEventListener(type, keep, true)
  for (const type of ANNOUNCING) document.addEventListener(type, wakeUnlessFailed, { passive: true })
  if (import.meta.dev) document.addEventListener('site:fresh', watchIslands)
}

/** An island that failed waits for a use: a pointer that moves would ask for it time and again. */
function wakeUnlessFailed(event: Event): void {
  const island = islandOf(event)
  if (island && !failures.has(island)) void wake(island)
}

function watchIslands(): void {
  for (const island of document.querySelectorAll(ISLAND)) {
    if (asleep.has(island) || island.hasAttribute('data-awake')) continue
    asleep.set(island, [])
    near.observe(island)
  }
}

const near = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue
    near.unobserve(target)
    void wake(target)
  }
}, { rootMargin: NEAR })

const islandOf = ({ target }: Event) => target instanceof Element ? target.closest(ISLAND) : null

/** Imports Vue and the player, once, and again after it failed; mounts it on its HTML, and does what was done meanwhile. */
async function wake(island: Element | null): Promise<void> {
  if (!(island instanceof HTMLElement) || !asleep.has(island) || waking.has(island)) return
  waking.add(island)
  try {
    const [{ mount }, player] = await Promise.all([import('./mount.ts'), players[island.dataset.island ?? '']?.()])
    if (!player) throw new Error(`There is no player ${island.dataset.island}.`)
    mount(island, player.default)
  }
  catch (error) {
    console.error(`${island.dataset.island} could not be loaded; it is tried again when it is used.`, error)
    sayFailure(island)
    return
  }
  finally {
    waking.delete(island)
  }
  failures.get(island)?.remove()
  island.dataset.awake = ''
  const missed = asleep.get(island) ?? []
  asleep.delete(island)
  for (const one of missed) replay(island, one)
}

/** The sentence above each island that could not be loaded. */
const failures = new WeakMap<Element, HTMLElement>()

function sayFailure(island: Element): void {
  if (failures.has(island)) return
  const sentence = document.createElement('p')
  sentence.className = 'island-failure'
  sentence.role = 'status'
  sentence.textContent = 'This part could not be loaded. Click in it to try again, or reload the page.'
  island.before(sentence)
  failures.set(island, sentence)
}

function keep(event: Event): void {
  const { target } = event
  const island = islandOf(event)
  const missed = island && asleep.get(island)
  if (!missed || !(target instanceof Element)) return
  void wake(island)
  if (event.type === 'click') {
    if (target.closest('a[href]')) return // leads where it leads, asleep too
    event.preventDefault() // a box would tick and a fold open now, and turn back when the click is replayed
  }
  missed.push({ target, event: copyOf(event), value: isField(target) ? target.value : undefined })
}

function replay(island: Element, { target, event, value }: Missed): void {
  if (value !== undefined && isField(target)) target.value = value
  // The page's furniture heard it the first time: a slash that opened search would close it.
  island.addEventListener(event.type, stop)
  target.dispatchEvent(event)
  island.removeEventListener(event.type, stop)
}

const stop = (event: Event) => event.stopPropagation()

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
const isField = (node: unknown): node is Field =>
  node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement
