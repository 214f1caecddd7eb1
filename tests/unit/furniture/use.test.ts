// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { furnishOnUse } from '../../../components/furniture/use.ts'

const done: string[] = []
/** What would react: it notes what it hears of. */
const startReactions = vi.fn(() => {
  for (const type of ['pointerover', 'pointermove', 'pointerdown', 'focusin', 'click']) {
    document.addEventListener(type, ({ target }) => target instanceof Element && done.push(`${type} ${target.id}`), listening)
  }
})
const load = vi.fn(() => Promise.resolve({ startReactions }))

let test = new AbortController()
let listening = { signal: test.signal }
const get = (id: string) => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`no #${id}`)
  return found
}
const fire = (id: string, event: Event) => {
  get(id).dispatchEvent(event)
  return event
}
const click = (id: string, held: MouseEventInit = {}) => fire(id, new MouseEvent('click', { bubbles: true, cancelable: true, ...held }))
const point = (id: string) => fire(id, new PointerEvent('pointerover', { bubbles: true }))
const loaded = () => vi.waitFor(() => expect(startReactions).toHaveBeenCalled())

beforeEach(() => {
  test = new AbortController()
  listening = { signal: test.signal }
  const listen = document.addEventListener.bind(document)
  // the document is one for all tests
  vi.spyOn(document, 'addEventListener').mockImplementation((type: string, listener: EventListenerOrEventListenerObject) => listen(type, listener, listening))
  document.body.innerHTML = '<p id="text"><a id="link" href="#x">x</a> <a id="picture" data-zoom href="#y">y</a> <button id="copy" data-copy>Copy</button></p>'
  location.hash = ''
  furnishOnUse(load)
})
afterEach(() => {
  test.abort()
  vi.restoreAllMocks()
  startReactions.mockClear()
  load.mockClear()
  done.length = 0
})

describe('the rest of the script', () => {
  it('is imported at the first use, once', async () => {
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(load).not.toHaveBeenCalled()
    point('text')
    point('link')
    await loaded()
    point('text')
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(startReactions).toHaveBeenCalledOnce()
  })

  it('is imported at once where an address leads to a part of the page, which may be closed', async () => {
    location.hash = '#x'
    furnishOnUse(load)
    await loaded()
  })

  it('hears where the pointer is, and of clicks that it alone answers, with what came before them', async () => {
    point('text')
    point('copy')
    fire('copy', new PointerEvent('pointermove', { bubbles: true }))
    fire('copy', new PointerEvent('pointerdown', { bubbles: true }))
    expect(click('copy').defaultPrevented).toBe(true)
    expect(click('picture').defaultPrevented).toBe(true)
    await loaded()
    expect(done).toEqual(['pointerover copy', 'pointermove copy', 'pointerdown copy', 'click copy', 'click picture'])
  })

  it('hears of Escape, which closes what is open, wherever the focus is', async () => {
    const keys: string[] = []
    startReactions.mockImplementationOnce(() => document.addEventListener('keydown', ({ key }) => keys.push(key), listening))
    fire('text', new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    fire('text', new KeyboardEvent('keydown', { key: 'a', bubbles: true }))
    await loaded()
    await vi.waitFor(() => expect(keys).toEqual(['Escape']))
  })

  it('hears of keys in what it alone answers, as an arrow in a list of tabs', async () => {
    document.body.innerHTML = '<div data-tabs><button id="tab" role="tab">A</button></div>'
    const keys: string[] = []
    startReactions.mockImplementationOnce(() => document.addEventListener('keydown', ({ key }) => keys.push(key), listening))
    fire('tab', new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
    fire('tab', new KeyboardEvent('keydown', { key: 'ArrowRight', ctrlKey: true, bubbles: true }))
    await loaded()
    await vi.waitFor(() => expect(keys).toEqual(['ArrowRight']))
  })

  it('after a failure holds again what only it answers, and lets links lead on', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    load.mockRejectedValueOnce(new Error('offline'))
    click('copy')
    await vi.waitFor(() => expect(error).toHaveBeenCalled())
    done.length = 0
    expect(click('picture').defaultPrevented).toBe(false)
    expect(click('copy').defaultPrevented).toBe(true)
    await loaded()
    expect(done).toContain('click copy')
  })

  it('leaves to islands what is done in them', async () => {
    get('copy').addEventListener('click', event => event.preventDefault(), { once: true })
    click('copy')
    await loaded()
    expect(done).toEqual([])
  })

  it('leaves to the browser what the browser does: other links, and tabs of its own', async () => {
    expect(click('link').defaultPrevented).toBe(false)
    expect(click('picture', { ctrlKey: true }).defaultPrevented).toBe(false)
    await loaded()
    expect(done).toEqual([])
  })

  it('where it cannot be loaded, lets clicks go where they lead, and is tried again', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue()
    load.mockReturnValueOnce(Promise.reject(new Error('offline')))
    const led: boolean[] = []
    get('picture').addEventListener('click', event => setTimeout(() => led.push(!event.defaultPrevented)))
    click('picture')
    await vi.waitFor(() => expect(said).toHaveBeenCalledOnce())
    await vi.waitFor(() => expect(led).toEqual([false, true]))
    expect(click('picture').defaultPrevented).toBe(false)
    await loaded()
    expect(load).toHaveBeenCalledTimes(2)
  })
})
