// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { furnishArtifacts } from '../../../components/furniture/artifacts.ts'

const row = (id: string, key?: string) => `<tr id="${id}"${key ? ` data-key="${key}"` : ''}><th>${id}</th><td><code>1</code></td></tr>`
const fold = (key: string) => `<details data-key="${key}"><summary>${key}</summary><div><p>${key} is named twice.</p><ul><li>Run 1: x</li><li>Run 2: y</li></ul></div></details>`
const figure = (id: string) => `<figure id="${id}" class="artifacts"><table>${row(`${id}-x`, 'A')}${row(`${id}-y`, 'A')}${row(`${id}-z`, 'B')}${row(`${id}-only`)}</table>
  <div class="blobs">${fold('A')}<details class="own"><summary>own</summary>${fold('B')}</details><p role="status"></p></div></figure>`

const get = (id: string) => document.getElementById(id)
const picked = () => [...document.querySelectorAll('[data-picked]')].map(({ id }) => id)
const open = () => [...document.querySelectorAll('details[data-key][open]')].map(({ parentElement, ...fold }) => fold && parentElement?.closest('figure')?.id)
const status = (id: string) => get(id)?.querySelector('[role="status"]')?.textContent
const settled = (test: () => void) => vi.waitFor(test)

describe('furnishArtifacts', () => {
  beforeAll(() => {
    document.body.innerHTML = figure('early')
    for (const fold of document.querySelectorAll('.blobs details')) fold.setAttribute('open', '')
    furnishArtifacts()
  })

  it('leaves of the folds that were opened before it one open, and marks its rows', () => {
    expect(picked()).toEqual(['early-z'])
    expect(open()).toEqual(['early'])
  })

  describe('from then on', () => {
    beforeEach(() => {
      document.body.innerHTML = figure('one') + figure('two')
    })

    it('picks the blob of a clicked row: all its rows are marked, its fold opens, and it is told', async () => {
      get('one-y')?.querySelector('code')?.click()
      await settled(() => expect(picked()).toEqual(['one-x', 'one-y']))
      expect(status('one')).toBe('A is named twice. Run 1: x Run 2: y')
      expect(open()).toEqual(['one'])
    })

    it('lets go of it at a second click, and at Escape', async () => {
      get('one-x')?.click()
      await settled(() => expect(picked()).toEqual(['one-x', 'one-y']))
      get('one-y')?.click()
      await settled(() => expect(picked()).toEqual([]))
      expect(status('one')).toBe('')
      get('one-x')?.click()
      await settled(() => expect(picked()).toHaveLength(2))
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
      await settled(() => expect(picked()).toEqual([]))
    })

    it('has one blob picked in a table, and what lies round its fold is opened', async () => {
      get('one-x')?.click()
      get('two-x')?.click()
      await settled(() => expect(picked()).toHaveLength(4))
      get('one-z')?.click()
      await settled(() => expect(picked()).toEqual(['one-z', 'two-x', 'two-y']))
      expect(get('one')?.querySelector('.own')?.hasAttribute('open')).toBe(true)
    })

    it('marks the rows of a fold that a reader opens', async () => {
      get('two')?.querySelector<HTMLDetailsElement>('[data-key="A"].blobs, .blobs > [data-key="A"]')?.setAttribute('open', '')
      get('two')?.querySelector('.blobs > [data-key="A"]')?.dispatchEvent(new Event('toggle'))
      await settled(() => expect(picked()).toEqual(['two-x', 'two-y']))
    })

    it('leaves rows alone that have no letter, and text that is being selected', async () => {
      get('one-only')?.click()
      const selection = vi.spyOn(globalThis, 'getSelection').mockReturnValue({ ...getSelection(), isCollapsed: false } as Selection)
      get('one-x')?.click()
      selection.mockRestore()
      await new Promise(resolve => setTimeout(resolve, 20))
      expect(picked()).toEqual([])
    })
  })
})
