// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nodeAt, pathWithin, wakeForPlayers } from '../../../components/furniture/wake.ts'

const player = '<section><h3>Steps</h3><div><button>Back</button> text <button>Next <b>step</b></button></div></section>'

function element(html: string): Element {
  const root = document.createElement('div')
  root.innerHTML = html
  return root
}

describe('pathWithin and nodeAt', () => {
  it('lead to every node, also of another tree with the same HTML', () => {
    const [asleep, awake] = [element(player), element(player)]
    for (const node of asleep.querySelectorAll('*')) {
      const twin = nodeAt(awake, pathWithin(asleep, node))
      expect(twin?.outerHTML).toBe(node.outerHTML)
      expect(nodeAt(asleep, pathWithin(asleep, node))).toBe(node)
    }
  })

  it('count elements only, from the player down', () => {
    const root = element(player)
    const next = root.querySelector('b')
    expect(next && pathWithin(root, next)).toEqual([0, 1, 1, 0])
  })

  it('lead from a player to itself', () => {
    const root = element(player)
    expect(pathWithin(root, root)).toEqual([])
    expect(nodeAt(root, [])).toBe(root)
  })

  it('lead nowhere where the live player has no such node', () => {
    expect(nodeAt(element('<section></section>'), [0, 1, 0])).toBeUndefined()
  })
})

describe('a sleeping player', () => {
  const load = vi.fn(() => Promise.resolve())
  const heard: string[] = []
  const hear = (event: Event) => heard.push(`${event.type} ${event.target instanceof Element ? event.target.tagName : ''}`)

  /** What a player hears once it is alive, noted at its nodes as Vue's listeners would. */
  const wakeUp = (types: string[]) => {
    for (const type of types) document.querySelector('[data-island-component] > div')?.addEventListener(type, hear)
    document.dispatchEvent(new Event('nuxt:awake'))
  }
  const one = <E extends HTMLElement>(selector: string) => {
    const found = document.querySelector<E>(selector)
    if (!found) throw new Error(`no ${selector}`)
    return found
  }

  beforeEach(() => {
    heard.length = 0
    load.mockClear()
    vi.stubGlobal('IntersectionObserver', class {
      observe() {}
      disconnect() {}
    })
    document.body.innerHTML = '<div data-island-component="X"><div><button>Go</button><input type="checkbox"><textarea></textarea><a href="#there">There</a></div></div>'
    wakeForPlayers(load)
  })
  afterEach(() => {
    document.dispatchEvent(new Event('nuxt:awake'))
    vi.unstubAllGlobals()
  })

  it('is woken once, and then hears what was done to it, in order', () => {
    one('button').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    one('button').click()
    expect(load).toHaveBeenCalledTimes(1)
    wakeUp(['keydown', 'click'])
    expect(heard).toEqual(['keydown BUTTON', 'click BUTTON'])
  })

  it('has a box ticked once, not ticked and taken back', () => {
    const box = one<HTMLInputElement>('input')
    box.click()
    expect(box.checked).toBe(false)
    wakeUp([])
    expect(box.checked).toBe(true)
  })

  it('keeps what was written', () => {
    const field = one<HTMLTextAreaElement>('textarea')
    field.value = 'text'
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.value = ''
    wakeUp(['input'])
    expect([field.value, ...heard]).toEqual(['text', 'input TEXTAREA'])
  })

  it('has links that lead where they lead at once, and not again', () => {
    const click = new MouseEvent('click', { bubbles: true, cancelable: true })
    one('a').dispatchEvent(click)
    expect(click.defaultPrevented).toBe(false)
    wakeUp(['click'])
    expect(heard).toEqual([])
  })

  it('replays nothing to the page round it, which heard it the first time', () => {
    const outside = vi.fn()
    document.addEventListener('keydown', outside)
    one('button').dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))
    wakeUp(['keydown'])
    document.removeEventListener('keydown', outside)
    expect(heard).toEqual(['keydown BUTTON'])
    expect(outside).toHaveBeenCalledTimes(1)
  })
})
