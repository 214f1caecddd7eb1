// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { furnishTabs, tabAfterKey } from '../../../components/furniture/tabs.ts'

describe('tabAfterKey', () => {
  it.each([
    ['ArrowRight', 0, 1], ['ArrowRight', 2, 0], ['ArrowLeft', 1, 0], ['ArrowLeft', 0, 2], ['Home', 2, 0], ['End', 0, 2]
  ])('%s on tab %i of three goes to %i', (key, at, to) => {
    expect(tabAfterKey(key, at, 3)).toBe(to)
  })

  it.each(['ArrowDown', 'ArrowUp', 'Tab', 'Enter', 'a'])('leaves %s to the browser', (key) => {
    expect(tabAfterKey(key, 0, 3)).toBeUndefined()
  })
})

describe('furnishTabs', () => {
  const group = (id: string, sync: string, ...labels: string[]) => `<div data-tabs data-sync="${sync}"><div role="tablist">`
    + labels.map((label, at) => `<button id="${id}-${at}" role="tab" aria-selected="${at === 0}" aria-controls="${id}-panel-${at}" tabindex="${at ? -1 : 0}"> ${label} </button>`).join('')
    + '</div>' + labels.map((label, at) => `<div id="${id}-panel-${at}" role="tabpanel"${at ? '' : ' data-selected="true"'}>${label}</div>`).join('') + '</div>'
  const chosen = () => [...document.querySelectorAll('[aria-selected="true"]')].map(tab => tab.id)
  const shown = () => [...document.querySelectorAll('[data-selected]')].map(panel => panel.id)
  const press = (key: string, held: KeyboardEventInit = {}) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }))

  beforeAll(furnishTabs)
  beforeEach(() => {
    document.body.innerHTML = group('a', 'os', 'Local', 'Remote') + group('b', 'os', 'Remote', 'Cloud') + group('c', '', 'Local', 'Remote')
  })

  it('shows the panel of a clicked tab, and the same label in groups that are synced', () => {
    document.getElementById('a-1')?.click()
    document.getElementById('b-1')?.click()
    document.getElementById('a-1')?.click()
    expect(chosen()).toEqual(['a-1', 'b-0', 'c-0'])
    expect(shown()).toEqual(['a-panel-1', 'b-panel-0', 'c-panel-0'])
  })

  it('leaves a synced group alone that has no such label', () => {
    document.getElementById('b-1')?.click()
    expect(chosen()).toEqual(['a-0', 'b-1', 'c-0'])
  })

  it('goes with the arrow keys, focus included, and only one tab is in the tab order', () => {
    document.getElementById('c-0')?.focus()
    press('ArrowRight')
    expect(chosen()).toEqual(['a-0', 'b-0', 'c-1'])
    expect(document.activeElement?.id).toBe('c-1')
    expect([...document.querySelectorAll('[id^="c-"][tabindex="0"]')].map(tab => tab.id)).toEqual(['c-1'])
  })

  it('leaves a browser\'s shortcut alone', () => {
    document.getElementById('c-0')?.focus()
    press('ArrowRight', { altKey: true })
    expect(chosen()).toEqual(['a-0', 'b-0', 'c-0'])
  })
})
