// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { furnishOpened, pagesIn, storedPages, storePages } from '../../../components/furniture/opened.ts'

const KEY = 'opened-1'
const article = '<div class="page"><article></article></div>'

/** Opens an address, as the browser would. */
function open(path: string, body = article): void {
  document.body.innerHTML = body
  vi.stubGlobal('location', { pathname: path })
  furnishOpened()
}

const refusing = (names: (keyof Storage)[], error = 'QuotaExceededError') => ({
  getItem: () => '["/learn/a"]',
  ...Object.fromEntries(names.map(name => [name, () => {
    throw new DOMException('no', error)
  }]))
})

describe('furnishOpened', () => {
  beforeEach(() => {
    vi.unstubAllGlobals()
    localStorage.clear()
  })

  it('notes each page once, without its slash', () => {
    for (const path of ['/learn/a', '/learn/a/', '/docs/learn/b', '/learn/a']) open(path)
    expect(localStorage.getItem(KEY)).toBe('["/learn/a","/docs/learn/b"]')
  })

  it('notes nothing outside of /learn, and no page that is not there', () => {
    for (const path of ['/', '/learn', '/learn/', '/projects/templates']) open(path)
    open('/learn/nothing-here', '<div class="not-found"></div>')
    expect(localStorage).toHaveLength(0)
  })

  it('keeps nothing but paths', () => {
    open('/learn/a')
    expect(Object.keys(localStorage)).toEqual([KEY])
    expect(pagesIn(storedPages())).toEqual(['/learn/a'])
  })

  it.each([['no JSON', '{"a'], ['something else', '{"a":1}'], ['other values', '[1,null,"/learn/a",{}]'], ['null', 'null']])('starts anew from garbage: %s', (_, garbage) => {
    localStorage.setItem(KEY, garbage)
    open('/learn/b')
    expect(pagesIn(storedPages())).toEqual(garbage.includes('/learn/a') ? ['/learn/a', '/learn/b'] : ['/learn/b'])
  })

  it('says where nothing can be stored, and goes on', () => {
    vi.stubGlobal('localStorage', refusing(['getItem', 'setItem', 'removeItem'], 'SecurityError'))
    expect(storedPages()).toBeUndefined()
    expect(() => open('/learn/a')).not.toThrow()
    expect(() => storePages(null)).not.toThrow()
  })

  it('goes on where the storage is full', () => {
    vi.stubGlobal('localStorage', refusing(['setItem']))
    expect(() => open('/learn/b')).not.toThrow()
    expect(pagesIn(storedPages())).toEqual(['/learn/a'])
  })

  it('goes on where the storage itself must not be named', () => {
    vi.stubGlobal('localStorage', undefined)
    expect(storedPages()).toBeUndefined()
    expect(() => open('/learn/a')).not.toThrow()
  })

  it('forgets all, and takes back what was forgotten', () => {
    open('/learn/a')
    const before = storedPages() ?? null
    storePages(null)
    expect(storedPages()).toBeNull()
    storePages(before)
    expect(pagesIn(storedPages())).toEqual(['/learn/a'])
  })
})
