// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { start, stepLines } from '../../../components/furniture/flow-links.ts'

const graph = (flow: string, file: string, steps: string[]) => `
  <figure class="flow-graph" data-flow="${flow}" data-file="${file}">
    <svg>${steps.map(step => `<g data-step="${step}"><text>${step}</text></g>`).join('')}</svg>
    <div class="words"><ul>${steps.map(step => `<li><span data-step="${step}">${step}</span> leads on.</li>`).join('')}</ul></div>
  </figure>`
const code = (flow: string, file: string, steps: string, lines: number) => `
  <figure class="code" data-flow="${flow}" data-file="${file}" data-steps="${steps}">
    <pre tabindex="0">${Array.from({ length: lines }, (_, index) => `<span class="line"><b>${index + 1}</b></span>`).join('')}</pre>
  </figure>`

const tabs = (...panels: string[]) => `<div class="tabs">${panels.map((panel, at) => `<div role="tabpanel"${at ? ' data-selected="true"' : ''}>${panel}</div>`).join('')}</div>`

const page = graph('resume', 'flow.py', ['start', 'train', 'end'])
  + graph('resume', 'flow_v2.py', ['start', 'train'])
  + code('resume', 'flow.py', 'start:2-3 train:5-6', 6)
  + code('other', 'flow.py', 'train:1-2', 2)
  + graph('tabbed', 'flow.py', ['start', 'end'])
  + tabs(code('tabbed', 'flow.py', 'start:1-2 end:3-3', 3), code('tabbed', 'flow.py', 'start:4-5', 5))

const one = <T extends Element = HTMLElement>(selector: string): T => {
  const found = document.querySelector<T>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}
const target = (link: Element) => document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
const point = (target: Element) => target.dispatchEvent(new Event('pointerover', { bubbles: true }))
const lit = () => [...document.querySelectorAll('.lit')].map(element => `${element.tagName.toLowerCase()} ${element.textContent}`)
const line = (number: number) => one(`[data-flow="resume"].code .line:nth-child(${number}) b`)

const boxes = vi.spyOn(Element.prototype, 'getClientRects')

// its listeners sit on the document, which tests share
beforeAll(() => {
  document.body.innerHTML = page
  start()
})
beforeEach(() => {
  point(document.body)
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
})

describe('a graph and its code', () => {
  it('reads which lines are of which step', () => {
    expect(stepLines('start:1-4 train:6-9')).toEqual([{ step: 'start', first: 1, last: 4 }, { step: 'train', first: 6, last: 9 }])
    expect(stepLines('')).toEqual([])
  })

  it('links the steps whose code is on the page, of this version of this flow', () => {
    expect([...document.querySelectorAll('[data-flow="resume"] .words a')].map(link => link.textContent)).toEqual(['start', 'train'])
    expect(target(one('.words a'))?.textContent).toBe('2')
    expect([...document.querySelectorAll('[data-flow="resume"] svg .linked')].map(node => node.textContent)).toEqual(['start', 'train'])
  })

  it('leads into an open tab where the code is in several, else into the closed one, and asks for no layout', () => {
    const links = [...document.querySelectorAll('[data-flow="tabbed"] .words a')]
    expect(links.map(link => target(link)?.textContent)).toEqual(['4', '3'])
    expect(boxes).not.toHaveBeenCalled()
  })

  it('lights a step\'s lines up with it', () => {
    point(one('svg [data-step="train"] text'))
    expect(lit()).toEqual(['g train', 'a train', 'span 5', 'span 6'])
    point(document.body)
    expect(lit()).toEqual([])
  })

  it('lights the step of a line up, and none for a line between steps', () => {
    point(line(3))
    expect(lit()).toEqual(['g start', 'a start', 'span 2', 'span 3'])
    point(line(4))
    expect(lit()).toEqual([])
  })

  it('follows the focus, and what is pointed at before that', () => {
    one<HTMLElement>('.words a[data-step="train"]').focus()
    expect(lit()).toEqual(['g train', 'a train', 'span 5', 'span 6'])
    point(line(2))
    expect(lit()).toEqual(['g start', 'a start', 'span 2', 'span 3'])
    point(document.body)
    expect(lit()).toEqual(['g train', 'a train', 'span 5', 'span 6'])
  })

  it('keeps what has the focus lit while a line between steps is pointed at', () => {
    one<HTMLElement>('.words a[data-step="train"]').focus()
    point(line(4))
    expect(lit()).toEqual(['g train', 'a train', 'span 5', 'span 6'])
  })

  it('lights all steps of a block that has the focus', () => {
    one<HTMLElement>('[data-flow="resume"].code pre').focus()
    expect(lit()).toEqual(['g start', 'g train', 'a start', 'a train', 'span 2', 'span 3', 'span 5', 'span 6'])
  })

  it('leaves steps without code, and code without a graph, as they are', () => {
    point(one('svg [data-step="end"]'))
    expect(lit()).toEqual([])
    point(one('[data-file="flow_v2.py"] [data-step="train"]'))
    expect(lit()).toEqual([])
    point(one('[data-flow="other"] .line'))
    expect(lit()).toEqual([])
  })

  it('follows the link when its step in the drawing is clicked', () => {
    const clicked: string[] = []
    one('.words a[data-step="train"]').addEventListener('click', event => clicked.push(event.type))
    one('svg [data-step="train"] text').dispatchEvent(new Event('click', { bubbles: true }))
    one('svg [data-step="end"] text').dispatchEvent(new Event('click', { bubbles: true }))
    expect(clicked).toEqual(['click'])
  })
})
