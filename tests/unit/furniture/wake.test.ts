// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { nodeAt, pathWithin } from '../../../components/furniture/wake.ts'

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
