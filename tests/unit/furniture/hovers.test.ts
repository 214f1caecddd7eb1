// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PageHovers } from '../../../shared/hovers.ts'

const data: PageHovers = {
  styles: ['', 'keyword', 'function'],
  docs: ['<p>Ends a step.</p><p><a href="/docs">Docs</a></p>'],
  popups: [[['class ', 1, 'Run', 2]], [['def ', 1, 'next', 2, '<T>() -> None', 0], 0]],
  blocks: { aaaa: [0, 1, 0], bbbb: [1] }
}
const block = (key: string, ...lines: string[]) => `<figure class="code" data-hovers="${key}"><pre tabindex="0"><code>`
  + lines.map(line => `<span class="line">${line}\n</span>`).join('') + '</code></pre><button>Copy</button></figure>'
const page = '<article data-hovers-src="/hovers/page.json"><a href="/">Home</a>'
  + block('aaaa', '<span data-h="0">Run</span>.<span data-h="1">next</span>', '', '<span data-h="2">Run</span>')
  + block('bbbb', '<span data-h="0">next</span> <span data-h="1">unknown</span>')
  + block('gone', '<span data-h="0">stale</span>') + '</article>'

const answer = vi.fn<() => Promise<Response>>()
const error = vi.fn()
const one = (selector: string) => {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}
const token = (key: string, at: number) => one(`[data-hovers="${key}"] [data-h="${at}"]`)
const pre = (key: string) => one(`[data-hovers="${key}"] pre`)
const popup = () => document.querySelector<HTMLElement>('.hover-popup')
const settle = () => new Promise(resolve => setTimeout(resolve, 10))
const press = async (key: string, held: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held })
  document.activeElement?.dispatchEvent(event)
  await settle()
  return event.defaultPrevented
}
const tap = async (target: HTMLElement) => {
  target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }))
  target.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'touch', clientX: 1, clientY: 1 }))
  target.dispatchEvent(new PointerEvent('click', { bubbles: true, pointerType: 'touch' }))
  await settle()
}

/** The listeners of earlier tests stay on their document: each test takes away what it added. */
const added: [string, EventListenerOrEventListenerObject][] = []

beforeEach(async () => {
  vi.resetModules()
  vi.stubGlobal('fetch', answer)
  answer.mockReset().mockImplementation(() => Promise.resolve(Response.json(data)))
  error.mockReset()
  vi.spyOn(console, 'error').mockImplementation(error)
  const listen = document.addEventListener.bind(document)
  vi.spyOn(document, 'addEventListener').mockImplementation((type: string, listener: EventListenerOrEventListenerObject, options) => {
    added.push([type, listener])
    listen(type, listener, options)
  })
  document.body.innerHTML = page
  const { furnishHovers } = await import('../../../components/furniture/hovers.ts')
  furnishHovers()
})

afterEach(() => {
  for (const [type, listener] of added.splice(0)) document.removeEventListener(type, listener)
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Uses a block for the first time. */
const begin = async (key: string) => {
  pre(key).focus()
  await vi.waitFor(() => expect(answer).toHaveBeenCalled())
  await settle()
}

describe('the types of a page', () => {
  it('are not asked for before a block is used, then once, at the address that the page names', async () => {
    one('a').focus()
    one('a').click()
    await settle()
    expect(answer).not.toHaveBeenCalled()
    await begin('aaaa')
    await press('ArrowRight')
    await press('ArrowRight')
    expect(answer).toHaveBeenCalledExactlyOnceWith('/hovers/page.json')
  })

  it('are shown at the first tap, though what shows them comes later', async () => {
    token('aaaa', 1).click()
    await vi.waitFor(() => expect(popup()).not.toBeNull())
    expect(popup()?.querySelector('.hover-signature')?.textContent).toBe('def next<T>() -> None')
  })

  it('have the colours of code, and docs with their links', async () => {
    await begin('aaaa')
    await tap(token('aaaa', 1))
    const spans = [...popup()?.querySelectorAll('.hover-signature span') ?? []].map(span => [span.className, span.textContent])
    expect(spans).toEqual([['tok-keyword', 'def '], ['tok-function', 'next'], ['', '<T>() -> None']])
    expect(popup()?.querySelector('.hover-docs a')?.getAttribute('href')).toBe('/docs')
    await tap(token('aaaa', 0))
    expect(popup()?.querySelector('.hover-docs')).toBeNull()
  })

  it('are looked up by block: the same index says another thing in another one', async () => {
    await begin('bbbb')
    await tap(token('bbbb', 0))
    expect(popup()?.textContent).toContain('next')
    await tap(token('aaaa', 0))
    expect(popup()?.textContent).toBe('class Run')
    expect(document.querySelectorAll('.hover-popup')).toHaveLength(1)
  })

  it.each([['bbbb', 1], ['gone', 0]])('are none where the data has nothing for token %s %i', async (key, at) => {
    await begin(key)
    await tap(token(key, at))
    expect(popup()).toBeNull()
    expect(document.querySelector('[data-open]')).toBeNull()
  })

  it('leave the keys of a block alone that the data does not know', async () => {
    await begin('gone')
    expect(await press('ArrowDown')).toBe(false)
    expect(document.activeElement).toBe(pre('gone'))
  })

  it('are fetched anew where an edit in dev gave them another address', async () => {
    await begin('gone')
    await tap(token('gone', 0))
    expect(popup()).toBeNull()
    answer.mockImplementation(() => Promise.resolve(Response.json({ ...data, blocks: { gone: [1] } })))
    one('article').dataset.hoversSrc = '/hovers/page.json?v=edited'
    await tap(token('gone', 0))
    expect(popup()?.textContent).toContain('Ends a step.')
    expect(answer).toHaveBeenCalledTimes(2)
    expect(answer).toHaveBeenLastCalledWith('/hovers/page.json?v=edited')
  })

  it.each([
    ['cannot be reached', () => Promise.reject(new TypeError('offline'))],
    ['are not there', () => Promise.resolve(new Response('', { status: 404 }))],
    ['are not JSON', () => Promise.resolve(new Response('<html>'))]
  ])('that %s are missed in the popup, and tried again', async (_, failure) => {
    answer.mockImplementation(failure)
    await begin('aaaa')
    await tap(token('aaaa', 0))
    expect(popup()?.textContent).toContain('Types could not be loaded')
    expect(error).toHaveBeenCalled()
    answer.mockImplementation(() => Promise.resolve(Response.json(data)))
    await tap(token('aaaa', 1))
    expect(popup()?.textContent).toContain('Ends a step.')
  })
})

describe('taps', () => {
  beforeEach(() => begin('aaaa'))

  it('open, close on the same token, and close elsewhere', async () => {
    await tap(token('aaaa', 0))
    expect(popup()).not.toBeNull()
    await tap(token('aaaa', 0))
    expect(popup()).toBeNull()
    await tap(token('aaaa', 0))
    await tap(one('article > a'))
    expect(popup()).toBeNull()
  })

  it('in the popup leave it open', async () => {
    await tap(token('aaaa', 1))
    await tap(one('.hover-docs p'))
    expect(popup()).not.toBeNull()
  })

  it('reach a block that was rendered later', async () => {
    await tap(token('aaaa', 1))
    one('article').innerHTML = block('bbbb', '<span data-h="0">next</span>')
    await tap(token('bbbb', 0))
    expect(popup()?.textContent).toContain('next')
  })
})

describe('keys', () => {
  beforeEach(() => begin('aaaa'))

  it('move the focus from token to token, each described by the popup', async () => {
    for (const at of [0, 1, 2]) {
      expect(await press('ArrowRight')).toBe(true)
      expect(document.activeElement).toBe(token('aaaa', at))
      expect(token('aaaa', at).getAttribute('role')).toBe('button')
      expect(token('aaaa', at).getAttribute('aria-describedby')).toBe(popup()?.id)
    }
    expect(document.querySelectorAll('[data-h]:is([role], [tabindex], [aria-describedby], [data-open])')).toHaveLength(1)
    await press('ArrowUp')
    expect(document.activeElement).toBe(token('aaaa', 0))
    await press('End')
    expect(document.activeElement).toBe(token('aaaa', 2))
  })

  it('close with Escape, and the block has the focus again', async () => {
    await press('ArrowRight')
    await press('Escape')
    expect(popup()).toBeNull()
    expect(document.activeElement).toBe(pre('aaaa'))
    expect(document.querySelector('[data-h]:is([role], [tabindex], [aria-describedby], [data-open])')).toBeNull()
  })

  it('close with Escape from within the popup, too', async () => {
    await press('ArrowRight')
    await press('ArrowRight')
    one('.hover-docs a').focus()
    expect(popup()).not.toBeNull()
    await press('Escape')
    expect(popup()).toBeNull()
    expect(document.activeElement).toBe(pre('aaaa'))
  })

  it('close and open again with Enter and Space', async () => {
    await press('ArrowRight')
    await press('Enter')
    expect(popup()).toBeNull()
    expect(document.activeElement).toBe(token('aaaa', 0))
    await press(' ')
    expect(popup()).not.toBeNull()
  })

  it('stand, in the document, between the block and what comes after it, so that Tab leads there', async () => {
    await press('ArrowRight')
    expect(pre('aaaa').nextElementSibling).toBe(popup())
  })

  it('close where the focus goes on', async () => {
    await press('ArrowRight')
    one('[data-hovers="aaaa"] button').focus()
    expect(popup()).toBeNull()
  })

  it('leave a browser\'s shortcut alone', async () => {
    expect(await press('ArrowRight', { altKey: true })).toBe(false)
    expect(document.activeElement).toBe(pre('aaaa'))
  })

  it('that scroll go on scrolling where a click chose the block, until Tab', async () => {
    pre('aaaa').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'mouse' }))
    expect(await press('ArrowDown')).toBe(false)
    await press('Tab')
    expect(await press('ArrowDown')).toBe(true)
  })
})
