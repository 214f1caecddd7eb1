import { siteId } from '#shared/site-ids.ts'

/**
 * Dev only: puts what the server renders after an edit into the open page.
 *
 * A block that is served as before stays as it is, with what the reader opened and what is alive in it. What the page's script added
 * stays too.
 */

/** Each element that the server sent, as far as it is compared, as it was sent. */
const served = new WeakMap<Element, Served>()
interface Served { html: string, attributes: Map<string, string> }

/** What holds the blocks of an article: in it, and in what it is in, blocks are compared one by one. */
const TEXT = '.prose'
const ROOT = siteId('root')
/** Vue's `useId` counts from the top of the page: after an edit further up, a block has other ids and is the same. */
const GENERATED_ID = /(?<![\w/-])v(-\d+i?)+\b/g
const RETRIES = 8
const TIMEOUT_MS = 2500
const WAIT_MS = 300

/** Notes the page as it was served; so this comes before anything changes it. */
export function followEdits(hot: NonNullable<ImportMeta['hot']>): void {
  const root = rootOf(document)
  if (!root) return
  note(root)
  let last = Promise.resolve()
  // one after the other, each from what the one before has left
  const follow = () => {
    last = last.then(() => refresh(root)).catch((error: unknown) => console.error('The page could not be refreshed.', error))
  }
  for (const event of ['nuxt-content:update', 'site:changed']) hot.on(event, follow)
  // for tests: a write before this would not be heard
  document.documentElement.dataset.followsEdits = ''
}

const rootOf = (page: Document) => page.getElementById(ROOT)
/** The root of the page counts as well, whatever is in it. */
const holdsText = (element: Element) => element.matches(`[id="${ROOT}"], ${TEXT}`) || element.querySelector(TEXT) !== null
const attributesOf = (element: Element) => new Map(Array.from(element.attributes, ({ name, value }) => [name, value]))

/**
 * The HTML of a block, to compare: without generated ids, and without what is in its islands, which follows from their props and from
 * their code, which Vite reloads.
 */
function htmlOf(block: Element): string {
  const copy = document.importNode(block, true)
  for (const element of [copy, ...copy.querySelectorAll('*')]) if (element.hasAttribute('data-island')) element.replaceChildren()
  return copy.outerHTML.replace(GENERATED_ID, 'v')
}

let refreshes = 0

/** A copy for the open page, with ids that no block of an earlier time has. */
function copyOf(block: Element): Element {
  const template = document.createElement('template')
  template.innerHTML = block.outerHTML.replace(GENERATED_ID, id => `${id}r${refreshes}`)
  return template.content.firstElementChild ?? document.importNode(block, true)
}

function note(element: Element): void {
  served.set(element, { html: htmlOf(element), attributes: attributesOf(element) })
  if (holdsText(element)) for (const block of element.children) note(block)
}

/** While the server starts anew it answers late or never. */
async function fetchPage(retries = RETRIES): Promise<Document> {
  try {
    const response = await fetch(location.href, { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(TIMEOUT_MS) })
    return new DOMParser().parseFromString(await response.text(), 'text/html')
  }
  catch (error) {
    if (!retries) throw error
    await new Promise(resolve => setTimeout(resolve, WAIT_MS))
    return fetchPage(retries - 1)
  }
}

async function refresh(root: Element): Promise<void> {
  const page = await fetchPage()
  const now = rootOf(page)
  if (!now) return location.reload()
  document.title = page.title
  const linked = new Set(Array.from(document.querySelectorAll('link[rel=stylesheet]'), link => link.getAttribute('href')))
  for (const link of page.querySelectorAll('link[rel=stylesheet]')) {
    if (!linked.has(link.getAttribute('href'))) document.head.append(document.importNode(link))
  }
  refreshes++
  renew(root, now)
  // Nuxt's own message over a page that was an error when it was opened
  document.querySelector('nuxt-error-overlay')?.remove()
  document.dispatchEvent(new Event('site:fresh'))
}

/** Makes of a live element what is served now, and keeps of its children those that are served as before. */
function renew(live: Element, now: Element): void {
  renewAttributes(live, now)
  const before = [...live.children].filter(child => served.has(child))
  const same = Map.groupBy(before, child => served.get(child)?.html)
  const holders = before.filter(holdsText)
  const blocks = Array.from(now.children, (block) => {
    const kept = same.get(htmlOf(block))?.shift()
    if (kept) return kept
    const holder = holdsText(block) ? holders.find(({ tagName }) => tagName === block.tagName) : undefined
    if (holder) renew(holder, block)
    const next = holder ?? copyOf(block)
    if (!holder) note(next)
    return next
  })
  const stays = new Set(blocks)
  for (const child of before) if (!stays.has(child)) child.remove()
  let last: Element | undefined
  for (const block of blocks) {
    const isInPlace = follows(block, last, live)
    if (!isInPlace && last) last.after(block)
    else if (!isInPlace) live.prepend(block)
    last = block
  }
}

/** Whether a block comes right after another one, but for what the page's script added between them. */
function follows(block: Element, last: Element | undefined, parent: Element): boolean {
  if (block.parentElement !== parent) return false
  let before = block.previousElementSibling
  while (before && before !== last && !served.has(before)) before = before.previousElementSibling
  return before === (last ?? null)
}

function renewAttributes(live: Element, now: Element): void {
  const attributes = attributesOf(now)
  for (const name of served.get(live)?.attributes.keys() ?? []) if (!attributes.has(name)) live.removeAttribute(name)
  for (const [name, value] of attributes) {
    if (served.get(live)?.attributes.get(name) !== value) live.setAttribute(name, value)
  }
  served.set(live, { html: htmlOf(now), attributes })
}
