// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { furnishReveal, reveal } from '../../../components/furniture/reveal.ts'

const tabs = (id: string, first: string, second: string) => `<div class="tabs" data-tabs><div role="tablist">
  ${[0, 1].map(at => `<button id="${id}-tab-${at}" role="tab" aria-selected="${at === 0}" aria-controls="${id}-panel-${at}">${at}</button>`).join('')}</div>
  <div id="${id}-panel-0" role="tabpanel" aria-labelledby="${id}-tab-0" data-selected>${first}</div>
  <div id="${id}-panel-1" role="tabpanel" aria-labelledby="${id}-tab-1">${second}</div></div>`
const get = (id: string) => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`no #${id}`)
  return found
}
const shown = () => [...document.querySelectorAll('[data-selected], [open]')].map(({ id }) => id)
const scrolled: string[] = []

beforeAll(() => {
  furnishReveal()
  Element.prototype.scrollIntoView = function () {
    scrolled.push(this.id)
  }
})
beforeEach(() => {
  scrolled.length = 0
  location.hash = ''
  document.body.innerHTML = `<a id="link" href="#deep">x</a><h2 id="plain">Plain</h2>
    ${tabs('a', '<h3 id="first">First</h3>', `<details id="fold">${tabs('b', '', '<h4 id="deep">Deep</h4>')}</details>`)}`
})

describe('reveal', () => {
  it('opens all that an element is in, and says whether anything was closed', () => {
    expect(reveal(get('deep'))).toBe(true)
    expect(shown()).toEqual(['a-panel-1', 'fold', 'b-panel-1'])
    expect(get('a-tab-1').getAttribute('aria-selected')).toBe('true')
    expect(reveal(get('deep'))).toBe(false)
  })

  it('opens a part that is meant itself', () => {
    expect(reveal(get('b-panel-1'))).toBe(true)
    expect(shown()).toContain('b-panel-1')
  })

  it('leaves what can be seen', () => {
    expect([reveal(get('plain')), reveal(get('first'))]).toEqual([false, false])
    expect(shown()).toEqual(['a-panel-0', 'b-panel-0'])
  })
})

describe('an address', () => {
  const go = (hash: string) => {
    location.hash = hash
    dispatchEvent(new Event('hashchange'))
  }

  it('opens where it leads, and goes there', () => {
    go('#deep')
    expect(shown()).toEqual(['a-panel-1', 'fold', 'b-panel-1'])
    expect(scrolled).toEqual(['deep'])
  })

  it.each(['#plain', '#first', '#nowhere', '#%E0%A4%A', ''])('%s leaves the scrolling to the browser', (hash) => {
    go(hash)
    expect(shown()).toEqual(['a-panel-0', 'b-panel-0'])
    expect(scrolled).toEqual([])
  })

  it('is followed again when its link is clicked again', () => {
    go('#deep')
    get('a-tab-0').setAttribute('aria-selected', 'true')
    for (const id of ['a-panel-1', 'b-panel-1']) get(id).removeAttribute('data-selected')
    get('link').click()
    expect(shown()).toContain('b-panel-1')
  })
})
