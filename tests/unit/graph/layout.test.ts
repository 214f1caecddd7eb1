import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutKey, MARKER, PHONE, ROOMS, ROOT, rowWidth } from '#shared/graph/geometry.ts'
import type { GraphLayout } from '#shared/graph/geometry.ts'
import { layoutScene, placeTall, placeWide } from '#shared/graph/layout.ts'
import { scenesOf } from '#shared/graph/layouts.ts'
import { sceneOf } from '#shared/graph/scene.ts'
import type { Scene } from '#shared/graph/scene.ts'
import { flowNames, loadFlow } from '#shared/recording/flows.ts'
import { faultsOf, turnedBack } from './faults.ts'
import { anyGraph, shapeOf, shapes } from './shapes.ts'

function faultsOfBoth(scene: Scene, { wide, tall }: GraphLayout): string[] {
  const tops = tall.steps.map(([, y]) => y)
  return [
    ...wide ? [...faultsOf(scene, wide), ...turnedBack(scene, wide)].map(fault => `wide: ${fault}`) : [],
    ...faultsOf(scene, tall).map(fault => `tall: ${fault}`),
    ...tops.some((top, index) => index && top < (tops[index - 1] ?? 0) + MARKER + 12) ? ['tall: two steps in a row, or out of order'] : []
  ]
}

describe('every recorded graph', () => {
  it('is one of many', () => expect(flowNames().length).toBeGreaterThan(0))

  it.each(flowNames())('%s has no step on another, no edge through a step and nothing cut off', async (name) => {
    const { recording, layouts } = await loadFlow(name)
    const scenes = scenesOf(recording)
    expect(Object.keys(layouts).sort()).toEqual([...scenes.keys()].sort())
    for (const [key, scene] of scenes) {
      const layout = layouts[key]
      expect(layout && faultsOfBoth(scene, layout), key).toEqual([])
      expect(layout && rowWidth(scene, layout.tall, layout.tall.notes), `${key} on a phone`).toBeLessThanOrEqual(PHONE)
    }
  })
})

describe('a layout', () => {
  it.each(Object.entries(shapes))('of %s has no fault', async (_, graph) => {
    const scene = sceneOf(graph)
    const layout = await layoutScene(scene)
    expect(faultsOfBoth(scene, layout)).toEqual([])
    expect(rowWidth(scene, layout.tall, layout.tall.notes)).toBeLessThanOrEqual(PHONE)
  })

  it('of any flow has no fault', async () => {
    await fc.assert(fc.asyncProperty(anyGraph, async (graph) => {
      const scene = sceneOf(graph)
      expect(faultsOfBoth(scene, { wide: await placeWide(scene), tall: await placeTall(scene) })).toEqual([])
    }), { numRuns: 80 })
  }, 60_000)

  it('is wide only where it fits the column', async () => {
    expect((await layoutScene(sceneOf(shapeOf('four in a row')))).wide?.width).toBeLessThan(400)
    const deep = sceneOf(shapeOf('a foreach in a foreach'))
    expect((await placeWide(deep)).width).toBeGreaterThan(Math.max(...ROOMS) * ROOT)
    expect((await layoutScene(deep)).wide).toBeUndefined()
  })

  it('keeps branches in the author\'s order, and is the same each time', async () => {
    const scene = sceneOf(shapeOf('a split of six'))
    const { wide } = await layoutScene(scene)
    const tops = scene.steps.flatMap(({ step }, index) => step.startsWith('fit_') ? [wide?.steps[index]?.[1] ?? 0] : [])
    expect(tops).toEqual([...tops].sort((a, b) => a - b))
    expect(await layoutScene(scene)).toEqual({ wide, tall: (await layoutScene(scene)).tall })
  })

  it('is shared only by scenes whose labels are as long', async () => {
    const scene = sceneOf(shapeOf('a foreach in a foreach'))
    const keyOf = (label: string) => layoutKey('flow.py', { ...scene, edges: scene.edges.map(edge => ({ ...edge, ...edge.label && { label } })), steps: scene.steps.map(step => ({ ...step, step: 'same' })) })
    expect(keyOf('× 4')).toBe(keyOf('× 5'))
    expect(keyOf('× 4')).not.toBe(keyOf('× 10'))
  })

  it('is shared by commands that did the same', async () => {
    const { recording, layouts } = await loadFlow('linear')
    expect(Object.values(recording.commands).flatMap(({ runs }) => runs)).toHaveLength(2)
    expect(Object.keys(layouts)).toHaveLength(2)
  })
})
