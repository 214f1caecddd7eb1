// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'

const PLAYER = '<div data-island="Count" data-id="v-0" data-props="{&quot;start&quot;:3}"><div><button>Go <b>on</b></button><input type="checkbox"><textarea></textarea><a href="#there">There</a></div></div>'
const mount = vi.fn()
const load = vi.fn(() => Promise.resolve({ default: { name: 'Count' } }))
let near: (entries: { target: Element, isIntersecting: boolean }[]) => void = () => {}

vi.mock('../../../components/furniture/mount.ts', () => ({ mount: (...args: unknown[]) => mount(...args) }))
vi.stubGlobal('IntersectionObserver', class {
  constructor(callback: typeof near) {
    near = callback
  }

  observe() {}
  unobserve() {}
})

const { furnishIslands } = await import('../../../components/furniture/islands.ts')

function one<E extends HTMLElement = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}
const island = () => one('[data-island]')
const awake = () => vi.waitFor(() => expect(island().hasAttribute('data-awake')).toBe(true))
/** What the live player hears, noted at its root as Vue's listeners would. */
function listen(...types: string[]): string[] {
  const heard: string[] = []
  mount.mockImplementation((box: Element) => {
    for (const type of types) {
      box.firstElementChild?.addEventListener(type, ({ target }) => heard.push(`${type} ${target instanceof Element ? target.tagName : ''}`))
    }
  })
  return heard
}

describe('an island', () => {
  beforeEach(() => {
    mount.mockReset()
    load.mockReset().mockImplementation(() => Promise.resolve({ default: { name: 'Count' } }))
    document.body.innerHTML = PLAYER
    furnishIslands({ Count: () => load() })
  })

  it('wakes when it comes near, once', async () => {
    near([{ target: island(), isIntersecting: false }])
    expect(load).not.toHaveBeenCalled()
    near([{ target: island(), isIntersecting: true }])
    near([{ target: island(), isIntersecting: true }])
    await awake()
    near([{ target: island(), isIntersecting: true }])
    expect(load).toHaveBeenCalledTimes(1)
    expect(mount).toHaveBeenCalledExactlyOnceWith(island(), { name: 'Count' })
  })

  it.each(['pointerover', 'focusin'])('wakes at a %s in it', async (type) => {
    one('b').dispatchEvent(new Event(type, { bubbles: true }))
    await awake()
  })

  it('does when it wakes what was done meanwhile, in order', async () => {
    const heard = listen('keydown', 'click')
    one('button').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    one('button').click()
    expect(heard).toEqual([])
    await awake()
    expect(heard).toEqual(['keydown BUTTON', 'click BUTTON'])
  })

  it('has a box ticked once, not ticked and taken back', async () => {
    const box = one<HTMLInputElement>('input')
    box.click()
    expect(box.checked).toBe(false)
    await awake()
    expect(box.checked).toBe(true)
  })

  it('keeps what was written', async () => {
    const heard = listen('input')
    const field = one<HTMLTextAreaElement>('textarea')
    field.value = 'text'
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.value = ''
    await awake()
    expect([field.value, ...heard]).toEqual(['text', 'input TEXTAREA'])
  })

  it('has links that lead where they lead at once, and not again', async () => {
    const heard = listen('click')
    const click = new MouseEvent('click', { bubbles: true, cancelable: true })
    one('a').dispatchEvent(click)
    expect(click.defaultPrevented).toBe(false)
    await awake()
    expect(heard).toEqual([])
  })

  it('repeats nothing to the page around it, which heard it the first time', async () => {
    const heard = listen('keydown')
    const outside = vi.fn()
    document.addEventListener('keydown', outside)
    one('button').dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))
    await awake()
    document.removeEventListener('keydown', outside)
    expect(heard).toEqual(['keydown BUTTON'])
    expect(outside).toHaveBeenCalledTimes(1)
  })

  it('says when it could not be loaded, is tried again at the next use, and then does both uses', async () => {
    const heard = listen('click')
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    load.mockRejectedValueOnce(new Error('offline'))
    one('button').click()
    await vi.waitFor(() => expect(document.querySelector('[role=status]')?.textContent).toMatch(/could not be loaded/))
    expect(error.mock.calls[0]?.[0]).toMatch(/^Count could not be loaded/)
    expect(island().hasAttribute('data-awake')).toBe(false)
    one('button').click()
    await awake()
    expect(document.querySelector('[role=status]')).toBeNull()
    expect(heard).toEqual(['click BUTTON', 'click BUTTON'])
    error.mockRestore()
  })

  it('says so, too, where there is no player of its name', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    island().dataset.island = 'Gone'
    one('button').click()
    await vi.waitFor(() => expect(error).toHaveBeenCalled())
    expect(String(error.mock.calls[0]?.[1])).toContain('There is no player Gone')
    error.mockRestore()
  })
})
