// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { advise, reached, start } from '../../../components/furniture/concept-map.ts'

const page = (needs: number[], state = '') => ({ needs, isPlanned: state === 'planned', isOpened: state === 'opened' })

describe('advise', () => {
  it('begins with the first page', () => {
    expect(advise([page([]), page([0])])).toEqual({ opened: 0, written: 2, next: 0, skipped: [] })
  })

  it('goes on with the first that builds on nothing unopened', () => {
    expect(advise([page([], 'opened'), page([0]), page([0, 1])]).next).toBe(1)
    expect(advise([page([], 'opened'), page([0], 'opened'), page([1], 'planned'), page([2])])).toMatchObject({ opened: 2, written: 3, next: 3 })
  })

  it('says what was skipped, and waits for no planned page', () => {
    expect(advise([page([]), page([], 'planned'), page([0, 1], 'opened'), page([2])])).toEqual({ opened: 1, written: 3, next: 0, skipped: [{ page: 2, needs: [0] }] })
  })

  it('ends', () => {
    expect(advise([page([], 'opened'), page([0], 'opened'), page([1], 'planned')])).toEqual({ opened: 2, written: 2, skipped: [] })
    expect(advise([])).toEqual({ opened: 0, written: 0, skipped: [] })
  })
})

describe('reached', () => {
  it('follows all ways, and ends in a circle', () => {
    const next = [[1, 2], [3], [3], [], [5], [4]]
    expect([...reached(0, at => next[at] ?? [])].sort()).toEqual([1, 2, 3])
    expect([...reached(4, at => next[at] ?? [])].sort()).toEqual([4, 5])
  })
})

const KEY = 'opened-1'
const item = (name: string, needs: string, planned = false, assumes = needs, concept = '') =>
  `<li data-needs="${needs}" data-assumes="${assumes}"><p class="map-title">${planned ? name : `<a href="/learn/${name}"><code>${name}</code></a><span class="map-opened" hidden>opened</span>`}</p>${concept && `<a class="map-concept" data-concept="${concept}">${concept}</a>`}</li>`
const map = `<figure data-map><div class="map-said"><p><span class="map-count"></span> <span class="map-next"></span></p><ul class="map-skipped"></ul>
  <p><button data-forget>Forget</button><span class="map-did"></span></p></div><svg><g data-edge="0 1"></g><g data-edge="0 2"></g><g data-edge="1 3"></g></svg>
  <ol>${item('a', '', false, '', 'x')}${item('b', '0', false, 'x', 'y')}${item('c', '0', true, 'x')}${item('d', '1', false, 'y', 'z')}</ol></figure>`

const find = (selector: string) => document.querySelector<HTMLElement>(selector)
const isTold = () => find('.map-said')?.hasAttribute('data-told')
const text = (selector: string) => find(selector)?.textContent
const lit = (selector: string) => [...document.querySelectorAll<HTMLElement>(`${selector}.lit`)].map(one => one.dataset.edge ?? one.dataset.concept ?? one.querySelector('.map-title')?.textContent.replace('opened', ''))

describe('the map', () => {
  beforeEach(() => {
    vi.unstubAllGlobals()
    localStorage.clear()
    document.body.innerHTML = map
  })

  it('says where to begin', () => {
    start()
    expect(isTold()).toBe(true)
    expect(text('.map-count')).toBe('You have not opened any of these pages yet.')
    expect(text('.map-next')).toBe('Begin with a, which builds on nothing else.')
    expect(find('.map-next a code')?.textContent).toBe('a')
    expect(find('[data-forget]')?.hidden).toBe(true)
  })

  it('marks what was opened, and says what is next and what was skipped', () => {
    localStorage.setItem(KEY, '["/learn/a","/learn/d"]')
    start()
    expect(text('.map-count')).toBe('You have opened 2 of 3 pages.')
    expect(text('.map-next')).toBe('Next: b, which builds on what you have opened.')
    expect(text('.map-skipped')).toBe('d builds on b, not opened yet.')
    expect([...document.querySelectorAll('[data-opened]')]).toHaveLength(2)
    expect([...document.querySelectorAll('.map-opened:not([hidden])')]).toHaveLength(2)
  })

  it('follows other tabs', () => {
    start()
    localStorage.setItem(KEY, '["/learn/a","/learn/b","/learn/d"]')
    dispatchEvent(new StorageEvent('storage', { key: KEY }))
    expect(text('.map-next')).toBe('You have opened everything that is written.')
  })

  it('forgets, and takes that back', () => {
    localStorage.setItem(KEY, '["/learn/a"]')
    start()
    find('[data-forget]')?.click()
    expect(localStorage).toHaveLength(0)
    expect([text('.map-did'), text('[data-forget]'), find('[data-forget]')?.hidden]).toEqual(['Forgotten.', 'Undo', false])
    expect(text('.map-count')).toContain('not opened any')
    find('[data-forget]')?.click()
    expect(localStorage.getItem(KEY)).toBe('["/learn/a"]')
    expect([text('.map-did'), text('[data-forget]')]).toEqual(['Taken back.', 'Forget'])
    expect(text('.map-count')).toBe('You have opened 1 of 3 pages.')
  })

  it('takes back what was forgotten without losing what was opened since', () => {
    localStorage.setItem(KEY, '["/learn/a"]')
    start()
    find('[data-forget]')?.click()
    localStorage.setItem(KEY, '["/learn/b"]')
    find('[data-forget]')?.click()
    expect(localStorage.getItem(KEY)).toBe('["/learn/a","/learn/b"]')
  })

  it('says nothing where nothing can be stored', () => {
    vi.stubGlobal('localStorage', undefined)
    start()
    expect(isTold()).toBe(false)
  })

  it('says nothing where nothing is written', () => {
    document.body.innerHTML = map.replace(/<ol>.*<\/ol>/s, `<ol>${item('c', '', true)}</ol>`)
    start()
    expect(isTold()).toBe(false)
  })

  it('lights up what a page builds on and what builds on it', () => {
    start()
    find('li:nth-child(2) a')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
    expect(lit('li')).toEqual(['a', 'b', 'd'])
    expect(lit('g')).toEqual(['0 1', '1 3'])
    expect(lit('a')).toEqual(['x'])
    find('li:nth-child(3)')?.dispatchEvent(new Event('pointerover', { bubbles: true }))
    expect([lit('li'), lit('g'), lit('a')]).toEqual([['a', 'c'], ['0 2'], ['x']])
    find('[data-map]')?.dispatchEvent(new Event('pointerleave'))
    expect(lit('li')).toEqual(['a', 'b', 'd'])
    find('li:nth-child(2) a')?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
    expect([lit('li'), lit('a')]).toEqual([[], []])
  })

  it('lights up the pages that assume a concept, and the edges between them', () => {
    start()
    find('[data-concept="x"]')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
    expect([lit('li'), lit('g'), lit('a')]).toEqual([['a', 'b', 'c'], ['0 1', '0 2'], ['x']])
    find('[data-concept="z"]')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
    expect([lit('li'), lit('g'), lit('a')]).toEqual([['d'], [], ['z']])
  })

  it('draws what is lit above what is not', () => {
    start()
    find('li:nth-child(2) a')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
    expect([...document.querySelectorAll('g')].map(edge => edge.dataset.edge)).toEqual(['0 2', '0 1', '1 3'])
  })
})
