import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { firstShown, frameTimes, openCamera } from '../../../cli/render/frames.ts'
import { timelineOf } from '#shared/scene/timeline.ts'
import { findChromium } from '../../support/chromium.ts'
import { ownSite, sceneOf } from '../../support/scene.ts'

const MINUTE = 60_000

describe('frameTimes', () => {
  it('are 30 a second, and end with the film', () => {
    const times = frameTimes(1000)
    expect(times).toHaveLength(30)
    expect(times.slice(0, 2)).toEqual([0, 1000 / 30])
    expect(times.at(-1)).toBe(1000)
    expect(frameTimes(1)).toEqual([1])
  })
})

describe('firstShown', () => {
  it.each([
    [undefined, 20, 1],
    [[1, 1], 20, 1],
    [[9, 9], 20, 8],
    [[8, 9], 20, 7],
    [[5, 12], 20, 5],
    [[20, 20], 20, 17],
    [[2, 2], 3, 1]
  ] as const)('of the marked lines %j of %d, line %d stands at the top', (marked, count, top) => {
    expect(firstShown(marked, count)).toBe(top)
  })
})

describe.skipIf(!findChromium())('a camera, where there is a Chromium', () => {
  it('takes the same pictures of the same moments, in whatever order', async () => {
    const scene = await sceneOf(await ownSite(), 'content-addressing')
    const timeline = timelineOf(scene)
    const moments = [0, timeline.duration / 2, timeline.duration]
    const pictures = async (times: number[]) => {
      const camera = await openCamera(scene, timeline)
      const hashes = new Map<number, string>()
      for (const at of times) hashes.set(at, createHash('sha256').update(await camera.shoot(at)).digest('hex'))
      await camera.close()
      return times.toSorted((a, b) => a - b).map(at => hashes.get(at))
    }
    const first = await pictures(moments)
    expect(await pictures(moments.toReversed())).toEqual(first)
    expect(new Set(first).size).toBeGreaterThan(1)
  }, MINUTE)
})
